/**
 * Chance as a function: the same words draw the same number, so that every decision can be replayed from what is kept,
 * and nobody can draw again until they like it.
 */
import { checksum } from './checksum.ts'

/** From 0 up to, not including, 1; evenly spread over different words. */
export type Draw = (...words: readonly (string | number)[]) => number

/** @param seed drawn once for a ledger, from the platform's randomness */
export function drawFrom(seed: string): Draw {
  return (...words) => {
    const [high, low] = checksum([seed, ...words].join('\n'))
    // 53 bits, as many as a number holds.
    return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53
  }
}

/** One of several, null of none. */
export function drawn<T>(draw: Draw, some: readonly T[], ...words: (string | number)[]): T | null {
  return some[Math.floor(draw(...words) * some.length)] ?? null
}
