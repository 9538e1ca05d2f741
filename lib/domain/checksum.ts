/**
 * Checksums of days: whether a day's entries are still the very ones that were put there, in whatever order.
 *
 * They find what broke by accident, not what somebody changed on purpose.
 */
import type { MeantEntry } from './correction.ts'

/** Two words of 32 bits; each is a sum modulo 2^32, so that entries can be added and taken off in any order. */
export type Sum = readonly [number, number]

/** What one day of the ledger holds. */
export interface DayChecksum {
  /** As entries stand now: a corrected day takes an entry with it. */
  day: string
  /** Entries of that day, undos and corrections among them. */
  count: number
  sum: Sum
}

export function emptyDay(day: string): DayChecksum {
  return { day, count: 0, sum: [0, 0] }
}

/** The day with one entry more, or one less. */
export function withEntry(
  { day, count, sum: [high, low] }: DayChecksum,
  entry: MeantEntry,
  change: 1 | -1,
): DayChecksum {
  const [more, rest] = checksum(JSON.stringify(entry))
  return {
    day,
    count: count + change,
    sum: [(high + change * more) >>> 0, (low + change * rest) >>> 0],
  }
}

/** Two parts of one day. */
export function bothOf(one: DayChecksum, other: DayChecksum): DayChecksum {
  const [[high, low], [more, rest]] = [one.sum, other.sum]
  return {
    day: one.day,
    count: one.count + other.count,
    sum: [(high + more) >>> 0, (low + rest) >>> 0],
  }
}

export function isSame(one: DayChecksum, other: DayChecksum): boolean {
  return one.count === other.count && one.sum[0] === other.sum[0] && one.sum[1] === other.sum[1]
}

/**
 * cyrb53, all 64 bits of it: not cryptographic, fast, with few collisions.
 * bryc, public domain: https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 */
export function checksum(text: string): Sum {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 2654435761)
    other = Math.imul(other ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507)
  one ^= Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507)
  other ^= Math.imul(one ^ (one >>> 13), 3266489909)
  return [other >>> 0, one >>> 0]
}
