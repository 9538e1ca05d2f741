/**
 * What came of it, in the person's own lines? Counts of them, to find them by; they are read, not scored.
 *
 * A line does not say whether something went better or differently, nor that it was heard from three people: neither
 * can be counted.
 */
import type { Outcome } from '../notebook/outcome.ts'
import type { Profile } from '../notebook/profile.ts'
import { isWithin, type Period } from './period.ts'

/** Where one knows the person from that a line is about. */
export type Place = Profile['place'] | 'nobody'

export interface Outcomes {
  n: number
  /** Of a circle, and of a suggestion. */
  ofCircle: number
  ofSuggestion: number
  /** By the place of their person; null: not said. */
  byPlace: Map<Place, number>
}

/**
 * Lines of a period.
 *
 * @param profiles by the address people go by
 */
export function outcomes(
  lines: readonly Outcome[],
  profiles: ReadonlyMap<string, Profile>,
  period: Period,
): Outcomes {
  const some = lines.filter(({ at }) => isWithin(at, period))
  const places = Map.groupBy(some, ({ person }): Place =>
    person === null ? 'nobody' : (profiles.get(person.url ?? '')?.place ?? null),
  )
  return {
    n: some.length,
    ofCircle: some.filter(({ circle }) => circle !== null).length,
    ofSuggestion: some.filter(({ suggestion }) => suggestion !== null).length,
    byPlace: new Map([...places].map(([place, those]) => [place, those.length])),
  }
}
