/** Erasing in two steps: how much would go is said before anything goes. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface EraseProps {
  /** What the first button says. */
  label: string
  /** How many entries would go; null where nobody could say. */
  count: () => Promise<number | null>
  erase: () => Promise<boolean>
}

type Step = { count: number } | 'idle' | 'failed' | 'erased'

export function Erase({ label, count, erase }: EraseProps): VNode {
  const text = useText()
  const [step, setStep] = useState<Step>('idle')
  const place = useRef<HTMLDivElement>(null)
  const asked = typeof step === 'object'

  // The button that had the focus has made room for the question.
  useEffect(() => {
    if (asked) place.current?.querySelector('button')?.focus()
  }, [asked])

  const ask = async (): Promise<void> => {
    const found = await count()
    setStep(found === null ? 'failed' : { count: found })
  }
  const go = async (): Promise<void> => setStep((await erase()) ? 'erased' : 'failed')
  return (
    <div class="stack-tight erase" ref={place}>
      {asked ? (
        <>
          <p role="alert">{text.counted('erase_question', step.count)}</p>
          <div class="row">
            <Button onClick={() => setStep('idle')}>{text('erase_keep')}</Button>
            {step.count > 0 && <Button onClick={() => void go()}>{text('erase_do')}</Button>}
          </div>
        </>
      ) : (
        <div>
          <Button kind="quiet" onClick={() => void ask()}>
            {label}
          </Button>
        </div>
      )}
      <output class="small">
        {step === 'failed' && text('erase_failed')}
        {step === 'erased' && text('erase_done')}
      </output>
    </div>
  )
}
