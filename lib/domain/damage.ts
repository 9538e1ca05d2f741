/** What is not in the ledger as it was put there: found by its checksums (lib/domain/checksum.ts). */
import type { DayChecksum } from './checksum.ts'
import { instant } from './clock.ts'
import type { Day } from './day.ts'
import { daySchema } from './entry.ts'
import { madeAtOf } from './id.ts'

export type Damage = {
  id: string
  day: Day
  /** The person knows, and leaves it so. */
  isKnown: boolean
} & (
  | {
      kind: 'unreadable' /** As it was found, by its entry's id; out of every count. */
      row: unknown
    }
  | { kind: 'missing'; count: number }
  /** The whole ledger was lost by the browser: it was empty on this day. */
  | { kind: 'lost' }
  /** Something in the entries of the day is otherwise than it was written; they can be read. */
  | { kind: 'altered' }
)

/** A day as it was found. */
export interface FoundDay {
  /** Null on a day from before there were checksums. */
  expected: DayChecksum | null
  actual: DayChecksum
  /** Rows that are no entries. */
  unreadable: readonly { id: string }[]
}

/** Of its day; where it does not tell that any more, of the one on which it was recorded, by its id. */
export function unreadableRow(row: { id: string; day?: unknown }): Damage {
  const day = daySchema.safeParse(row.day).data ?? instant(madeAtOf(row.id)).slice(0, 10)
  return { kind: 'unreadable', id: row.id, day, isKnown: false, row }
}

/** What is wrong with a day; more entries than were counted are no loss. */
export function damagesOf({ expected, actual, unreadable: rows }: FoundDay): Damage[] {
  const { day } = actual
  const damages: Damage[] = rows.map(unreadableRow)
  if (!expected) return damages
  const missing = expected.count - actual.count
  if (missing > 0)
    damages.push({ kind: 'missing', id: `missing ${day}`, day, isKnown: false, count: missing })
  const isAltered = expected.sum.some((word, place) => word !== actual.sum[place])
  if (missing === 0 && rows.length === 0 && isAltered)
    damages.push({ kind: 'altered', id: `altered ${day}`, day, isKnown: false })
  return damages
}
