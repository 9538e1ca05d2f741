/** How long entries stay: chosen in two steps, as what is older would go for good. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { rungs, type Rung } from '../../lib/domain/entry.ts'
import {
  isSameRetention,
  retentionChoices,
  type Retention as Chosen,
} from '../../lib/domain/retention.ts'
import type { SetupActs } from '../../lib/screens/setup.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Choice } from '../Choice.tsx'
import { useText } from '../text.tsx'
import { rungLabels } from '../../lib/text/rungs.ts'
import { Question } from './Question.tsx'

export interface RetentionProps {
  retention: Chosen
  acts: Pick<SetupActs, 'countRetention' | 'setRetention'>
  /** Saves a copy of everything, which is offered before anything goes; says what became of it. */
  save: () => Promise<TextKey>
}

const hints = {
  observe: 'retention_saw',
  touch: 'retention_one_click',
  compose: 'retention_own_words',
  collaborate: 'retention_together',
  lead: 'retention_led',
} as const satisfies Record<Rung, TextKey>

/** A number: so many entries would go, and the person is asked. */
type Step = number | 'idle' | 'going' | 'kept' | 'failed'

export function Retention({ retention, acts, save }: RetentionProps): VNode {
  const text = useText()
  /** What the person would have, and has not confirmed yet. */
  const [draft, setDraft] = useState<Chosen | null>(null)
  const [step, setStep] = useState<Step>('idle')
  /** What was chosen last, where the focus goes back to. */
  const [last, setLast] = useState<Rung | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const isAsked = typeof step === 'number'
  const wanted = draft ?? retention

  // The button that had the focus has made room for what became of it.
  useEffect(() => {
    if (last && !isAsked && step !== 'going' && document.activeElement === document.body)
      place.current?.querySelectorAll('select')[rungs.indexOf(last)]?.focus()
  }, [isAsked, step, draft, last])

  const choose = (rung: Rung, days: number | null): void => {
    const next = { ...wanted, [rung]: days }
    setLast(rung)
    setStep('idle')
    setDraft(isSameRetention(next, retention) ? null : next)
  }
  const end = (became: Step): void => {
    setDraft(null)
    setStep(became)
  }
  const go = async (): Promise<void> => {
    setStep('going')
    end((await acts.setRetention(wanted)) ? 'kept' : 'failed')
  }
  const ask = async (): Promise<void> => {
    const count = await acts.countRetention(wanted)
    if (count === 0) return go()
    if (count === null) end('failed')
    else setStep(count)
  }
  return (
    <div class="stack erase" ref={place}>
      <p>{text('retention_more')}</p>
      <div class="retention">
        {rungs.map((rung) => (
          <Choice
            key={rung}
            label={text(rungLabels[rung])}
            hint={text(hints[rung])}
            value={wanted[rung] === null ? null : String(wanted[rung])}
            none={text('retention_ever')}
            options={retentionChoices.map((days) => [String(days), text('retention_days', days)])}
            onChoose={(days) => choose(rung, days === null ? null : Number(days))}
          />
        ))}
      </div>
      {isAsked && (
        <Question
          question={text.counted('retention_question', step)}
          save={save}
          go={text('erase_do')}
          onKeep={() => end('idle')}
          onGo={() => void go()}
        />
      )}
      {draft && !isAsked && step !== 'going' && (
        <div class="row">
          <Button onClick={() => void ask()}>{text('retention_keep')}</Button>
          <Button kind="quiet" onClick={() => end('idle')}>
            {text('erase_keep')}
          </Button>
        </div>
      )}
      <output class="small">
        {step === 'going' && text('erase_going')}
        {step === 'kept' && text('retention_kept')}
        {step === 'failed' && text('retention_failed')}
      </output>
    </div>
  )
}
