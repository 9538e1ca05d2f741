/** One suggestion: its facts, answers of equal weight, and its reasons on demand. */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Answer } from '../../lib/domain/suggestion.ts'
import type { SuggestionView } from '../../lib/screens/suggestion-view.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import type { ThinkingBoxProps } from './ThinkingBox.tsx'
import { ThinkingBoxLater } from './ThinkingBoxLater.tsx'

export interface SuggestionCardProps {
  suggestion: SuggestionView
  onAnswer: (answer: Answer) => void
  /** Says of the act that is asked about whether it was the step. */
  onSay: (was: boolean) => void
  /** The address of the entries that show the facts. */
  hrefOf: (ids: readonly string[]) => string
  onCopy: ThinkingBoxProps['onCopy']
}

export function SuggestionCard({
  suggestion,
  onAnswer,
  onSay,
  hrefOf,
  onCopy,
}: SuggestionCardProps): VNode {
  const text = useText()
  const id = useId()
  const [open, setOpen] = useState<'how' | 'why' | null>(null)
  const [shownHow, setShownHow] = useState(false)

  const showHow = (): void => {
    setOpen(open === 'how' ? null : 'how')
    // Said once: folding it away and back is not another answer.
    if (!shownHow) onAnswer('show-how')
    setShownHow(true)
  }
  return (
    <section class="card suggestion" aria-labelledby={id}>
      <h2 id={id}>{suggestion.title}</h2>
      <p class="soft">{suggestion.body}</p>
      {suggestion.could && (
        <div class="could">
          <p>{suggestion.could.question}</p>
          <Button onClick={() => onSay(true)}>{text('popup_it_was')}</Button>
          <Button onClick={() => onSay(false)}>{text('popup_it_was_not')}</Button>
        </div>
      )}
      <div class="choices">
        <Button expanded={open === 'how'} onClick={showHow}>
          {text('popup_show_how')}
        </Button>
        <Button onClick={() => onAnswer('not-now')}>{text('popup_not_now')}</Button>
        <Button onClick={() => onAnswer('already-done')}>{text('popup_already_done')}</Button>
        <Button expanded={open === 'why'} onClick={() => setOpen(open === 'why' ? null : 'why')}>
          {text('popup_why')}
        </Button>
      </div>
      {open === 'how' && <ThinkingBoxLater question={suggestion.question} onCopy={onCopy} />}
      {open === 'why' && (
        <div class="why small">
          {suggestion.why.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {suggestion.rests.length > 0 && (
            <p>
              <a href={hrefOf(suggestion.rests)} target="_blank">
                {text('popup_rests_on')}
              </a>
            </p>
          )}
          <div class="lesser">
            <Button kind="quiet" onClick={() => onAnswer('not-needed')}>
              {text('popup_not_needed')}
            </Button>
            <Button kind="quiet" onClick={() => onAnswer('fewer')}>
              {text('popup_fewer')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
