/** Does it take more time? More time on the sites is no aim, and without more exchanges it is flagged. */
import type { Entry } from '../entry.ts'
import { activeSeconds } from './hourly.ts'
import type { TwoWay } from './two-way.ts'

/** docs/evidence.md, what is measured: a quarter more active time is a rise (status J). */
export const displacementRise = 0.25

export interface Displacement {
  /** Active minutes, now and before. */
  now: number
  before: number
  /** More time, and no more people with words both ways. */
  isFlagged: boolean
}

/**
 * @param now looks of the last 28 days
 * @param before looks of the 28 days before
 */
export function displacement(
  now: readonly Entry[],
  before: readonly Entry[],
  twoWay: TwoWay,
): Displacement {
  const [minutes, earlier] = [activeSeconds(now) / 60, activeSeconds(before) / 60]
  const isMore = earlier > 0 && minutes > earlier * (1 + displacementRise)
  return { now: minutes, before: earlier, isFlagged: isMore && twoWay.now <= twoWay.before }
}
