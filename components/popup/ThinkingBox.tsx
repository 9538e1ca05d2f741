/** "Show me how": a first question and an empty place to think. Nothing written here is kept. */
import type { VNode } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface ThinkingBoxProps {
  question: string
  /** Puts what stands in the box on the clipboard; says whether it worked. */
  onCopy: (area: HTMLTextAreaElement) => Promise<boolean>
}

export function ThinkingBox({ question, onCopy }: ThinkingBoxProps): VNode {
  const text = useText()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [empty, setEmpty] = useState(true)
  const [outcome, setOutcome] = useState<boolean | null>(null)

  const copy = async (): Promise<void> => {
    if (area.current) setOutcome(await onCopy(area.current))
  }
  return (
    <div class="thinking">
      <label for={id}>{question}</label>
      <textarea
        id={id}
        ref={area}
        class="field-input"
        rows={3}
        aria-describedby={`${id}-kept`}
        onInput={(event) => {
          setEmpty(event.currentTarget.value.trim() === '')
          setOutcome(null)
        }}
      />
      <div class="thinking-below">
        <p class="soft small" id={`${id}-kept`}>
          {text('popup_thinking_not_kept')}
        </p>
        <Button disabled={empty} onClick={() => void copy()}>
          {text('popup_copy')}
        </Button>
      </div>
      <output class="small">
        {outcome === true && text('popup_copied')}
        {outcome === false && text('popup_copy_failed')}
      </output>
    </div>
  )
}
