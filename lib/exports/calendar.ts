/**
 * Days as an iCalendar file (RFC 5545; docs/formats.md). Written here, as the format's rules are few: lines end with CR LF
 * and are folded at 75 octets, text escapes four signs. Nothing rings: whoever wants an alarm sets it where they read it.
 */
import type { Day } from '../domain/day.ts'

export interface CalendarDay {
  /** The same in every export, so that a calendar that takes the file in again changes what it has. */
  id: string
  day: Day
  summary: string
  description: string
  /** When it was written down, and when it was changed last: instants. */
  at: string
  changedAt: string
  /** It was let go of. */
  isOff: boolean
}

/** @param name what the calendar is called */
export function calendar(days: readonly CalendarDay[], name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waterline//Waterline 1//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(event),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event({ id, day, summary, description, at, changedAt, isOff }: CalendarDay): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@waterline.invalid`,
    `DTSTAMP:${compact(changedAt)}`,
    `CREATED:${compact(at)}`,
    `LAST-MODIFIED:${compact(changedAt)}`,
    `SEQUENCE:${Math.max(0, Math.floor((Date.parse(changedAt) - Date.parse(at)) / 1000))}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(day).replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    // It says what is to be done on a day, not that the day is taken.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** `2026-11-22T09:05:00.000Z` → `20261122T090500Z`. */
function compact(at: string): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function dayAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

/** Section 3.3.11; of the control characters a text may hold the tab alone. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n]/g, String.raw`\n`)
    .replaceAll(/[\p{Cc}--\t]/gv, '')
}

/** Section 3.1: at most 75 octets a line, the blank before the rest included; no sign is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const length = new TextEncoder().encode(sign).length
    if (octets + length > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += sign
    octets += length
  }
  return [...parts, part].join('\r\n')
}
