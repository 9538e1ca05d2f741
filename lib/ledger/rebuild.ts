/** Projections worked out anew from the entries. */
import { goesBy } from '../domain/alias.ts'
import { foldOf, projectionsVersion, type Projections } from '../domain/projections.ts'
import { tallyKey } from '../domain/tally.ts'
import { entryStores, type Database, type EntryTransaction } from './database.ts'
import { remean } from './put.ts'
import { entriesIn, entryOf, type EntryRow } from './row.ts'

/** Entries read at once. */
const page = 2_000
/** How often entries are read again, where more came meanwhile, before the ledger is held fast. */
const tries = 3

/** Makes all projections anew, unless they were made by this very code. */
export async function keepProjections(database: Database): Promise<void> {
  const made = await database.get('state', 'projections')
  if (made?.name === 'projections' && made.version === projectionsVersion) return
  await rebuildApart(database)
}

/**
 * Makes all projections anew while the ledger is read and written: what they say changes at once, at the end.
 *
 * @param onPage told how many entries were read so far
 */
export async function rebuildApart(
  database: Database,
  onPage: (read: number) => void = () => undefined,
): Promise<void> {
  const corrected = await keysOf('corrects', (range) =>
    database.getAllFromIndex('entries', 'corrects', range, page),
  )
  for (const ids of some([...corrected])) {
    const transaction = database.transaction(entryStores, 'readwrite')
    await remeanAll(transaction, ids)
    await transaction.done
  }
  for (let tried = 0; tried < tries; tried += 1) {
    const { read, projections } = await folded(
      {
        entries: (range) => database.getAll('entries', range, page),
        undos: (range) => database.getAllFromIndex('entries', 'undoes', range, page),
        aliases: () => database.getAll('aliases'),
      },
      onPage,
    )
    const transaction = database.transaction(entryStores, 'readwrite')
    // Whatever changes projections adds an entry, but for erasing, which makes them anew itself.
    const isAll = (await transaction.objectStore('entries').count()) === read
    if (isAll) await write(transaction, projections)
    await transaction.done
    if (isAll) return
  }
  const transaction = database.transaction(entryStores, 'readwrite')
  await rebuild(transaction)
  await transaction.done
}

/** Makes all projections anew, in one transaction with whatever made that necessary. */
export async function rebuild(transaction: EntryTransaction): Promise<void> {
  const entries = transaction.objectStore('entries')
  await remeanAll(
    transaction,
    await keysOf('corrects', (range) => entries.index('corrects').getAll(range, page)),
  )
  const { projections } = await folded({
    entries: (range) => entries.getAll(range, page),
    undos: (range) => entries.index('undoes').getAll(range, page),
    aliases: () => transaction.objectStore('aliases').getAll(),
  })
  await write(transaction, projections)
}

async function write(
  transaction: EntryTransaction,
  { tallies, people, sessions, accounts }: Projections,
): Promise<void> {
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

/** Rows of one page of a store or an index. */
type ReadPage = (range: IDBKeyRange | null) => Promise<EntryRow[]>

interface Source {
  entries: ReadPage
  undos: ReadPage
  aliases: () => Promise<{ url: string; person: string }[]>
}

async function folded(
  { entries, undos, aliases }: Source,
  onPage: (read: number) => void = () => undefined,
): Promise<{ read: number; projections: Projections }> {
  const fold = foldOf(await keysOf('undoes', undos), goesBy(await aliases()))
  let read = 0
  await eachPage(entries, 'id', (rows) => {
    for (const entry of entriesIn(rows)) fold.add(entry)
    onPage((read += rows.length))
  })
  return { read, projections: fold.result() }
}

/** What the entries of an index are about, by id. */
async function keysOf(field: 'undoes' | 'corrects', rows: ReadPage): Promise<Set<string>> {
  const keys = new Set<string>()
  await eachPage(rows, field, (found) => {
    for (const row of found) keys.add(row[field] ?? '')
  })
  return keys
}

/**
 * Every row in turn, some at once, however many there are.
 *
 * @param key the field that the pages are in the order of
 */
async function eachPage(
  readPage: ReadPage,
  key: 'id' | 'undoes' | 'corrects',
  onRows: (rows: readonly EntryRow[]) => void,
): Promise<void> {
  for (let range: IDBKeyRange | null = null; ;) {
    const rows = await readPage(range)
    onRows(rows)
    const last = rows.at(-1)?.[key] ?? null
    if (last === null || rows.length < page) return
    range = IDBKeyRange.lowerBound(last, true)
  }
}

function* some(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += page) yield ids.slice(from, from + page)
}
