/** Are promises kept? A released one is a good end too, and stands apart. */
import { addDays, type Day } from '../day.ts'
import type { KeptPromise } from '../notebook/promise.ts'
import { rate, type Rate } from './rate.ts'

/** docs/evidence.md, what is measured: open for more than three days after it was due (status J). */
export const lapsedAfterDays = 3

export interface Promises {
  /** Kept, however late, of those kept or lapsed. */
  kept: Rate
  released: number
}

/**
 * How promises ended; one that is not due yet, or was a short while ago, counts nowhere.
 *
 * @param today the person's own day
 */
export function promisesKept(promises: readonly KeptPromise[], today: Day): Promises {
  const inState = (state: KeptPromise['state']): number =>
    promises.filter((one) => one.state === state).length
  const lapsed = promises.filter((one) => isLapsed(one, today)).length
  return { kept: rate(inState('kept'), inState('kept') + lapsed), released: inState('released') }
}

function isLapsed({ state, due }: KeptPromise, today: Day): boolean {
  return state === 'open' && addDays(due, lapsedAfterDays) < today
}
