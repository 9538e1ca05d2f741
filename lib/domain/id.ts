/** Identifiers: UUIDv7 (RFC 9562 §5.7), so that they sort by time; time and randomness are arguments. */

/**
 * @param milliseconds Unix time in milliseconds
 * @param random a random UUID (version 4): its last 74 random bits stand at the same places in both versions
 */
export function uuidv7(milliseconds: number, random: string): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}

/**
 * The id itself, or one that sorts after those of all that came before: a clock may be set back in between.
 *
 * @param id a UUIDv7
 */
export function idAfter(id: string, before: readonly string[]): string {
  const last = Math.max(0, ...before.map(madeAtOf))
  return madeAtOf(id) > last ? id : uuidv7(last + 1, id)
}

/** When a UUIDv7 was made, as Unix time in milliseconds; 0 where the id is none. */
export function madeAtOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) || 0
}
