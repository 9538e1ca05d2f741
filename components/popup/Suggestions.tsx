/** One suggestion leads, the others are one line; or all are one line, when something else leads. */
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Answer } from '../../lib/domain/suggestion.ts'
import type { PopupActs } from '../../lib/screens/popup.ts'
import type { SuggestionView } from '../../lib/screens/suggestion-view.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { useText } from '../text.tsx'
import { SuggestionCard } from './SuggestionCard.tsx'
import type { ThinkingBoxProps } from './ThinkingBox.tsx'

export interface SuggestionsProps {
  suggestions: readonly SuggestionView[]
  /** Whether one of them leads the popup. */
  lead: boolean
  acts: Pick<PopupActs, 'answer' | 'itWas' | 'itWasNot'>
  hrefOf: (ids: readonly string[]) => string
  onCopy: ThinkingBoxProps['onCopy']
}

/** What is said after an answer; the card itself is gone by then. */
const said: Partial<Record<Answer, TextKey>> = {
  'not-now': 'popup_said_not_now',
  'already-done': 'popup_said_done',
  'not-needed': 'popup_said_not_needed',
  fewer: 'popup_said_fewer',
}

export function Suggestions({ suggestions, lead, acts, hrefOf, onCopy }: SuggestionsProps): VNode {
  const text = useText()
  const [chosen, choose] = useState<string | null>(null)
  const [unfolded, unfold] = useState(false)
  const [note, setNote] = useState<{ key: TextKey } | null>(null)
  const status = useRef<HTMLOutputElement>(null)
  const shown = suggestions.find((one) => one.id === chosen) ?? (lead ? suggestions[0] : undefined)
  const others = suggestions.filter((one) => one !== shown)

  // The button that had the focus went with its card.
  useLayoutEffect(() => {
    if (note) status.current?.focus()
  }, [note])

  const answer = async (id: string, given: Answer): Promise<void> => {
    const kept = await acts.answer(id, given)
    const key = kept ? said[given] : 'common_not_saved'
    // A new object each time: the same words twice are said twice.
    if (key) setNote({ key })
  }
  const say = async ({ id, could }: SuggestionView, was: boolean): Promise<void> => {
    if (!could) return
    const kept = await (was ? acts.itWas(could.entry, could.act) : acts.itWasNot(id, could.entry))
    setNote({ key: kept ? 'popup_said_kept' : 'common_not_saved' })
  }
  return (
    <div class="suggestions">
      <output class="said small soft" tabindex={-1} ref={status}>
        {note && text(note.key)}
      </output>
      {shown && (
        <SuggestionCard
          key={shown.id}
          suggestion={shown}
          onAnswer={(given) => void answer(shown.id, given)}
          onSay={(was) => void say(shown, was)}
          hrefOf={hrefOf}
          onCopy={onCopy}
        />
      )}
      {others.length > 0 && (
        <button
          type="button"
          class="unfold"
          aria-expanded={unfolded}
          onClick={() => unfold(!unfolded)}
        >
          {text.counted(shown ? 'popup_more' : 'popup_suggestions', others.length)}
        </button>
      )}
      {unfolded && others.length > 0 && (
        <ul class="others">
          {others.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => choose(one.id)}>
                {one.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
