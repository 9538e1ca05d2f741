/** A first question and an empty place to think, in the card. Nothing written here is kept. */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { CardLabel } from '../../lib/prompt/labels.ts'
import type { CardProps } from './Card.tsx'

export interface ThinkingProps extends Pick<CardProps, 'onCopy'> {
  question: string
  label: (name: CardLabel) => string
}

export function Thinking({ question, label, onCopy }: ThinkingProps): VNode {
  const area = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = async (): Promise<void> => {
    if (area.current) setOutcome((await onCopy(area.current)) ? 'copied' : 'copyFailed')
  }
  return (
    <div class="thinking">
      <label for="thought">{question}</label>
      <textarea
        id="thought"
        ref={area}
        rows={3}
        aria-describedby="kept"
        onInput={() => setOutcome(null)}
      />
      <div class="below">
        <output id="kept">{label(outcome ?? 'think')}</output>
        <button type="button" onClick={() => void copy()}>
          {label('copy')}
        </button>
      </div>
    </div>
  )
}
