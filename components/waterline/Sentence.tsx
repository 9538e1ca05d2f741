/** The sentence beneath the drawing: it counts exactly the marks drawn. */
import type { VNode } from 'preact'
import type { Rung } from '../../lib/domain/entry.ts'
import type { Waterline } from '../../lib/domain/waterline.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { useText } from '../text.tsx'

/** What the sentence needs of a day. */
export interface SentenceProps extends Pick<Waterline, 'counts' | 'share' | 'hasSentence'> {
  /** Where and when that was; absent: in this browser, today. */
  where?: string
}

export function Sentence({ counts, share, hasSentence, where }: SentenceProps): VNode {
  const text = useText()
  const numbers = text('drawing_share_numbers', share.below, share.visible)
  return (
    <p class="wl-sentence">
      {share.visible === 0 && text('drawing_nothing_visible')}
      {share.visible > 0 && !hasSentence && countsOnly()}
      {hasSentence && stressed(text('drawing_share', stand), numbers)}{' '}
      <span class="soft">{where ?? text('drawing_today_here')}</span>
    </p>
  )

  function countsOnly(): string {
    const parts = (['touch', 'compose', 'collaborate', 'lead'] as const)
      .filter((rung) => counts[rung] > 0)
      .map((rung) => text(countWords[rung], counts[rung]))
    return text('drawing_counts', new Intl.ListFormat(text.lang).format(parts))
  }
}

const countWords = {
  touch: 'drawing_count_one_click',
  compose: 'drawing_count_own_words',
  collaborate: 'drawing_count_together',
  lead: 'drawing_count_led',
} as const satisfies Partial<Record<Rung, TextKey>>

/** Stands where the stressed words go while the sentence is being looked up. */
const stand = '\u0001'

function stressed(sentence: string, words: string): VNode {
  const [before, after] = sentence.split(stand)
  return (
    <>
      {before}
      <strong>{words}</strong>
      {after}
    </>
  )
}
