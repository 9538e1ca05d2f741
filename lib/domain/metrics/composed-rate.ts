/**
 * Does one write more in an hour than before the first prompt? Before and after only: what changed, never what made it.
 */
import type { Entry } from '../entry.ts'
import { minute } from '../numbers.ts'
import { isBelow } from '../rung.ts'
import { hourly, type Hourly } from './hourly.ts'
import { z90, type Interval } from './interval.ts'

/** docs/evidence.md, session end: 30 min, and 15 and 60 to see whether it matters (status M). */
export const sessionGaps = [15 * minute, 30 * minute, 60 * minute] as const

export interface Change {
  lately: Hourly
  baseline: Hourly
  /** 0.25: a quarter more; null where either rate is not known. */
  change: number | null
  interval: Interval | null
}

/**
 * @param lately acts that stand of the last 28 days, looks among them
 * @param baseline the same of the first seven days, before any prompt
 * @param gap as for `hourly`
 */
export function composedChange(
  lately: readonly Entry[],
  baseline: readonly Entry[],
  gap: number | null = null,
): Change {
  const [now, then] = [composedRate(lately, gap), composedRate(baseline, gap)]
  if (now.rate === null || then.rate === null)
    return { lately: now, baseline: then, change: null, interval: null }
  const ratio = now.rate.perHour / then.rate.perHour
  // On the scale of logarithms, where "half" lies as far from "as much" as "double".
  const factor = Math.exp(z90 * Math.sqrt(now.rate.variance + then.rate.variance))
  const interval = { low: ratio / factor - 1, high: ratio * factor - 1 }
  return { lately: now, baseline: then, change: ratio - 1, interval }
}

/** Own words and deeper, of an active hour. */
export function composedRate(acts: readonly Entry[], gap: number | null = null): Hourly {
  return hourly(acts, ({ rung }) => isBelow(rung), gap)
}
