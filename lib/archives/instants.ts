/** Times as sites write them, and whether anything can have been done at them. */
import { minute } from '../domain/numbers.ts'
import type { LeftOutReason } from './report.ts'

/** Unix time in milliseconds of an RFC 3339 time with its zone; null where it is none, as 31 February. */
export function isoTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return null
  }
}

/** The same of a date and a time in UTC, from the year to the second; null where there is none such. */
export function utcInstant(parts: readonly (number | undefined)[]): number | null {
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = parts
  const at = Date.UTC(year, month - 1, date, hours, minutes, seconds)
  const back = new Date(at)
  // 31 February is none, and neither is 25 o’clock.
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === date && back.getUTCHours() === hours
  return isReal && minutes < 60 && seconds < 60 ? at : null
}

/**
 * Why nothing can have been done at this time; null where it can.
 *
 * @param at Unix time in milliseconds
 * @param now the same; clocks may differ by minutes
 * @param opened the same: nobody was on the site before
 */
export function whyNoTime(
  at: number | null,
  now: number,
  opened: number,
): Extract<LeftOutReason, 'no-time' | 'future'> | null {
  if (at === null || at < opened) return 'no-time'
  return at > now + 5 * minute ? 'future' : null
}
