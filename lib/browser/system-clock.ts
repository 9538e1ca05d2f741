/** The real clock, zone and randomness. */
import type { Clock } from '../domain/clock.ts'
import { uuidv7 } from '../domain/id.ts'

/** That many random bytes. */
export function random(size: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(size))
}

/** The system's clock, `offset` milliseconds ahead. */
export function systemClock(offset = 0): Clock {
  const now = (): number => Date.now() + offset
  return {
    now,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    id: () => uuidv7(now(), crypto.randomUUID()),
  }
}
