/** "I came to …": of which visit it is asked, and what was said in one. Off until the person wants it. */
import type { Asked } from './asked.ts'
import { instant } from './clock.ts'
import type { Day } from './day.ts'
import type { Purpose } from './notebook/purpose.ts'
import { minute } from './numbers.ts'

/** Visits a day of which it is asked (docs/evidence.md, "Why one is here"). */
export const askedPerDay = 2

/** What is said before a visit begins belongs to the one that begins within so long. */
const beginsWithin = 30 * minute

/** A visit to a site under way. */
export interface Visit {
  site: string
  /** Id of its session; null while nothing of it is in the ledger yet. */
  session: string | null
  /** When it began. */
  from: string
}

/** Whether what one came for was said in this visit. */
export function isSaidIn({ session, from, site }: Visit, said: Purpose): boolean {
  if (said.session !== null && session !== null) return said.session === session
  return said.site === site && isDuring(from, said.at)
}

/** What was said last in a visit; null where nothing was. */
export function saidIn(visit: Visit, purposes: readonly Purpose[]): Purpose | null {
  return (
    purposes
      .filter((one) => isSaidIn(visit, one))
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .at(-1) ?? null
  )
}

/**
 * Whether to ask of a visit: nothing was said in it, and it is not the third of the day. One that was asked about
 * is asked about again until it is over, as a screen may be opened twice.
 */
export function mayAsk(
  visit: Visit,
  purposes: readonly Purpose[],
  asked: readonly Asked[],
  today: Day,
): boolean {
  if (purposes.some((one) => isSaidIn(visit, one))) return false
  return wasAsked(visit, asked) || asked.filter(({ day }) => day === today).length < askedPerDay
}

/** What was asked, with this visit in it; of earlier days nothing is kept. */
export function withAsked(asked: readonly Asked[], visit: Visit, at: string, today: Day): Asked[] {
  if (wasAsked(visit, asked)) return [...asked]
  const { site } = visit
  return [...asked.filter(({ day }) => day === today), { site, at, day: today }]
}

function wasAsked({ site, from }: Visit, asked: readonly Asked[]): boolean {
  return asked.some((one) => one.site === site && isDuring(from, one.at))
}

function isDuring(from: string, at: string): boolean {
  return at >= instant(Date.parse(from) - beginsWithin)
}
