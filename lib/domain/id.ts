/** Identifiers: UUIDv7 (RFC 9562 §5.7), so that they sort by time; time and randomness are arguments. */

/**
 * @param milliseconds Unix time in milliseconds
 * @param random a random UUID (version 4): its last 74 random bits stand at the same places in both versions
 */
export function uuidv7(milliseconds: number, random: string): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}

/** When a UUIDv7 was made, as Unix time in milliseconds; 0 where the id is none. */
export function madeAtOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) || 0
}
