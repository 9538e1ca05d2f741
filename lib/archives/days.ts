/** The person's own days of many instants: as `dayOf` has them, in a fiftieth of its time. */
import { dayOf, type Day } from '../domain/day.ts'
import { instant } from '../domain/clock.ts'
import { day, hour } from '../domain/numbers.ts'

/** @returns the day of an instant in Unix time, milliseconds */
export function daysIn(zone: string, startHour: number): (at: number) => Day {
  /** By the day in UTC: how far the clock is ahead of it all day long, null where that changes. */
  const offsets = new Map<number, number | null>()
  const offsetAt = (at: number): number =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  const offsetOn = (number: number): number | null => {
    const [morning, evening] = [offsetAt(number * day), offsetAt((number + 1) * day - 1)]
    return morning === evening ? morning : null
  }
  return (at) => {
    const number = Math.floor(at / day)
    let offset = offsets.get(number)
    if (offset === undefined) offsets.set(number, (offset = offsetOn(number)))
    return offset === null
      ? dayOf(instant(at), zone, startHour)
      : instant(at + offset - startHour * hour).slice(0, 10)
  }
}
