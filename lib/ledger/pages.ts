/** Entries page by page, each page in a transaction of its own: for whoever holds nothing else up meanwhile. */
import type { MeantEntry } from '../domain/correction.ts'
import type { Database } from './database.ts'
import { entriesIn } from './row.ts'

/** Entries read at once. */
const page = 2_000

/** Every entry in turn, by id; from behind one of them on, where that is given. */
export async function eachPage(
  database: Database,
  onPage: (entries: MeantEntry[]) => void | Promise<void>,
  after: string | null = null,
): Promise<void> {
  for (let range = after === null ? null : IDBKeyRange.lowerBound(after, true); ;) {
    const rows = await database.getAll('entries', range, page)
    await onPage(entriesIn(rows))
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    range = IDBKeyRange.lowerBound(last.id, true)
  }
}
