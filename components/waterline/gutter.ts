/** How wide the gutter must be for its words in this language. */
import { rungs, type Rung } from '../../lib/domain/entry.ts'
import type { Text } from '../../lib/text/text.ts'
import { rungLabels } from '../../lib/text/rungs.ts'

/** Wide scripts (Han, Kana, Hangul) take a whole em, others about six tenths. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g
const size = 11.5

/** Room for the longest label, its count and the space around them; at most half of the drawing. */
export function gutterWidth(counts: Record<Rung, number>, text: Text, width: number): number {
  const number = new Intl.NumberFormat(text.lang)
  const widest = Math.max(
    ...rungs.map((rung) => ems(text(rungLabels[rung])) + ems(number.format(counts[rung]))),
  )
  return Math.min(Math.max(104, Math.ceil(widest * size + 32)), width / 2)
}

function ems(words: string): number {
  return words.length * 0.6 + (words.match(wide)?.length ?? 0) * 0.4
}
