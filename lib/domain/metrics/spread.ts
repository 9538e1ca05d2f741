/** How widely is one's attention spread? Over fields and people; no way of spreading it is the right one. */
import type { Entry } from '../entry.ts'
import type { KnownPerson } from '../known-person.ts'
import { partnerKeys } from '../people.ts'
import { isBelow } from '../rung.ts'
import { fieldsOf, ownSet, type Profiles } from './fields.ts'
import { fewestForRate, rate, type Rate } from './rate.ts'
import { sum } from './sums.ts'

/** docs/evidence.md, concentration: the five people written to most (status J). */
export const topPeople = 5

/**
 * Acts of own words towards somebody outside one's own fields, of all towards people whose field is noted; none where
 * one's own is not. As for the suggestion: an act towards several is one, and outside where one of them is.
 *
 * @param acts acts that stand of 30 days, their people by the addresses they go by
 */
export function horizonShare(
  acts: readonly Entry[],
  profiles: Profiles,
  ownFields: readonly string[],
): Rate {
  const own = ownSet(ownFields)
  const ownWords = acts.filter(({ rung }) => own.size > 0 && isBelow(rung))
  const fields = ownWords.map((act) => fieldsOf(act, profiles)).filter((some) => some.length > 0)
  const outside = fields.filter((some) => some.some((field) => !own.has(field)))
  return rate(outside.length, fields.length)
}

/** Own words to the five people written to most, of all to anybody. */
export function topShare(acts: readonly Entry[]): Rate {
  const counts = countsOf(acts).toSorted((one, other) => other - one)
  return rate(sum(counts.slice(0, topPeople)), sum(counts))
}

/**
 * Shannon's evenness: 1 where everybody got as many words, 0 where one person got all of them; null where there are
 * too few.
 */
export function evenness(acts: readonly Entry[]): number | null {
  const counts = countsOf(acts)
  const all = sum(counts)
  if (all < fewestForRate) return null
  if (counts.length === 1) return 0
  const shares = counts.map((count) => count / all)
  return -sum(shares.map((share) => share * Math.log(share))) / Math.log(counts.length)
}

/**
 * People first acted towards from an instant on, of all one wrote to.
 *
 * @param acts acts that stand from that instant on
 * @param people by the address they go by
 */
export function newPersonShare(
  acts: readonly Entry[],
  people: ReadonlyMap<string, Pick<KnownPerson, 'since'>>,
  from: string,
): Rate {
  const known = [...new Set(written(acts))].flatMap((url) => people.get(url) ?? [])
  return rate(known.filter(({ since }) => since >= from).length, known.length)
}

/** Whom one wrote to, once for each act. */
function written(acts: readonly Entry[]): string[] {
  return acts
    .filter(({ rung }) => isBelow(rung))
    .flatMap((act) => Array.from(new Set(partnerKeys(act))))
}

function countsOf(acts: readonly Entry[]): number[] {
  return [...Map.groupBy(written(acts), (url) => url).values()].map((some) => some.length)
}
