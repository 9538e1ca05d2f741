/** What of a circle is handed to its members: the charter, and one's own counts of promises. */
import { charterOf } from '../domain/circle-file.ts'
import type { Circle } from '../domain/notebook/circle.ts'
import type { PromiseCounts } from '../domain/relations/promise-counts.ts'

/**
 * The charter file.
 *
 * @param text the charter in plain words
 */
export function charterJson(circle: Circle, text: string): string {
  return `${JSON.stringify(charterOf(circle, text), null, 2)}\n`
}

/** Kept, moved and released: the numbers, and nothing else. */
export function promiseCountsJson(circle: Circle, counts: PromiseCounts): string {
  const file = {
    format: 'waterline-circle-counts',
    version: 1,
    circle: circle.charter ?? circle.id,
  }
  return `${JSON.stringify({ ...file, ...counts }, null, 2)}\n`
}
