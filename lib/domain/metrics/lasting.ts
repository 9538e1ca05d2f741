/** What came of it that lasts? Counts of ends reached, not of beginnings: an answer, a second meeting. */
import type { Entry } from '../entry.ts'
import type { Circle } from '../notebook/circle.ts'
import type { Suggestion } from '../suggestion.ts'
import { fieldOf, ownSet, type Profiles } from './fields.ts'
import { isWithin, type Period } from './period.ts'
import { turnsOf } from './turns.ts'
import { bothWaysAt } from './two-way.ts'

export interface Lasting {
  /** Quiet ties that a suggestion woke, and that answered. */
  awakened: number
  /** Fields other than one's own with a first exchange both ways. */
  newFields: number
  /** Introductions made: asked first, both wanted it. */
  introductions: number
  /** Circles that met a second time. */
  circles: number
}

interface Known {
  suggestions: readonly Suggestion[]
  /** All acts that stand, as far back as there are any: a field is new only once. */
  acts: readonly Entry[]
  circles: readonly Circle[]
  profiles: Profiles
  ownFields: readonly string[]
}

/**
 * Ends reached in a period.
 *
 * @param period 90 days, of docs/evidence.md
 */
export function lasting(known: Known, period: Period): Lasting {
  const { suggestions, acts, circles } = known
  return {
    awakened: awakened(suggestions, period),
    newFields: newFields(known, period),
    introductions: acts.filter(({ act, at }) => act === 'introduce' && isWithin(at, period)).length,
    circles: circles.filter((circle) => metAgain(circle, period)).length,
  }
}

function awakened(suggestions: readonly Suggestion[], period: Period): number {
  const woken = suggestions.filter(
    ({ family, second }) =>
      family === 'renew' &&
      typeof second?.closedAt === 'string' &&
      isWithin(second.closedAt, period),
  )
  return woken.length
}

function newFields({ acts, profiles, ownFields }: Known, period: Period): number {
  const own = ownSet(ownFields)
  const firsts = new Map<string, string>()
  for (const [url, turns] of turnsOf(acts)) {
    const field = fieldOf(url, profiles)
    const [at] = bothWaysAt(turns)
    if (field === null || at === undefined || own.has(field)) continue
    const first = firsts.get(field) ?? at
    firsts.set(field, at < first ? at : first)
  }
  return [...firsts.values()].filter((at) => isWithin(at, period)).length
}

/** By the day of its second meeting, as nobody notes the hour. */
function metAgain({ meetings }: Circle, { from, until }: Period): boolean {
  const second = meetings.map(({ day }) => day).toSorted()[1]
  return second !== undefined && second >= from.slice(0, 10) && second <= until.slice(0, 10)
}
