/** What is not in the ledger as it was put there: found by its checksums (lib/domain/checksum.ts). */
import type { Day } from './day.ts'

export type Damage =
  /** An entry that can't be read any more, by its id; kept aside as it was found, out of every count. */
  | { kind: 'unreadable'; id: string; day: Day; row: unknown }
  /** Entries of a day that are gone. */
  | { kind: 'missing'; id: string; day: Day; count: number }
  /** Something in the entries of a day is otherwise than it was written; they can be read. */
  | { kind: 'altered'; id: string; day: Day }
