/** Five rows a week, drawn by chance: is what was recorded right? And how often it was. */
import type { MeantEntry } from '../domain/correction.ts'
import { addDays, type Day } from '../domain/day.ts'
import { drawFrom } from '../domain/draw.ts'
import { precision, rowsToAudit } from '../domain/metrics/quality.ts'
import type { Rate } from '../domain/metrics/rate.ts'
import type { Check } from '../domain/notebook/check.ts'
import { dayName, type Present } from '../text/days.ts'
import type { Text } from '../text/text.ts'
import { timeOf } from '../text/times.ts'
import { entrySentence } from './entry-sentence.ts'

export interface RowToCheck {
  entry: MeantEntry
  /** What is recorded, and when it was. */
  sentence: string
  /** Null: not said yet. */
  isRight: boolean | null
}

export interface Checks {
  rows: readonly RowToCheck[]
  /** Of all that was ever looked at; its share is told from twenty answers on. */
  right: Rate
}

/**
 * Rows of the last calendar week that has ended, the same ones whenever it is looked at.
 *
 * @param acts acts that stand, of that week at least
 */
export function checksOf(
  acts: readonly MeantEntry[],
  checks: readonly Check[],
  { today, text, ...present }: Present & { today: Day; text: Text },
): Checks {
  const first = addDays(today, -Temporal.PlainDate.from(today).dayOfWeek - 6)
  const last = addDays(first, 6)
  const said = new Map(checks.map((one) => [one.entry, one.isRight]))
  const ofWeek = acts.filter(({ day }) => day >= first && day <= last)
  const drawn = rowsToAudit(ofWeek, first, drawFrom('checks'))
  const byTime = drawn.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const rows = byTime.map((entry) => ({
    entry,
    sentence: text(
      'checks_row',
      entrySentence(entry, null, text),
      dayName(entry.at, present, text),
      timeOf(entry, text),
    ),
    isRight: said.get(entry.id) ?? null,
  }))
  return { rows, right: precision(checks).all }
}
