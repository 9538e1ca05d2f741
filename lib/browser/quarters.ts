/** What stays open for days follows the clock. */
import type { Clock } from '../domain/clock.ts'
import { minute } from '../domain/numbers.ts'

/** The hours of every zone begin with one. */
const quarter = 15 * minute

/** Calls back as each quarter of an hour begins, until the signal aborts. */
export function watchQuarters({
  now,
}: Pick<Clock, 'now'>): (onQuarter: () => void, signal: AbortSignal) => void {
  return (onQuarter, signal) => {
    let waiting = wait()
    signal.addEventListener('abort', () => clearTimeout(waiting))

    function wait(): ReturnType<typeof setTimeout> {
      return setTimeout(
        () => {
          waiting = wait()
          onQuarter()
        },
        quarter - (now() % quarter),
      )
    }
  }
}
