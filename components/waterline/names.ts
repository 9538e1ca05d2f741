/** The words in and about the drawing. */
import type { Rung } from '../../lib/domain/entry.ts'
import type { Text, TextKey } from '../../lib/text/text.ts'

/** What each rung is called on screens, from the air downwards. */
export const rungLabels = {
  observe: 'drawing_saw',
  touch: 'drawing_one_click',
  compose: 'drawing_own_words',
  collaborate: 'drawing_together',
  lead: 'drawing_led',
} as const satisfies Record<Rung, TextKey>

/** Names of so many acts are read out one by one; of more, only how many they are. */
const spelledOut = 4

/**
 * What a mark is, for its tooltip and for screen readers.
 *
 * @param names sentences of the entries it stands for, oldest first
 */
export function markName(names: readonly string[], rung: Rung, text: Text): string {
  if (names.length <= spelledOut) return names.join('; ')
  const label = text(rungLabels[rung])
  return text('drawing_several', names.length, label, names[0] ?? '', names.at(-1) ?? '')
}
