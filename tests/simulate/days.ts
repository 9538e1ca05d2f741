/** The days of invented lives: when they begin, and the hours of their clocks. */
import { dayOf } from '../../lib/domain/day.ts'

/** A Monday; ninety days from it hold the end of daylight saving. */
export const firstDay = '2026-09-07'
export const zone = 'Europe/Berlin'

/** Unix time in milliseconds of an hour of the local clock. */
export function instantOf(date: string, hour: number): number {
  const plainTime = `${String(hour).padStart(2, '0')}:00`
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime })
    .epochMilliseconds
}

/** The number of a day, counted from 1. */
export function dayNumber(at: string): number {
  const date = dayOf(at, zone, 0)
  return Temporal.PlainDate.from(firstDay).until(date, { largestUnit: 'day' }).days + 1
}
