/** Who wrote to whom, and when? A person's turns: own words to them, and words of theirs that were opened. */
import type { Entry } from '../entry.ts'
import { partnerKeys, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'

export interface Turn {
  at: string
  /** Own words to them, also as one of several. */
  isOut: boolean
  /** Words of theirs, opened; meeting them is of both. */
  isIn: boolean
}

/**
 * The turns with everybody, each person's oldest first.
 *
 * @param acts acts that stand, in any order, their people by the addresses they go by
 */
export function turnsOf(acts: readonly Entry[]): Map<string, Turn[]> {
  const turns = new Map<string, Turn[]>()
  for (const act of acts.toSorted(byTime)) {
    const isOut = isBelow(act.rung)
    const from = isHeard(act) ? personKey(act.person) : null
    const urls = new Set([...(isOut ? partnerKeys(act) : []), ...(from === null ? [] : [from])])
    for (const url of urls) {
      const theirs = turns.get(url) ?? []
      theirs.push({ at: act.at, isOut, isIn: url === from })
      turns.set(url, theirs)
    }
  }
  return turns
}

function isHeard({ type }: Entry): boolean {
  return type === 'Read' || type === 'Join'
}

function byTime(one: Entry, other: Entry): number {
  return one.at < other.at ? -1 : Number(one.at > other.at)
}
