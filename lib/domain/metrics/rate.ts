/** How is a share given? Always with the counts behind it, and not at all where those are too few. */
import { newcombe, wilson, type Estimate, type Interval } from './interval.ts'

/** docs/evidence.md, what is measured: fewer than 10 events are a count and no rate (status J). */
export const fewestForRate = 10

/** `n` of `of`; share and its 90 % interval are null where there are too few. */
export interface Rate {
  n: number
  of: number
  share: number | null
  interval: Interval | null
}

/** The difference of two shares and its 90 % interval. */
export interface Difference {
  difference: number
  interval: Interval
}

/**
 * The share of `n` in `of`.
 *
 * @param fewest so many events make a rate
 */
export function rate(n: number, of: number, fewest: number = fewestForRate): Rate {
  return of < fewest ? { n, of, share: null, interval: null } : { n, of, ...estimate(n / of, of) }
}

/** A share with its 90 % interval; `size` as for `wilson`. */
export function estimate(share: number, size: number): Estimate {
  return { share, interval: wilson(share, size) }
}

/** How much larger one share is than another; null where either is not known. */
export function differenceOf(one: Rate, other: Rate): Difference | null {
  if (!isKnown(one) || !isKnown(other)) return null
  return { difference: one.share - other.share, interval: newcombe(one, other) }
}

function isKnown(some: Rate): some is Rate & Estimate {
  return some.share !== null && some.interval !== null
}
