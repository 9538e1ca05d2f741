/** The hours a day's drawing spans. */

export interface Axis {
  from: number
  to: number
  /** Hours that carry a label. */
  ticks: number[]
}

const steps = [1, 2, 3, 4, 6, 8, 12] as const
/** Labels at most: more would touch each other in the popup. */
const intervals = 4
/** A day with nothing in it, and the least that any day spans. */
const usual = { first: 8, last: 20 }
const least = 4

/** An axis over the day's own hours, in whole steps, never under four hours. */
export function dayAxis(hours: readonly number[]): Axis {
  const { first, last } = reach(hours)
  for (const step of steps) {
    const from = Math.floor(first / step) * step
    const to = Math.max(Math.ceil(last / step) * step, from + step)
    const count = Math.ceil((to - from) / step)
    if (count <= intervals) {
      return {
        from,
        to: from + count * step,
        ticks: Array.from({ length: count + 1 }, (_, index) => from + index * step),
      }
    }
  }
  return { from: 0, to: 36, ticks: [0, 12, 24, 36] }
}

/** Whole hours from the first to the last, widened to both sides where a day is short. */
function reach(hours: readonly number[]): { first: number; last: number } {
  if (hours.length === 0) return usual
  const first = Math.floor(Math.min(...hours))
  const last = Math.ceil(Math.max(...hours))
  const missing = Math.max(0, least - (last - first))
  return { first: first - Math.ceil(missing / 2), last: last + Math.floor(missing / 2) }
}

/** An hour as the language writes it on its clock: "8 AM", "20:00". */
export function hourLabels(lang: string): (hour: number) => string {
  const { hourCycle } = new Intl.DateTimeFormat(lang, { hour: 'numeric' }).resolvedOptions()
  const minute = hourCycle === 'h23' || hourCycle === 'h24' ? ({ minute: '2-digit' } as const) : {}
  // Hours are already the person's own; UTC keeps them so.
  const format = new Intl.DateTimeFormat(lang, { hour: 'numeric', ...minute, timeZone: 'UTC' })
  return (hour) => format.format(Date.UTC(2000, 0, 1, hour))
}
