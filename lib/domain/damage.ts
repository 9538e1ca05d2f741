/** What is not in the ledger as it was put there: found by its checksums (lib/domain/checksum.ts). */
import type { DayChecksum } from './checksum.ts'
import type { Day } from './day.ts'

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

/** What is wrong with a day; more entries than were counted are no loss. */
export function damagesOf({ expected, actual, unreadable }: FoundDay): Damage[] {
  const { day } = actual
  const damages: Damage[] = unreadable.map((row) => ({
    kind: 'unreadable',
    id: row.id,
    day,
    isKnown: false,
    row,
  }))
  if (!expected) return damages
  const missing = expected.count - actual.count
  if (missing > 0)
    damages.push({ kind: 'missing', id: `missing ${day}`, day, isKnown: false, count: missing })
  const isAltered = expected.sum.some((word, place) => word !== actual.sum[place])
  if (missing === 0 && unreadable.length === 0 && isAltered)
    damages.push({ kind: 'altered', id: `altered ${day}`, day, isKnown: false })
  return damages
}
