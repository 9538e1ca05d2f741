/** A checksum for each day, kept up in the transaction of whatever changes entries. */
import { bothOf, emptyDay, isSame, withEntry, type DayChecksum } from '../domain/checksum.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { Day } from '../domain/day.ts'
import type { EntryTransaction } from './database.ts'
import { entryOf, type EntryRow } from './row.ts'

/** What becomes of entries in one transaction. */
export interface EntryChanges {
  came(entry: MeantEntry): void
  went(entry: MeantEntry): void
  turned(before: MeantEntry, after: MeantEntry): void
  /**
   * Writes the checksums down, once the changes themselves are asked for: one read and one write for each day.
   *
   * @param known read already, in the same transaction, where one day alone changes
   */
  write(known?: Promise<DayChecksum | undefined>): Promise<void>
}

export function entryChanges(transaction: EntryTransaction): EntryChanges {
  const days = new Map<Day, DayChecksum>()
  const change = (entry: MeantEntry, by: 1 | -1): void => {
    const { day } = entry
    days.set(day, withEntry(days.get(day) ?? emptyDay(day), entry, by))
  }
  return {
    came: (entry) => change(entry, 1),
    went: (entry) => change(entry, -1),
    turned(before, after) {
      change(before, -1)
      change(after, 1)
    },
    async write(known) {
      const changed = [...days.values()].filter((part) => !isSame(part, emptyDay(part.day)))
      days.clear()
      await Promise.all(changed.map((part) => writeDay(transaction, part, known)))
    },
  }
}

/** A day that has no checksum yet, or is older than they are, gets it from its entries as they are by now. */
async function writeDay(
  transaction: EntryTransaction,
  part: DayChecksum,
  known?: Promise<DayChecksum | undefined>,
): Promise<void> {
  const checksums = transaction.objectStore('checksums')
  const before = await (known ?? checksums.get(part.day))
  const now = before ? bothOf(before, part) : await beginDay(transaction, part)
  await (now.count === 0 ? checksums.delete(part.day) : checksums.put(now))
}

/** A day that begins with these changes holds nothing else, and need not be read back. */
async function beginDay(transaction: EntryTransaction, part: DayChecksum): Promise<DayChecksum> {
  const entries = transaction.objectStore('entries')
  const isAll = (await entries.index('day').count(rangeOf(part.day))) === part.count
  return isAll ? part : readDay(entries, part.day)
}

/** The store of entries, in a transaction of either kind. */
interface Entries {
  index(name: 'day'): { getAll(range: IDBKeyRange): Promise<EntryRow[]> }
}

/** The checksum of a day's entries as they are. */
export async function readDay(entries: Entries, day: Day): Promise<DayChecksum> {
  const found = await entries.index('day').getAll(rangeOf(day))
  return found.reduce((sum, row) => withEntry(sum, entryOf(row), 1), emptyDay(day))
}

function rangeOf(day: Day): IDBKeyRange {
  return IDBKeyRange.bound([day, ''], [day, '\uffff'])
}
