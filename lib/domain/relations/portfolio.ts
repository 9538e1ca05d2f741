/** How are the people one knows spread, and what is new of the last 90 days? Counts of people, by nothing but what was said or seen. */
import { instant } from '../clock.ts'
import type { Entry, PersonKind } from '../entry.ts'
import type { KnownPerson } from '../known-person.ts'
import { fieldOf, type Profiles } from '../metrics/fields.ts'
import { isWithin, lately, type Period } from '../metrics/period.ts'
import { turnsOf, type Turn } from '../metrics/turns.ts'
import type { Circle } from '../notebook/circle.ts'
import { numbers } from '../numbers.ts'
import { stageOf, talkingWithin, type Stage } from './stage.ts'

export interface Portfolio {
  people: number
  /** Null: not said. */
  kinds: ReadonlyMap<PersonKind | null, number>
  /** In lower case; null: not noted. */
  fields: ReadonlyMap<string | null, number>
  stages: ReadonlyMap<Stage, number>
}

/**
 * @param profiles by the address people go by
 * @param members see `stageOf`
 */
export function portfolioOf(
  people: readonly KnownPerson[],
  profiles: Profiles,
  members: ReadonlySet<string>,
  now: number,
): Portfolio {
  return {
    people: people.length,
    kinds: counted(people.map(({ kind }) => kind)),
    fields: counted(people.map(({ url }) => fieldOf(url, profiles))),
    stages: counted(people.map((one) => stageOf(one, members, now))),
  }
}

/** How many people, talks and circles came to be lately, and how many people one lost touch with. */
export interface Changes {
  people: number
  talks: number
  circles: number
  quiet: number
}

/** docs/evidence.md, people: a quarter (status J). */
export const changesWithin = talkingWithin

/**
 * What changed in the last 90 days.
 *
 * @param acts acts that stand of at least the last 180 days, their people by the addresses they go by
 */
export function changesOf(
  people: readonly KnownPerson[],
  acts: readonly Entry[],
  circles: readonly Circle[],
  now: number,
): Changes {
  const period = lately(changesWithin, now)
  const known = new Set(people.map(({ url }) => url))
  const talks = [...turnsOf(acts)].filter(
    ([url, turns]) =>
      known.has(url) &&
      isTalkIn(turns, period) &&
      !isTalkIn(turns, lately(changesWithin, now - changesWithin)),
  )
  const becameQuiet = {
    from: instant(now - numbers.renewQuietAfter - changesWithin),
    until: instant(now - numbers.renewQuietAfter),
  }
  return {
    people: people.filter(({ since }) => isWithin(since, period)).length,
    talks: talks.length,
    circles: circles.filter(({ at }) => isWithin(at, period)).length,
    quiet: people.filter((one) => one.lastExchange && isWithin(one.lastExchange, becameQuiet))
      .length,
  }
}

function isTalkIn(turns: readonly Turn[], period: Period): boolean {
  const inside = turns.filter(({ at }) => isWithin(at, period))
  return inside.some(({ isOut }) => isOut) && inside.some(({ isIn }) => isIn)
}

function counted<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
