/** Taking every name out, which is for good: said, and a copy offered, before anything is done. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { SaveFirst } from './SaveFirst.tsx'

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
  const place = useRef<HTMLDivElement>(null)

  // The button that had the focus has made room for the question.
  useEffect(() => {
    if (step === 'asked') place.current?.querySelector('button')?.focus()
  }, [step])

  const go = async (): Promise<void> => {
    setStep('going')
    setStep((await onHide()) ? 'idle' : 'failed')
  }
  return (
    <div class="stack-tight" ref={place}>
      {!off && <p>{text('names_kept')}</p>}
      {step === 'asked' ? (
        <>
          <p role="alert">{text('names_question')}</p>
          <SaveFirst save={save} />
          <div class="row">
            <Button onClick={() => setStep('idle')}>{text('erase_keep')}</Button>
            <Button onClick={() => void go()}>{text('names_do')}</Button>
          </div>
        </>
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
