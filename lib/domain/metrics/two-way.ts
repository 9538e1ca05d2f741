/** With how many people was there an exchange both ways? Rising together with own words; else those are noise. */
import type { Entry } from '../entry.ts'
import { day } from '../numbers.ts'
import { isFewer } from './interval.ts'
import { before, isWithin, lately, type Period } from './period.ts'
import { fewestForRate } from './rate.ts'
import { turnsOf, type Turn } from './turns.ts'

/** docs/evidence.md, what is measured: words both ways within 14 d, counted over 28 d (status J). */
export const bothWaysWithin = 14 * day
export const twoWayPeriod = 28 * day

export interface TwoWay {
  /** People in the last 28 days, and in the 28 before. */
  now: number
  before: number
  /** By more than chance; never said of fewer than ten people altogether. */
  isFalling: boolean
}

/**
 * @param acts acts that stand of at least the last 70 days, in any order: one side of an exchange may lie 14 days back
 * @param now Unix time in ms
 */
export function twoWay(acts: readonly Entry[], now: number): TwoWay {
  const period = lately(twoWayPeriod, now)
  const count = twoWayPeople(acts, period).length
  const earlier = twoWayPeople(acts, before(period)).length
  const isFalling = count + earlier >= fewestForRate && isFewer(count, earlier)
  return { now: count, before: earlier, isFalling }
}

/** Addresses of those with whom words went both ways within 14 days, the later of them in the period. */
export function twoWayPeople(acts: readonly Entry[], period: Period): string[] {
  return [...turnsOf(acts)].flatMap(([url, turns]) =>
    bothWaysAt(turns).some((at) => isWithin(at, period)) ? [url] : [],
  )
}

/** Instants of the turns that met one of the other side in the 14 days before. */
export function bothWaysAt(turns: readonly Turn[]): string[] {
  let [out, heard] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return turns.flatMap(({ at, isOut, isIn }) => {
    if (isOut) out = Date.parse(at)
    if (isIn) heard = Date.parse(at)
    return Math.abs(out - heard) <= bothWaysWithin ? [at] : []
  })
}
