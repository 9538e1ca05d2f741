/** Projections worked out anew from the entries. */
import { goesBy } from '../domain/alias.ts'
import type { MeantEntry } from '../domain/correction.ts'
import { foldOf, projectionsVersion, type Projections } from '../domain/projections.ts'
import { tallyKey } from '../domain/tally.ts'
import { entryStores, type Database, type EntryTransaction } from './database.ts'
import { remean } from './put.ts'
import { entryOf } from './row.ts'

/** Entries read at once. */
const page = 2_000

/** Makes all projections anew, unless they were made by this very code. */
export async function keepProjections(database: Database): Promise<void> {
  const made = await database.get('state', 'projections')
  if (made?.name === 'projections' && made.version === projectionsVersion) return
  const transaction = database.transaction(entryStores, 'readwrite')
  await rebuild(transaction)
  await transaction.done
}

/**
 * Makes all projections anew, in one transaction with whatever made that necessary.
 *
 * @param onPage told how many entries were read so far
 */
export async function rebuild(
  transaction: EntryTransaction,
  onPage: (read: number) => void = () => undefined,
): Promise<void> {
  const entries = transaction.objectStore('entries')
  const corrected = new Set<string>()
  for (
    let cursor = await entries.index('corrects').openKeyCursor(null, 'nextunique');
    cursor;
    cursor = await cursor.continue()
  )
    corrected.add(cursor.key)
  await remeanAll(transaction, corrected)
  const { tallies, people, sessions, accounts } = await folded(transaction, onPage)
  const [counts, known] = [transaction.objectStore('tallies'), transaction.objectStore('people')]
  const [visits, own] = [transaction.objectStore('sessions'), transaction.objectStore('accounts')]
  for (const store of [counts, known, visits, own]) await store.clear()
  await Promise.all([
    ...tallies.map((one) => counts.put({ ...one, key: tallyKey(one) })),
    ...people.map((one) => known.put(one)),
    ...sessions.map((one) => visits.put(one)),
    ...accounts.map((one) => own.put(one)),
  ])
  await transaction.objectStore('state').put({ name: 'projections', version: projectionsVersion })
}

/** Writes entries down as they are meant now, those that are there. */
export async function remeanAll(
  transaction: EntryTransaction,
  ids: Iterable<string>,
): Promise<void> {
  for (const id of ids) {
    const row = await transaction.objectStore('entries').get(id)
    if (row) await remean(transaction, entryOf(row))
  }
}

async function folded(
  transaction: EntryTransaction,
  onPage: (read: number) => void,
): Promise<Projections> {
  const entries = transaction.objectStore('entries')
  const undone = new Set<string>()
  for (
    let cursor = await entries.index('undoes').openKeyCursor();
    cursor;
    cursor = await cursor.continue()
  )
    undone.add(cursor.key)
  const fold = foldOf(undone, goesBy(await transaction.objectStore('aliases').getAll()))
  await readPages(transaction, (entry) => fold.add(entry), onPage)
  return fold.result()
}

/** Every entry in turn, some at once, however many there are. */
export async function readPages(
  transaction: EntryTransaction,
  onEntry: (entry: MeantEntry) => void,
  onPage: (read: number) => void = () => undefined,
): Promise<void> {
  const entries = transaction.objectStore('entries')
  let read = 0
  for (let range: IDBKeyRange | null = null; ;) {
    const some = await entries.getAll(range, page)
    for (const row of some) onEntry(entryOf(row))
    onPage((read += some.length))
    const last = some.at(-1)
    if (!last || some.length < page) return
    range = IDBKeyRange.lowerBound(last.id, true)
  }
}
