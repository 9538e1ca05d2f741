/** "I came to …": one quiet row at the beginning of a visit, and the way out of it. */
import type { VNode } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { purposes, type PurposeName } from '../../lib/domain/notebook/purpose.ts'
import { purposeName, type VisitModel } from '../../lib/screens/visit.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface VisitProps {
  visit: VisitModel
  onSay: (purpose: PurposeName) => Promise<boolean>
  onLeave: () => Promise<boolean>
}

export function Visit({ visit, onSay, onLeave }: VisitProps): VNode {
  const text = useText()
  const id = useId()
  const placeRef = useRef<HTMLElement>(null)
  const [failed, setFailed] = useState(false)
  const { step } = visit
  const beforeRef = useRef(step)

  // The button that had the focus went with the question.
  useLayoutEffect(() => {
    if (beforeRef.current !== step) placeRef.current?.focus()
    beforeRef.current = step
  }, [step])

  const act = async (kept: Promise<boolean>): Promise<void> => setFailed(!(await kept))
  return (
    <section class="visit" aria-labelledby={id} tabIndex={-1} ref={placeRef}>
      <p id={id} class="small">
        {visit.step === 'ask' ? text('visit_question') : visit.sentence}
      </p>
      {visit.step === 'ask' && (
        <div class="visit-choices">
          {purposes.map((one) => (
            <Button key={one} onClick={() => void act(onSay(one))}>
              {purposeName(one, text)}
            </Button>
          ))}
        </div>
      )}
      {visit.step === 'here' && (
        <Button kind="quiet" onClick={() => void act(onLeave())}>
          {text('visit_enough')}
        </Button>
      )}
      <p class="small" role="alert">
        {failed && text('common_not_saved')}
      </p>
    </section>
  )
}
