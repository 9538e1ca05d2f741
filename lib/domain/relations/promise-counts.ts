/** How did one's own promises to a circle go? Three numbers, each a good end. */
import type { KeptPromise } from '../notebook/promise.ts'

export interface PromiseCounts {
  kept: number
  /** Moved to another day at least once, whatever became of them. */
  moved: number
  released: number
}

/** @param circle id of the person's own record of it */
export function promiseCounts(promises: readonly KeptPromise[], circle: string): PromiseCounts {
  const theirs = promises.filter((one) => one.circle === circle)
  return {
    kept: theirs.filter(({ state }) => state === 'kept').length,
    moved: theirs.filter(({ moves }) => moves.length > 0).length,
    released: theirs.filter(({ state }) => state === 'released').length,
  }
}
