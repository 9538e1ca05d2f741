/** Over which time is something counted? Both ends count as inside. */
import { instant } from '../clock.ts'

export interface Period {
  /** Instants. */
  from: string
  until: string
}

/** The last so many milliseconds before `now` (Unix time in ms). */
export function lately(length: number, now: number): Period {
  return { from: instant(now - length), until: instant(now) }
}

/** As long a time, right before; nothing is in both. */
export function before({ from, until }: Period): Period {
  const length = Date.parse(until) - Date.parse(from)
  return lately(length, Date.parse(from) - 1)
}

/** Whether an instant is inside. */
export function isWithin(at: string, { from, until }: Period): boolean {
  return at >= from && at <= until
}
