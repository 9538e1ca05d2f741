/** Of prompts, said once: that a kind has ended, or, after several refusals, the question how they are to come. */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { PopupActs } from '../../lib/screens/popup.ts'
import type { PromptsFit as Fit } from '../../lib/screens/prompts-fit.ts'
import { familyName } from '../../lib/text/families.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface PromptsFitProps {
  fit: NonNullable<Fit>
  acts: Pick<PopupActs, 'setPrompts' | 'answerRetired'>
  /** The address of the settings, where kinds are chosen. */
  settings: string
}

export function PromptsFit({ fit, acts, settings }: PromptsFitProps): VNode {
  const text = useText()
  const id = useId()
  const [failed, setFailed] = useState(false)
  const act = (kept: Promise<boolean>): void => {
    void kept.then((isKept) => setFailed(!isKept))
  }
  return (
    <section class="over small" aria-labelledby={id}>
      {fit === 'ask' ? (
        <>
          <p id={id}>{text('fit_ask')}</p>
          <div class="lesser">
            <Button kind="quiet" onClick={() => act(acts.setPrompts({ perDay: 1 }))}>
              {text('fit_fewer')}
            </Button>
            <Button kind="quiet" onClick={() => act(acts.setPrompts({ isOff: true }))}>
              {text('fit_off')}
            </Button>
            <Button kind="quiet" onClick={() => act(acts.setPrompts({ keepsAsItIs: true }))}>
              {text('fit_keep')}
            </Button>
            <a class="button button-quiet" href={settings} target="_blank">
              {text('fit_other')}
            </a>
          </div>
        </>
      ) : (
        <>
          <p id={id}>{text('fit_retired', familyName(fit.retired, text))}</p>
          <div class="lesser">
            <Button kind="quiet" onClick={() => act(acts.answerRetired(fit.retired, false))}>
              {text('fit_let_be')}
            </Button>
            <Button kind="quiet" onClick={() => act(acts.answerRetired(fit.retired, true))}>
              {text('fit_bring_back')}
            </Button>
          </div>
        </>
      )}
      <p role="alert">{failed && text('common_not_saved')}</p>
    </section>
  )
}
