/** X's own ways to write a time, as Unix time in milliseconds; null where a text is none of them. All are in UTC. */
import { madeAt } from '../../domain/made-at.ts'
import { utcInstant, whyNoTime } from '../instants.ts'
import { postAddress } from './addresses.ts'

/** The first post of all is of 2006-03-21; one archive was seen to have some of 1997. */
export const opened = Date.UTC(2006, 2, 21)

/** Ids carry their time since 2010-11-04: from about this one on. */
const firstTimed = 29_800_000_000n

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `Sat Feb 18 12:33:11 +0000 2023`, as posts have it. */
export function postTime(text: string): number | null {
  const found = /^\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d) \+0000 (\d{4})$/.exec(text)
  if (!found) return null
  const [date, hours, minutes, seconds, year] = found.slice(2).map(Number)
  return utcInstant([year, months.indexOf(found[1] ?? '') + 1, date, hours, minutes, seconds])
}

/** `1712417400000`: milliseconds in digits, as messages of 2025 and later have it. */
export function epochTime(text: string): number | null {
  return /^\d{12,13}$/.test(text) ? Number(text) : null
}

/** When what has this id was made, to the second, as posts are dated; null for ids of before they carried a time. */
export function idTime(id: string): number | null {
  if (!/^\d{11,19}$/.test(id) || BigInt(id) < firstTimed) return null
  const at = madeAt(postAddress(id))
  return at === null ? null : secondOf(at) * 1_000
}

/** The second an instant falls into, counted from 1970. */
export function secondOf(at: number): number {
  return Math.floor(at / 1_000)
}

/** Why nothing can have been done on X at this time; null where it can. */
export function timeProblem(at: number | null, now: number): 'no-time' | 'future' | null {
  return whyNoTime(at, now, opened)
}
