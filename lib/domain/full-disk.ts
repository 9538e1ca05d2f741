/** A disk without room: what is to be written down waits. */

/** Whether this failed for want of room: so says the browser, or whoever passes its word on. */
export function isFullDisk(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  return cause.name === 'QuotaExceededError' || isFullDisk(cause.cause)
}
