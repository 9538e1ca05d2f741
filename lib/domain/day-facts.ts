/** What was a day, or a week, in plain numbers, and which of its exchanges can be picked as the one that mattered? */
import type { Day } from './day.ts'
import { rungs, type Entry } from './entry.ts'
import type { KeptPromise } from './notebook/promise.ts'
import { partnerKeys } from './people.ts'
import { isBelow, isVisible } from './rung.ts'
import { isAct, standing } from './undo.ts'

/** docs/evidence.md, reflection: so many lines to pick from (status J). */
export const linesToPick = 5

export interface DayFacts {
  /** Acts in own words, or deeper. */
  ownWords: number
  /** People acted towards. */
  people: number
  /** Promises open and due by then. */
  promisesDue: number
}

/** @param entries of that time, in any order */
export function dayFacts(
  entries: readonly Entry[],
  promises: readonly Pick<KeptPromise, 'state' | 'due'>[],
  last: Day,
): DayFacts {
  const acts = actsIn(entries)
  const towards = acts.filter(({ rung }) => isVisible(rung)).flatMap((one) => partnerKeys(one))
  return {
    ownWords: acts.filter(({ rung }) => isBelow(rung)).length,
    people: new Set(towards).size,
    promisesDue: promises.filter(({ state, due }) => state === 'open' && due <= last).length,
  }
}

/** Whether anything was done, looking included; else it was a quiet time. */
export function wasActive(entries: readonly Entry[]): boolean {
  return actsIn(entries).length > 0
}

/**
 * Up to five exchanges: the deeper ones first, of equal ones the newest, and of one sort with one person one alone.
 * Looking is no exchange; an answer that was opened is.
 */
export function exchangesOf<E extends Entry>(entries: readonly E[]): E[] {
  const some = actsIn(entries)
    .filter(({ rung, type }) => isVisible(rung) || type === 'Read')
    .toSorted((one, other) => depth(other) - depth(one) || (one.at > other.at ? -1 : 1))
  const each = new Map<string, E>()
  for (const one of some) if (!each.has(sortOf(one))) each.set(sortOf(one), one)
  return [...each.values()].slice(0, linesToPick)
}

/** Without a person, each is one of its own. */
function sortOf({ id, type, act, object, person }: Entry): string {
  const who = person?.url ?? person?.name ?? id
  return [type, act, object?.type, object?.inReplyTo !== null, who].join(' ')
}

function depth({ rung }: Entry): number {
  return rungs.indexOf(rung)
}

function actsIn<E extends Entry>(entries: readonly E[]): E[] {
  return standing(entries).filter(isAct)
}
