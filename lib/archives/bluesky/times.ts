/** When a record was made, by what it says and by its key. */
import { isoTime } from '../instants.ts'
import { day } from '../../domain/numbers.ts'

const signs = '234567abcdefghijklmnopqrstuvwxyz'

/** Unix time in milliseconds of a key that is made of one (https://atproto.com/specs/tid); null where it is not. */
export function keyTime(key: string): number | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null
  // Eleven signs are the microseconds, the other two whose clock it was.
  let microseconds = 0
  for (const sign of key.slice(0, 11)) microseconds = microseconds * 32 + signs.indexOf(sign)
  return Math.floor(microseconds / 1_000)
}

/**
 * When the person did it: as the record says, unless its key was made on another day. Then it says when something was
 * written elsewhere, as what was brought over from another site does, and the key when it was put here.
 */
export function recordTime(says: string, key: string): number | null {
  const [said, made] = [isoTime(says), keyTime(key)]
  if (said === null || made === null) return said ?? made
  return Math.abs(said - made) <= day ? said : made
}
