/** Times of day in words, by the clock of whoever acted. */
import { knownZone } from '../domain/zone.ts'
import type { Text } from './text.ts'

/** "11:20 AM"; with the name of the zone, where it is another one than the person was in. */
export function timeOf({ at, zone }: { at: string; zone: string }, text: Text): string {
  return clockOf(text.lang, zone).format(new Date(at))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making one takes far longer than telling the time by it. */
function clockOf(lang: string, zone: string): Intl.DateTimeFormat {
  const key = `${lang} ${zone}`
  const timeZone = knownZone(zone)
  const made =
    clocks.get(key) ??
    new Intl.DateTimeFormat(lang, {
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
      ...(timeZone === zone ? {} : { timeZoneName: 'short' }),
    })
  clocks.set(key, made)
  return made
}
