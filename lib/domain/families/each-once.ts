/** Whom openings name: nobody twice, and nobody who was named lately. */
import { personKey } from '../people.ts'
import type { Lately, Opening } from './family.ts'

/** The openings, in their order, whose key is new and whose people were neither named lately nor by one before. */
export function eachOnce(
  openings: readonly Opening[],
  lately: Pick<Lately, 'keys' | 'people'>,
): Opening[] {
  const named = new Set(lately.people)
  return openings.filter(({ key, people }) => {
    const theirs = people.flatMap((who) => personKey(who) ?? [])
    if (lately.keys.has(key) || theirs.some((one) => named.has(one))) return false
    for (const one of theirs) named.add(one)
    return true
  })
}
