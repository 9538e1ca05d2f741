/**
 * Where does one stand? Lists of people, each by what was seen between the person and them, and never a measure of
 * anybody. Numbers are the lengths of these lists.
 */
import { instant } from '../clock.ts'
import { addDays, daysBetween, dayOf, type Day } from '../day.ts'
import type { Rung } from '../entry.ts'
import { rungs } from '../entry.ts'
import { fieldOf, ownSet, type Profiles } from '../metrics/fields.ts'
import type { Circle } from '../notebook/circle.ts'
import { auditNumbers } from './numbers.ts'
import type { Ties, TouchPoints } from './touch-points.ts'

/**
 * - `silent`: contacts without contact: two weeks a contact or longer, and no word either way
 * - `accepted`: an invitation of theirs accepted, and no word either way since; who is `silent` may be here as well
 * - `unanswered`: the last words seen are theirs
 * - `quiet`: words went both ways once, and none do now
 * - `outside`: of another field than the person's own, and written to within a year
 */
export const listNames = ['silent', 'accepted', 'unanswered', 'quiet', 'outside'] as const
export type ListName = (typeof listNames)[number]

/** Of these, nobody is in two: the last three tell how the last words went, or that there were none. */
export const apart = ['silent', 'unanswered', 'quiet'] as const satisfies readonly ListName[]

export interface Listed {
  /** The address they go by. */
  url: string
  /** Instant of what they are listed for: since when they are a contact, or of the last words. */
  at: string
}

export interface Audit {
  /** The latest first. */
  lists: Record<ListName, readonly Listed[]>
  /** Everybody who is a contact for two weeks or longer: what `silent` is part of. */
  contacts: number
  /** People written to within a year whose field is noted, which `outside` is part of; null: own fields are not noted. */
  fieldsKnown: number | null
  /** Tags with three people or more in half a year and no circle, those with most people first. */
  circles: readonly { tag: string; people: readonly string[] }[]
  /** Acts of each year, the latest first; years without any are left out. */
  years: readonly { year: string; counts: Readonly<Record<Rung, number>> }[]
  rhythm: Rhythm
}

/** Weeks in which there were own words, of the last 52 or of as many as the ledger knows. */
export interface Rhythm {
  /** The latest first. */
  weeks: readonly { first: Day; last: Day; acts: number }[]
  of: number
}

export interface AuditGround {
  now: number
  today: Day
  zone: string
  dayStart: number
  /** Instant of the oldest entry. */
  horizon: string | null
  /** Addresses of everybody acted towards: whom one merely read is nobody's list. */
  known: ReadonlySet<string>
  profiles: Profiles
  ownFields: readonly string[]
  circles: readonly Circle[]
  /** Addresses of those whom a first word was said not to be needed to. */
  notNeeded: ReadonlySet<string>
}

export function auditOf(points: TouchPoints, ground: AuditGround): Audit {
  const { known, notNeeded } = ground
  const people = [...points.people].filter(([url]) => known.has(url))
  const before = (length: number): string => instant(ground.now - length)
  const [contactBy, heardBy] = [
    before(auditNumbers.firstWordWithin),
    before(auditNumbers.answerWithin),
  ]
  const contacts = people.filter(([, ties]) => isContact(ties) && since(ties) <= contactBy)
  const lists: Record<ListName, Listed[]> = {
    silent: [],
    accepted: [],
    unanswered: [],
    quiet: [],
    outside: [],
  }
  for (const [url, ties] of contacts) {
    if (last(ties) === null) lists.silent.push({ url, at: since(ties) })
    const { accepted } = ties
    const isDue = accepted !== null && accepted <= contactBy && (last(ties) ?? '') < accepted
    if (isDue && !notNeeded.has(url)) lists.accepted.push({ url, at: accepted })
  }
  const due = new Set(lists.accepted.map(({ url }) => url))
  for (const [url, ties] of people) {
    const at = last(ties)
    if (at === null || due.has(url)) continue
    const isQuiet = at <= before(auditNumbers.quietAfter)
    if (isQuiet && wentBothWays(ties)) lists.quiet.push({ url, at })
    else if (isTheirs(ties) && at <= heardBy) lists.unanswered.push({ url, at })
  }
  const fields = ownSet(ground.ownFields)
  const written = people.flatMap(([url, { wrote }]) => {
    const field = fieldOf(url, ground.profiles)
    const isLately = wrote !== null && wrote >= before(auditNumbers.outsideWithin)
    return isLately && field !== null ? [{ url, at: wrote, field }] : []
  })
  if (fields.size > 0)
    lists.outside = written
      .filter(({ field }) => !fields.has(field))
      .map(({ url, at }) => ({ url, at }))
  for (const name of listNames) lists[name].sort(byTime)
  return {
    lists,
    contacts: contacts.length,
    fieldsKnown: fields.size > 0 ? written.length : null,
    circles: circlesWithoutName(points, ground),
    years: [...points.years]
      .filter(([, counts]) => rungs.some((rung) => counts[rung] > 0))
      .map(([year, counts]) => ({ year, counts }))
      .toSorted((one, other) => (one.year > other.year ? -1 : 1)),
    rhythm: rhythmOf(points, ground),
  }
}

function isContact({ connected, removed }: Ties): boolean {
  return connected !== null && connected > (removed ?? '')
}

function since({ connected }: Ties): string {
  return connected ?? ''
}

/** The last words either way, or the last meeting. */
function last({ wrote, heard, met }: Ties): string | null {
  return [wrote, heard, met].reduce((one, other) => ((one ?? '') > (other ?? '') ? one : other))
}

function wentBothWays({ wrote, heard, met }: Ties): boolean {
  return met !== null || (wrote !== null && heard !== null)
}

function isTheirs(ties: Ties): boolean {
  return ties.heard !== null && ties.heard > (ties.wrote ?? '') && ties.heard > (ties.met ?? '')
}

function circlesWithoutName(
  { topics }: TouchPoints,
  { circles, known }: AuditGround,
): Audit['circles'] {
  const named = new Set(
    circles.filter(({ state }) => state !== 'ended').flatMap(({ tags }) => tags),
  )
  return [...topics]
    .filter(([tag]) => !named.has(tag))
    .map(([tag, people]) => ({ tag, people: [...people].filter((url) => known.has(url)) }))
    .filter(({ people }) => people.length >= auditNumbers.circlePeople)
    .toSorted(
      (one, other) => other.people.length - one.people.length || (one.tag < other.tag ? -1 : 1),
    )
}

function rhythmOf({ weeks }: TouchPoints, { today, horizon, zone, dayStart }: AuditGround): Rhythm {
  const days = horizon === null ? 0 : daysBetween(dayOf(horizon, zone, dayStart), today) + 1
  return {
    weeks: [...weeks]
      .toSorted(([one], [other]) => one - other)
      .map(([ago, acts]) => {
        const end = addDays(today, -7 * ago)
        return { first: addDays(end, -6), last: end, acts }
      }),
    of: Math.min(auditNumbers.rhythmWeeks, Math.max(Math.ceil(days / 7), ...weekCounts(weeks))),
  }
}

/** So many weeks there are at least: an act of another zone may lie a day before the first. */
function weekCounts(weeks: TouchPoints['weeks']): number[] {
  return [...weeks.keys()].map((ago) => ago + 1)
}

function byTime(one: Listed, other: Listed): number {
  if (one.at !== other.at) return one.at > other.at ? -1 : 1
  return one.url < other.url ? -1 : 1
}
