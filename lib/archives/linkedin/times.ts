/**
 * LinkedIn's ways to write a time, as Unix time in milliseconds; null where a text is none of them.
 *
 * In which zone each file is was measured on public archives (docs/archives.md): invitations in Pacific time, all else UTC.
 */
import { day, hour } from '../../domain/numbers.ts'
import { utcInstant, whyNoTime } from '../instants.ts'

const pacificZone = 'America/Los_Angeles'

/** LinkedIn opened on 2003-05-05. */
const opened = Date.UTC(2003, 4, 5)

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `2024-03-17 18:03:34`, `2022/03/21 18:14:18 UTC`, and with underscores as a disk may have it in a file's name. */
export function utcTime(text: string): number | null {
  const found =
    /^(\d{4})[-/](\d\d)[-/](\d\d)[ T_](\d\d)[:_](\d\d)[:_](\d\d)(?:\.\d+)?(?: ?UTC|Z)?$/.exec(
      text.trim(),
    )
  return found ? utcInstant(found.slice(1).map(Number)) : null
}

/** `Thu Aug 13 09:10:11 UTC 2014`: how Java writes a date. */
export function javaTime(text: string): number | null {
  const found = /^\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d) UTC (\d{4})$/.exec(text.trim())
  if (!found) return null
  const [, month = '', ...numbers] = found
  const [date, hours, minutes, seconds, year] = numbers.map(Number)
  return utcInstant([year, monthOf(month), date, hours, minutes, seconds])
}

/**
 * `8/18/18, 12:37 AM` and `03/07/26, 01:07 PM` on the clock of California. An hour that it has twice, in November,
 * is taken as the first.
 */
export function pacificTime(text: string): number | null {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}),? (\d{1,2}):(\d\d) ?([AP])M$/i.exec(
    // A narrow blank stands before AM in some writings of this very format.
    text.trim().replaceAll(/[\u00a0\u202f]/g, ' '),
  )
  if (!found) return null
  const [month = 0, date = 0, year = 0, twelve = 0, minutes = 0] = found.slice(1, 6).map(Number)
  if (twelve < 1 || twelve > 12) return null
  const hours = (twelve % 12) + (found[6]?.toUpperCase() === 'P' ? 12 : 0)
  const wall = utcInstant([fullYear(year), month, date, hours, minutes, 0])
  if (wall === null) return null
  return Temporal.Instant.fromEpochMilliseconds(wall)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toZonedDateTime(pacificZone, { disambiguation: 'compatible' }).epochMilliseconds
}

/**
 * Noon in UTC of a day: `09 Mar 2026`, `4-Apr-21` and `2026-03-09` as spreadsheets save it, and of 2018 the moment itself,
 * `1/8/18, 6:14 PM`.
 */
export function utcDay(text: string): number | null {
  const moment = pacificTime(text)
  if (moment !== null) return noonOf(moment)
  const named = /^(\d{1,2})[ -](\w{3})[ -](\d{2}|\d{4})$/.exec(text.trim())
  if (named) {
    const [, date, month = '', year] = named
    return utcInstant([fullYear(Number(year)), monthOf(month), Number(date), 12, 0, 0])
  }
  const plain = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim())
  return plain ? utcInstant([...plain.slice(1).map(Number), 12, 0, 0]) : null
}

/** Noon in UTC of the day that an instant falls into there. */
export function noonOf(at: number): number {
  return Math.floor(at / day) * day + 12 * hour
}

/** Why nothing can have been done on LinkedIn at this time; null where it can. */
export function timeProblem(at: number | null, now: number): 'no-time' | 'future' | null {
  return whyNoTime(at, now, opened)
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

/** From 1; 0 where it is none, or of another language: no such archive was ever seen. */
function monthOf(name: string): number {
  return months.indexOf(name.toLowerCase()) + 1
}
