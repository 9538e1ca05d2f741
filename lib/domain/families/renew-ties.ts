/** Renew: whom one wrote with and who has gone quiet, the nearest first. */
import { instant } from '../clock.ts'
import { isAbsenceKnown } from '../gap.ts'
import type { Ground } from '../ground.ts'
import { exchangeCount, type KnownPerson } from '../known-person.ts'
import { isHash } from '../keyed-hash.ts'
import { numbers } from '../numbers.ts'
import { isStopped } from '../stops.ts'

/** Somebody there were exchanges with. */
export interface Tie {
  url: string
  name: string | null
  site: string
  isPinned: boolean
  exchanges: number
  /** Instant of the last of them. */
  last: string
}

/**
 * People with at least two exchanges, none lately, who may be suggested: pinned ones first, then those with most
 * exchanges, then those whose last was the latest.
 *
 * @param alone instant since when nothing was written to anybody, if that is long; null: it is not
 */
export function quietTies(ground: Ground, alone: string | null): Tie[] {
  const longAgo = instant(ground.now - numbers.renewQuietAfter)
  const heated = new Set(
    ground.notes.flatMap(({ sort, person }) => (sort === 'heated' ? (person?.url ?? []) : [])),
  )
  return [...ground.people.values()]
    .flatMap((person) => tie(person, ground))
    .filter(
      ({ url, last, exchanges }) =>
        exchanges >= numbers.renewExchanges &&
        (last <= longAgo || (alone !== null && last < alone)) &&
        !heated.has(url),
    )
    .toSorted(byNearness)
}

/** None where they can't be named or suggested, or it can't be said that nothing was written since. */
function tie(person: KnownPerson, ground: Ground): Tie[] {
  const { url, name, site, lastExchange: last } = person
  // Before the horizon an archive may tell of exchanges, and of what was written since only in part.
  if (last === null || quietFrom(last, ground) < ground.horizon || isHash(url)) return []
  if (isStopped(person, ground.people, ground.profiles, ground.now)) return []
  if (!isAbsenceKnown(ground.gaps, site, 'Create', quietFrom(last, ground), instant(ground.now)))
    return []
  const isPinned = ground.profiles.get(url)?.pinned === true
  return [{ url, name, site, isPinned, exchanges: exchangeCount(person), last }]
}

/** What lies further back than the half-year is no part of the reason: a gap there takes nothing from it. */
export function quietFrom(last: string, { now }: Pick<Ground, 'now'>): string {
  const longAgo = instant(now - numbers.renewQuietAfter)
  return last > longAgo ? last : longAgo
}

function byNearness(one: Tie, other: Tie): number {
  return (
    Number(other.isPinned) - Number(one.isPinned) ||
    other.exchanges - one.exchanges ||
    inOrder(other.last, one.last) ||
    inOrder(one.url, other.url)
  )
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
