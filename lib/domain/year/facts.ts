/** What a letter about a year can be written from: facts of the ledger, gathered a part of the year at a time. */
import type { GoesBy } from '../alias.ts'
import type { Act, Entry, Person } from '../entry.ts'
import type { KnownPerson } from '../known-person.ts'
import { partnerKeys, partners, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import { isAct } from '../undo.ts'
import type { Month } from './months.ts'

export interface YearPoints {
  wrote: Set<string>
  heard: Set<string>
  /** The first act in own words towards somebody. */
  first: { at: string; day: string; person: Person } | null
  acts: Map<Act, number>
  tags: Map<string, number>
}

export function noYearPoints(): YearPoints {
  return { wrote: new Set(), heard: new Set(), first: null, acts: new Map(), tags: new Map() }
}

/** Adds some entries of the year; in whatever order they come, the same stays. */
export function gatherYear(
  points: YearPoints,
  entries: readonly Entry[],
  { by, undone }: { by: GoesBy; undone: ReadonlySet<string> },
): void {
  for (const entry of entries) {
    if (!isAct(entry) || undone.has(entry.id)) continue
    const { at, day, act, tags } = entry
    const person = personKey(entry.person)
    if ((entry.type === 'Read' || entry.type === 'Join') && person !== null)
      points.heard.add(by(person))
    if (act !== null) points.acts.set(act, (points.acts.get(act) ?? 0) + 1)
    if (!isBelow(entry.rung)) continue
    for (const url of partnerKeys(entry)) points.wrote.add(by(url))
    for (const tag of new Set(tags)) points.tags.set(tag, (points.tags.get(tag) ?? 0) + 1)
    const [to] = partners(entry)
    if (to?.url && at < (points.first?.at ?? '\uffff'))
      points.first = { at, day, person: { ...to, url: by(to.url) } }
  }
}

/** Each is null, 0 or empty where nothing is to be said. */
export interface YearFacts {
  year: string
  isOver: boolean
  /** People written to, and how many of them wrote as well. */
  wrote: number
  bothWays: number
  /** People first acted towards; 0 where the ledger begins in that year, as then everybody would be. */
  met: number
  first: { person: Person; month: string } | null
  acts: ReadonlyMap<Act, number>
  /** The month with most acts in own words, if one has. */
  most: string | null
  /** Months without own words that were seen from end to end. */
  without: readonly string[]
  /** Months of which something was not seen. */
  unseen: readonly string[]
  /** Tags of what was written, the most frequent first. */
  tags: readonly string[]
  promisesKept: number
  daysReflected: number
  /** Why one was there, in one's own words. */
  intentions: readonly string[]
}

export interface YearBeside {
  year: string
  months: readonly Month[]
  /** Instant of the oldest entry. */
  horizon: string | null
  people: readonly Pick<KnownPerson, 'since'>[]
  promisesKept: number
  daysReflected: number
  intentions: readonly string[]
}

/** docs/evidence.md, a year on one page: three tags are named, a month stands out from five acts on (status J). */
export const yearNumbers = { tagsNamed: 3, actsOfMonth: 5 } as const

export function yearFacts(points: YearPoints, beside: YearBeside): YearFacts {
  const { year, months, horizon } = beside
  const { wrote, heard, first } = points
  // Of a year in which the ledger begins, nobody knows what was the first.
  const isWhole = (horizon ?? '9').slice(0, 4) < year
  const whole = months.filter(({ isOver, unseen }) => isOver && unseen === 0)
  return {
    year,
    isOver: months.length === 12 && months.every(({ isOver }) => isOver),
    wrote: wrote.size,
    bothWays: [...wrote].filter((url) => heard.has(url)).length,
    met: isWhole ? beside.people.filter(({ since }) => since.startsWith(year)).length : 0,
    first: isWhole && first ? { person: first.person, month: first.day.slice(0, 7) } : null,
    acts: points.acts,
    most: mostOf(months),
    without: wrote.size === 0 ? [] : whole.flatMap((one) => (belowOf(one) === 0 ? one.month : [])),
    unseen: months.flatMap(({ month, unseen }) => (unseen > 0 ? month : [])),
    tags: [...points.tags]
      .toSorted(([one, so], [other, many]) => many - so || (one < other ? -1 : 1))
      .slice(0, yearNumbers.tagsNamed)
      .map(([tag]) => tag),
    promisesKept: beside.promisesKept,
    daysReflected: beside.daysReflected,
    intentions: beside.intentions,
  }
}

function belowOf({ counts }: Month): number {
  return counts.compose + counts.collaborate + counts.lead
}

function mostOf(months: readonly Month[]): string | null {
  const [first, second] = months.toSorted((one, other) => belowOf(other) - belowOf(one))
  if (!first || belowOf(first) < yearNumbers.actsOfMonth) return null
  return second && belowOf(second) === belowOf(first) ? null : first.month
}
