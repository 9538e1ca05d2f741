/** Days in words, as near as they are: "today", "yesterday", "Tuesday", "18 November". */
import { instant } from '../domain/clock.ts'
import { dayOf, daysBetween, type Day } from '../domain/day.ts'
import type { Text } from './text.ts'

/** The present as screens have it: Unix time in ms, and the IANA zone of the person. */
export interface Present {
  now: number
  zone: string
}

/** The name of an instant's day. */
export function dayName(at: string, present: Present, text: Text): string {
  const days = daysBack(at, present)
  if (isNear(days))
    return new Intl.RelativeTimeFormat(text.lang, { numeric: 'auto' }).format(-days, 'day')
  return dateFormat(at, present, text).format(Date.parse(at))
}

/** When something happened: "yesterday", "on Tuesday". */
export function onDay(at: string, present: Present, text: Text): string {
  const name = dayName(at, present, text)
  return isNear(daysBack(at, present)) ? name : text('fact_on_day', name)
}

/** Today and yesterday have names of their own. */
function isNear(days: number): boolean {
  return days === 0 || days === 1
}

/** A weekday names one day within a week; a year is told when it is not this one. */
function dateFormat(at: string, { now, zone }: Present, text: Text): Intl.DateTimeFormat {
  const days = daysBack(at, { now, zone })
  if (days > 0 && days < 7) {
    return new Intl.DateTimeFormat(text.lang, { weekday: 'long', timeZone: zone })
  }
  const isThisYear = dayOf(at, zone, 0).slice(0, 4) === dayOf(instant(now), zone, 0).slice(0, 4)
  return new Intl.DateTimeFormat(text.lang, {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
}

/** Calendar days from an instant to the present. */
function daysBack(at: string, { now, zone }: Present): number {
  return daysBetween(dayOf(at, zone, 0), dayOf(instant(now), zone, 0))
}

/** When something happened, however long ago: "on Tuesday", "on 18 November", "in March", "in March 2024". */
export function whenever(at: string, present: Present, text: Text): string {
  if (daysBack(at, present) < wholeDates) return onDay(at, present, text)
  const isThisYear = at.slice(0, 4) === instant(present.now).slice(0, 4)
  const month = new Intl.DateTimeFormat(text.lang, {
    month: 'long',
    timeZone: present.zone,
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
  return text('people_in_month', month.format(Date.parse(at)))
}

/** Days back from which on nobody needs the day. */
const wholeDates = 45

/** A day of the calendar as a whole date. */
export function dateOf(day: Day, text: Text): string {
  const format = new Intl.DateTimeFormat(text.lang, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(Date.parse(day))
}
