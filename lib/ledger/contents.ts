/** All that the ledger holds, read a part at a time: for files and copies of it. */
import type { MeantEntry } from '../domain/correction.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import type { Database } from './database.ts'
import { entriesIn, type EntryRow } from './row.ts'

const contentStores = [
  'entries',
  'intentions',
  'suggestions',
  'reflections',
  'moments',
  'gaps',
  'aliases',
  'notebook',
] as const

/** Entries read at once. */
const page = 1_000

/**
 * What there is now. The entries end with the one that is the newest now; nothing is held fast while they are read, so that
 * the ledger can be written meanwhile: an entry is read once at most, and one that stays is read. Records beside them
 * are read first, so that they speak of no entry that is not read.
 *
 * @param database opens the connection, again where it was closed meanwhile
 */
export async function contentsOf(database: () => Promise<Database>): Promise<LedgerContents> {
  const transaction = (await database()).transaction(contentStores)
  const [newest, intentions, suggestions, reflections, moments, gaps, aliases, notebook] =
    await Promise.all([
      transaction.objectStore('entries').openKeyCursor(null, 'prev'),
      transaction.objectStore('intentions').getAll(),
      transaction.objectStore('suggestions').getAll(),
      transaction.objectStore('reflections').getAll(),
      transaction.objectStore('moments').getAll(),
      transaction.objectStore('gaps').getAll(),
      transaction.objectStore('aliases').getAll(),
      transaction.objectStore('notebook').getAll(),
    ])
  const entries = entryPages(database, newest?.key ?? '')
  return { entries, intentions, suggestions, reflections, moments, gaps, aliases, notebook }
}

async function* entryPages(
  database: () => Promise<Database>,
  newest: string,
): AsyncGenerator<MeantEntry[]> {
  const read = async (after: string): Promise<EntryRow[]> => {
    if (after >= newest) return []
    const range = IDBKeyRange.bound(after, newest, true)
    return (await database()).getAll('entries', range, page)
  }
  for (let next = read(''); ;) {
    const some = await next
    const last = some.at(-1)
    if (!last) return
    // Read on while these are made use of.
    next = read(last.id)
    // Whoever stops here never hears of it.
    next.catch(() => undefined)
    yield entriesIn(some)
  }
}
