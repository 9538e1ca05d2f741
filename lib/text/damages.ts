/** What is damaged in the ledger, in words: how much of it, and of which days. */
import type { Damage } from '../domain/damage.ts'
import type { Day } from '../domain/day.ts'
import type { Text } from './text.ts'

/** More days than this are said by their number. */
const namedAtMost = 4

/** A sentence for each kind of damage, and what was kept. */
export function damageSentences(damages: readonly Damage[], text: Text): string[] {
  const {
    lost = [],
    unreadable = [],
    missing = [],
    altered = [],
  } = Object.groupBy(damages, ({ kind }) => kind)
  const gone = missing.reduce((sum, one) => sum + (one.kind === 'missing' ? one.count : 0), 0)
  const days = (some: readonly Damage[]): string => daysOf(some, text)
  return [
    lost.length > 0 && text('damage_lost', days(lost)),
    unreadable.length > 0 && text.counted('damage_unreadable', unreadable.length, days(unreadable)),
    gone > 0 && text.counted('damage_missing', gone, days(missing)),
    altered.length > 0 && text('damage_altered', days(altered)),
    damages.length > lost.length && text('damage_kept'),
  ].filter((sentence) => sentence !== false)
}

/** "4 May 2026 and 6 May 2026". */
function daysOf(damages: readonly { day: Day }[], text: Text): string {
  const days = [...new Set(damages.map(({ day }) => day))].toSorted()
  if (days.length > namedAtMost) return text('damage_days', days.length)
  const format = new Intl.DateTimeFormat(text.lang, { dateStyle: 'long', timeZone: 'UTC' })
  const names = days.map((day) => format.format(new Date(`${day}T12:00:00Z`)))
  return new Intl.ListFormat(text.lang, { type: 'conjunction' }).format(names)
}
