/** How sure is a share, and how sure the difference of two? Intervals that hold for small numbers, too. */

/** Half the width, in standard errors, of an interval that covers the truth nine times in ten. */
export const z90 = 1.6448536

export interface Interval {
  low: number
  high: number
}

/** A share between 0 and 1 with its interval. */
export interface Estimate {
  share: number
  interval: Interval
}

/**
 * Wilson's score interval for a share, without continuity correction (Wilson 1927).
 *
 * @param size number of events, or the number of equally weighted events that would tell as much; above 0
 */
export function wilson(share: number, size: number, z = z90): Interval {
  const scale = 1 + z ** 2 / size
  const middle = (share + z ** 2 / (2 * size)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Interval of `one - other` for independent shares, from their Wilson intervals (Newcombe 1998, method 10). */
export function newcombe(one: Estimate, other: Estimate): Interval {
  const difference = one.share - other.share
  return {
    low: difference - Math.hypot(one.share - one.interval.low, other.interval.high - other.share),
    high: difference + Math.hypot(one.interval.high - one.share, other.share - other.interval.low),
  }
}

/** Whether a count is lower than an earlier one over as long a time, by more than chance makes in nine of ten cases. */
export function isFewer(now: number, before: number): boolean {
  return before - now > z90 * Math.sqrt(before + now)
}
