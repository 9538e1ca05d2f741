/** A year by its months: how many acts on each rung, and how much of each month could not be seen. */
import { dayOf, daysBetween, hourOf, type Day } from '../day.ts'
import type { Rung } from '../entry.ts'
import type { Gap } from '../gap.ts'
import { hatchedIn, isHatched, type Hatched } from '../hatched.ts'
import { noCounts } from '../rung.ts'
import type { Tally } from '../tally.ts'

export interface Month {
  /** `2026-03` */
  month: string
  counts: Readonly<Record<Rung, number>>
  /** Share of the month that was not seen, or not surely: 0 to 1. On which of its days, nothing here tells. */
  unseen: number
  /** Whether it was over by then. */
  isOver: boolean
}

export interface YearSources {
  year: string
  /** Of its days. */
  tallies: readonly Pick<Tally, 'day' | 'rung' | 'count'>[]
  gaps: readonly Gap[]
  /** Instant of the oldest entry: nothing was seen before. */
  horizon: string | null
  /** Instant of the present, and the day it belongs to. */
  now: string
  today: Day
  zone: string
}

/** The months of a year that have begun. */
export function monthsOf(sources: YearSources): Month[] {
  const { year, tallies, today } = sources
  const unseen = unseenIn(sources)
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
    .filter((month) => month <= today.slice(0, 7))
    .map((month) => {
      const counts = noCounts()
      for (const { day, rung, count } of tallies) if (day.startsWith(month)) counts[rung] += count
      const from = daysBetween(`${year}-01-01`, `${month}-01`)
      const length = Temporal.PlainYearMonth.from(month).daysInMonth
      const hidden = unseen.reduce((sum, stretch) => {
        const shared = Math.min(stretch.to, from + length) - Math.max(stretch.from, from)
        return sum + Math.max(0, shared)
      }, 0)
      return { month, counts, unseen: hidden / length, isOver: month < today.slice(0, 7) }
    })
}

/** In days since the year began. */
function unseenIn({ year, gaps, horizon, now, today, zone }: YearSources): Hatched[] {
  const begin = `${year}-01-01`
  const placeOf = (at: string): number =>
    daysBetween(begin, dayOf(at, zone, 0)) + hourOf(at, zone) / 24
  const before = { from: 0, to: horizon === null ? placeOf(now) : placeOf(horizon) }
  const stretches = gaps
    .filter((gap) => isHatched(gap, now))
    .map(({ from, until }) => ({ from: placeOf(from), to: placeOf(until ?? now) }))
  const end = Math.min(
    daysBetween(begin, today) + 1,
    daysBetween(begin, `${Number(year) + 1}-01-01`),
  )
  return hatchedIn([before, ...stretches], 0, end)
}
