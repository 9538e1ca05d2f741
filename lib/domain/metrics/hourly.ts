/** How many acts in an hour? By the time that was active, or by that from a session's beginning to its end. */
import type { Entry } from '../entry.ts'
import { hour } from '../numbers.ts'
import { fewestForRate } from './rate.ts'
import { sum } from './sums.ts'

export interface Hourly {
  n: number
  hours: number
  /** Null where there are too few acts, or no hours. */
  rate: {
    perHour: number
    /**
     * Of the logarithm of the rate, from the spread between days, as acts come in bunches; never less than of acts
     * that come alone.
     */
    variance: number
  } | null
}

/**
 * @param acts acts that stand, looks among them, in any order
 * @param counts which of them to count
 * @param gap null: by active time; else a session ends after a break of so many milliseconds
 */
export function hourly(
  acts: readonly Entry[],
  counts: (act: Entry) => boolean,
  gap: number | null = null,
): Hourly {
  // What an archive or the person tells was not, or not surely, done in the hours that were seen.
  const seen = acts.filter(({ source }) => source === 'recorder')
  const days = [...Map.groupBy(seen, (act) => act.day).values()].map((some) => ({
    n: some.filter(counts).length,
    hours: gap === null ? activeSeconds(some) / 3_600 : sessionHours(some, gap),
  }))
  const n = sum(days.map((one) => one.n))
  const hours = sum(days.map((one) => one.hours))
  if (n < fewestForRate || hours === 0) return { n, hours, rate: null }
  const perHour = n / hours
  const spread = sum(days.map((one) => (one.n - perHour * one.hours) ** 2)) / n ** 2
  // Of a single day nothing is known about the spread between days.
  const variance = Math.max(1 / n, days.length > 1 ? (spread * days.length) / (days.length - 1) : 0)
  return { n, hours, rate: { perHour, variance } }
}

/** Seconds with input, as the recorder measured them. */
export function activeSeconds(acts: readonly Entry[]): number {
  return sum(acts.map(({ view }) => view?.activeSeconds ?? 0))
}

/** Hours from the beginning to the end of each session, a new one wherever a site rested as long as the gap. */
export function sessionHours(acts: readonly Entry[], gap: number): number {
  const bySite = Map.groupBy(acts, ({ site }) => site)
  return sum([...bySite.values()].map((some) => lengthOf(some, gap))) / hour
}

function lengthOf(acts: readonly Entry[], gap: number): number {
  let [length, end] = [0, Number.NEGATIVE_INFINITY]
  for (const { from, until } of acts.map(stretch).toSorted((one, other) => one.from - other.from)) {
    if (until > end) length += until - (from - end < gap ? end : from)
    end = Math.max(end, until)
  }
  return length
}

/** A look is written down when it ends. */
function stretch({ at, view }: Entry): { from: number; until: number } {
  const until = Date.parse(at)
  return { from: until - (view?.activeSeconds ?? 0) * 1_000, until }
}
