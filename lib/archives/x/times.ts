/** X's ways to write a time, as Unix time in milliseconds; null where a text is none of them. All are in UTC. */
import { madeAt } from '../../domain/made-at.ts'
import { minute } from '../../domain/numbers.ts'
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
  return instantOf([year, months.indexOf(found[1] ?? '') + 1, date, hours, minutes, seconds])
}

/** `2024-04-06T15:30:00.000Z`, as all else has it. */
export function isoTime(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z$/.exec(text)
  return found ? instantOf(found.slice(1).map((part) => Number(part ?? 0))) : null
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

/**
 * Why nothing can have been done at this time; null where it can.
 *
 * @param now Unix time in milliseconds; clocks may differ by minutes
 */
export function timeProblem(at: number | null, now: number): 'no-time' | 'future' | null {
  if (at === null || at < opened) return 'no-time'
  return at > now + 5 * minute ? 'future' : null
}

function instantOf(parts: readonly (number | undefined)[]): number | null {
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0, rest = 0] = parts
  const at = Date.UTC(year, month - 1, date, hours, minutes, seconds, rest)
  const back = new Date(at)
  // 31 February is none, and neither is 25 o’clock.
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === date && back.getUTCHours() === hours
  return isReal && minutes < 60 && seconds < 60 ? at : null
}
