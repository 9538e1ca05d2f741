/** Erasing in two steps: how much would go is said, and a copy offered, before anything goes. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { Question } from './Question.tsx'

export interface EraseProps {
  /** What the first button says. */
  label: string
  /** What is asked, where it is not about entries. */
  question?: string
  /** How many entries would go; null where nobody could say. */
  count: () => Promise<number | null>
  erase: () => Promise<boolean>
  /** Saves a copy of everything, which is offered where more than one entry may go; says what became of it. */
  save?: () => Promise<TextKey>
}

type Step = { count: number } | 'idle' | 'erasing' | 'failed' | 'erased'

export function Erase({ label, question, count, erase, save }: EraseProps): VNode {
  const text = useText()
  const [step, setStep] = useState<Step>('idle')
  const place = useRef<HTMLDivElement>(null)
  const asked = typeof step === 'object'

  // The button that had the focus has made room for what became of it.
  useEffect(() => {
    const isOver = step === 'erased' || step === 'failed'
    if (isOver && document.activeElement === document.body)
      place.current?.querySelector('button')?.focus()
  }, [step])

  const ask = async (): Promise<void> => {
    const found = await count()
    setStep(found === null ? 'failed' : { count: found })
  }
  const go = async (): Promise<void> => {
    setStep('erasing')
    setStep((await erase()) ? 'erased' : 'failed')
  }
  return (
    <div class="stack-tight erase" ref={place}>
      {step === 'erasing' ? null : asked ? (
        <Question
          question={question ?? text.counted('erase_question', step.count)}
          save={save && step.count > 0 ? save : null}
          go={step.count > 0 ? text('erase_do') : null}
          onKeep={() => setStep('idle')}
          onGo={() => void go()}
        />
      ) : (
        <div>
          <Button kind="quiet" onClick={() => void ask()}>
            {label}
          </Button>
        </div>
      )}
      <output class="small">
        {step === 'erasing' && text('erase_going')}
        {step === 'failed' && text('erase_failed')}
        {step === 'erased' && text('erase_done')}
      </output>
    </div>
  )
}
