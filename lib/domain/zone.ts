/** Time zones by their names, which grow more with the years. */

const known = new Map<string, string>()

/**
 * The zone; UTC where this browser knows none of that name: a ledger may come from a newer browser, or be damaged, and
 * nothing else of it may suffer from that.
 */
export function knownZone(zone: string): string {
  const found = known.get(zone) ?? (isKnown(zone) ? zone : 'UTC')
  known.set(zone, found)
  return found
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
