/** Ids of acts out of archives: the same act has the same one in every archive that lists it, wherever its row stands. */
import { checksum } from '../domain/checksum.ts'
import { uuidv7 } from '../domain/id.ts'

/**
 * A UUIDv7 that follows from its arguments alone.
 *
 * @param milliseconds Unix time of the act, or of what the id is to be sorted by
 * @param identity what tells the act from every other of its time: site, kind, and whatever its row is known by
 */
export function archiveId(milliseconds: number, identity: readonly string[]): string {
  const text = JSON.stringify(identity)
  const digits = [...checksum(text), ...checksum(`other ${text}`)]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
  // The variant of RFC 9562: two fixed bits.
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const random = `00000000-0000-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`
  return uuidv7(milliseconds, random)
}
