/** Taking every name out, which is for good: said, and a copy offered, before anything is done. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { Question } from './Question.tsx'

export interface NamesOffProps {
  /** Whether they are out already. */
  off: boolean
  onHide: () => Promise<boolean>
  /** Saves a copy of everything; says what became of it. */
  save: () => Promise<TextKey>
}

type Step = 'idle' | 'asked' | 'going' | 'failed'

export function NamesOff({ off, onHide, save }: NamesOffProps): VNode {
  const text = useText()
  const [step, setStep] = useState<Step>('idle')

  const go = async (): Promise<void> => {
    setStep('going')
    setStep((await onHide()) ? 'idle' : 'failed')
  }
  return (
    <div class="stack-tight">
      {!off && <p>{text('names_kept')}</p>}
      {step === 'asked' ? (
        <Question
          question={text('names_question')}
          save={save}
          go={text('names_do')}
          onKeep={() => setStep('idle')}
          onGo={() => void go()}
        />
      ) : (
        step !== 'going' &&
        !off && (
          <div>
            <Button kind="quiet" onClick={() => setStep('asked')}>
              {text('names_ask')}
            </Button>
          </div>
        )
      )}
      <output>
        {step === 'going' && text('names_going')}
        {step === 'failed' && text('names_failed')}
        {step !== 'going' && off && text('names_off')}
      </output>
    </div>
  )
}
