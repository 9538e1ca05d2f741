/** What each rung is called on screens. */
import type { Rung } from '../domain/entry.ts'
import type { Text, TextKey } from './text.ts'

/** From the air downwards. */
export const rungLabels = {
  observe: 'drawing_saw',
  touch: 'drawing_one_click',
  compose: 'drawing_own_words',
  collaborate: 'drawing_together',
  lead: 'drawing_led',
} as const satisfies Record<Rung, TextKey>

/** A look is one whatever was seen in it, so that it has another name than the things. */
export function depthName(rung: Rung, text: Text): string {
  return text(rung === 'observe' ? 'review_looks' : rungLabels[rung])
}
