/** When is a reflection due, about which day, and what does it ask? */
import { instant } from './clock.ts'
import { addDays, dayOf, hourOf, type Day } from './day.ts'
import { thirdQuestions, type Reflection, type ThirdQuestion } from './reflection.ts'
import type { Settings } from './settings.ts'

/** docs/evidence.md, reflection: it can be answered until 03:00, then it closes without a word (status J). */
export const closesAt = 3

/** docs/evidence.md, reflection: so many skipped in a row, and "Weekly instead?" is asked, once (status J). */
export const skippedInARow = 3

/** A week is looked back on from Friday to Sunday (ISO weekdays; status J). */
const fromWeekday = 5

export type ReflectionSettings = Settings['reflection']
/** What a popup asks about by itself; a month is looked back on in the dashboard alone. */
export type Reflected = 'day' | 'week'

/** The day that is reflected on at an instant: until 03:00 it is still the day before. */
export function reflectedDay(now: number, zone: string): Day {
  return dayOf(instant(now), zone, closesAt)
}

/** The first day that a reflection of this length looks back on. */
export function firstOf(of: Reflected, last: Day): Day {
  return of === 'week' ? addDays(last, -6) : last
}

/** The last one said, or skipped, of a day or a week; null where there is none. */
export function reflectionOn(
  reflections: readonly Reflection[],
  of: Reflection['of'],
  day: Day,
): Reflection | null {
  return (
    reflections
      .filter((one) => one.of === of && one.day === day)
      .toSorted(byTime)
      .at(-1) ?? null
  )
}

interface Asked {
  settings: ReflectionSettings
  reflections: readonly Reflection[]
  /** Unix time in ms. */
  now: number
  zone: string
}

/**
 * What is to be reflected on now: nothing before the person's hour, nothing once it was said or skipped. Whether the
 * time was one of activity is asked by whoever has read it: a quiet day is not reflected on.
 */
export function dueNow({ settings, reflections, now, zone }: Asked): Reflected | null {
  if (settings.every === 'never' || !isHour(settings.hour, now, zone)) return null
  const day = reflectedDay(now, zone)
  const of = settings.every
  if (of === 'day') return reflectionOn(reflections, 'day', day) ? null : of
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  if (weekday < fromWeekday) return null
  const days = Array.from({ length: weekday - fromWeekday + 1 }, (_, back) => addDays(day, -back))
  return days.some((one) => reflectionOn(reflections, 'week', one)) ? null : of
}

/** The day goes from 03:00 to 03:00: after midnight it is later than in the evening. */
function isHour(hour: number, now: number, zone: string): boolean {
  return sinceOpening(hourOf(instant(now), zone)) >= sinceOpening(hour)
}

function sinceOpening(hour: number): number {
  return (hour - closesAt + 24) % 24
}

/** The next instant (Unix time in ms) at which the person's hour begins. */
export function nextHour(
  { hour }: Pick<ReflectionSettings, 'hour'>,
  now: number,
  zone: string,
): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const today = local.withPlainTime({ hour })
  const next = today.epochMilliseconds > now ? today : today.add({ days: 1 })
  return next.epochMilliseconds
}

/**
 * The third question: the one that was not asked for longest, so that none of the seven comes back before five others.
 * What is said on a day it was asked already keeps its question.
 */
export function thirdQuestionOf(reflections: readonly Reflection[], day: Day): ThirdQuestion {
  const today = reflectionOn(reflections, 'day', day)?.third
  if (today) return today.question
  const asked = reflections.toSorted(byTime).flatMap(({ third }) => third?.question ?? [])
  const longestAgo = (one: ThirdQuestion): number => asked.lastIndexOf(one)
  return thirdQuestions.reduce((first, one) => (longestAgo(one) < longestAgo(first) ? one : first))
}

/** Whether "Weekly instead?" is to be asked: the last three days asked about were skipped, and it never was. */
export function offersWeekly(
  { every, isOffered }: ReflectionSettings,
  reflections: readonly Reflection[],
): boolean {
  if (every !== 'day' || isOffered) return false
  const last = reflections
    .filter(({ of }) => of === 'day')
    .toSorted(byTime)
    .slice(-skippedInARow)
  return last.length === skippedInARow && last.every(({ skipped }) => skipped)
}

function byTime(one: Reflection, other: Reflection): number {
  return one.at < other.at ? -1 : Number(one.at > other.at)
}
