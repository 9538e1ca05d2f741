/** Times in a drawing that are hatched: what was done in them may be missing. */
import { fromDrift, type Gap } from './gap.ts'
import { hour } from './numbers.ts'

/** From where to where, in whatever measure of time a drawing has. */
export interface Hatched {
  from: number
  to: number
}

/**
 * Whether a gap is hatched. A site that stays switched off is no hole in what is drawn: its acts are not wanted. Minutes
 * without the recorder say nothing, as of what was absent (gap.ts).
 */
export function isHatched(gap: Gap, now: string): boolean {
  if (fromDrift(gap)) return true
  if (gap.reason === 'off' && gap.until === null) return false
  return Date.parse(gap.until ?? now) - Date.parse(gap.from) >= hour
}

/** Each time once, however many gaps are in it, and only what lies between the ends. */
export function hatchedIn(stretches: readonly Hatched[], low: number, high: number): Hatched[] {
  const all: Hatched[] = []
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    if (to <= low || from >= high) continue
    const [begin, end] = [Math.max(from, low), Math.min(to, high)]
    const before = all.at(-1)
    if (before && begin <= before.to) before.to = Math.max(before.to, end)
    else all.push({ from: begin, to: end })
  }
  return all
}
