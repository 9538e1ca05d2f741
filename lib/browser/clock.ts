/** The machine's own clock, zone and randomness, for whoever must say what time it is now. */
import type { Clock } from '../domain/clock.ts'
import { uuidv7 } from '../domain/id.ts'

export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => Temporal.Now.timeZoneId(),
  id: () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
}
