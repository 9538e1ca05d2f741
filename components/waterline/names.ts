/** The words in and about the drawing. */
import type { Rung } from '../../lib/domain/entry.ts'
import { rungLabels } from '../../lib/text/rungs.ts'
import type { Text } from '../../lib/text/text.ts'

/** Names of so many acts are read out one by one; of more, only how many they are. */
const spelledOut = 4

/**
 * What a mark is, for its tooltip and for screen readers.
 *
 * @param ids of the entries it stands for, oldest first
 * @param nameOf the sentence of one of them; of many only the first and the last are asked for
 */
export function markName(
  ids: readonly string[],
  nameOf: (id: string) => string,
  rung: Rung,
  text: Text,
): string {
  const isOne = ids.length === 1
  // A mark of several has their number written on it: a name begins with what is seen (WCAG 2.5.3).
  if (ids.length <= spelledOut) return (isOne ? '' : `${ids.length}: `) + ids.map(nameOf).join('; ')
  const label = text(rungLabels[rung])
  const [first = '', last = ''] = [ids[0], ids.at(-1)].map((id) => (id ? nameOf(id) : ''))
  return text('drawing_several', ids.length, label, first, last)
}
