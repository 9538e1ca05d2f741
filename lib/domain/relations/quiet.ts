/** For how long has there been no exchange with somebody? */
import { instant } from '../clock.ts'
import type { KnownPerson } from '../known-person.ts'
import { day, numbers } from '../numbers.ts'

/** docs/evidence.md, people: dormant after three years (Levin, Walter & Murnighan 2011; status V). */
export const dormantAfter = 3 * 365 * day

/** Null: not quiet, or there was no exchange that could have gone quiet. */
export function quietOf(
  { lastExchange }: Pick<KnownPerson, 'lastExchange'>,
  now: number,
): 'quiet' | 'dormant' | null {
  if (lastExchange === null) return null
  if (lastExchange <= instant(now - dormantAfter)) return 'dormant'
  return lastExchange <= instant(now - numbers.renewQuietAfter) ? 'quiet' : null
}
