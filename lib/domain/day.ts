/**
 * Days of the person's own calendar.
 *
 * A day is a string (`2026-11-22`), never a Date: it belongs to the zone the person was in when they acted,
 * and stays the same day when they travel on. A day may start later than midnight, for people who work late.
 */
export type Day = string

/**
 * The day an instant belongs to.
 *
 * @param at instant, RFC 3339 in UTC
 * @param zone IANA zone the person was in
 * @param startHour hour (0–12) at which a new day begins on the local clock
 */
export function dayOf(at: string, zone: string, startHour: number): Day {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  // Plain (wall-clock) subtraction: on the night the clocks change, 03:00 on the clock is still what counts.
  return local.subtract({ hours: startHour }).toPlainDate().toString()
}

/** The day `days` after (or, negative, before) another. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** How many days it is from one to another; negative where the other comes first. */
export function daysBetween(one: Day, other: Day): number {
  return Temporal.PlainDate.from(one).until(other, { largestUnit: 'day' }).days
}

/** Unix time in milliseconds at which the next calendar day begins in a zone. */
export function nextMidnight(now: number, zone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  return today.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
}

/** Hour of the local clock, 0–24 with fractions, at which an instant fell. */
export function hourOf(at: string, zone: string): number {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return local.hour + local.minute / 60 + local.second / 3600
}
