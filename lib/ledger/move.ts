/**
 * Moving the ledger to a new database, with less in it or otherwise, and deleting the old one: the engines below keep
 * single deleted rows in their files for long.
 *
 * The old database stays the ledger's, whole, until the copy is; the move is one write of the place. Ended at any
 * step, the next call goes on: with a copy from where it was, after the move with deleting what was left behind.
 */
import { deleteDB, openDB } from 'idb'
import type { MeantEntry } from '../domain/correction.ts'
import { forgetStrangers } from './aliases.ts'
import { entryChanges } from './checksums.ts'
import { entryStores, openDatabase, type Database, type LedgerSchema } from './database.ts'
import { eachPage } from './pages.ts'
import { nextDatabase, type Place } from './place.ts'
import { rebuild } from './rebuild.ts'
import { rowOf } from './row.ts'

/** What follows from entries, or is of the database itself: nobody copies that. */
const madeAnew = [
  'entries',
  'tallies',
  'sessions',
  'people',
  'accounts',
  'checksums',
  'state',
] as const
export type RecordStore = Exclude<(typeof entryStores)[number], (typeof madeAnew)[number]>
/** Stores whose records are copied one by one. */
export const recordStores = entryStores.filter(
  (name): name is RecordStore => !madeAnew.some((one) => one === name),
)

/**
 * Moves the ledger's database to the next one.
 *
 * @param by what it is for, the same when it is said twice; null where that is not known
 * @param fill copies what is to be there; what follows from it is made anew
 */
export async function moveLedger(
  database: Database,
  place: Place,
  by: string | null,
  fill: (copy: Database) => Promise<void>,
): Promise<void> {
  const moved = await database.get('state', 'moved')
  if (moved?.name === 'moved' && by !== null && moved.by === by) return
  const { name } = database
  const next = nextDatabase(name)
  const copy = await copyUnderWay(next, by)
  try {
    await fill(copy)
    await finish(copy, name, by)
  } catch (cause) {
    copy.close()
    await deleteDB(next)
    throw cause
  }
  copy.close()
  await place.write(next)
  database.close()
  await deleteForGood(name)
}

/** Named after the database it is deleted behind. */
const sweepOf = (name: string): string => `${name} swept`

/**
 * Deletes a database so that its rows leave the files below, too: Chromium's engine, which writes down what is deleted
 * before it lets go of it, still has the last of them until one more database is deleted (seen in Chromium 156).
 */
async function deleteForGood(name: string): Promise<void> {
  const sweep = await openDB(sweepOf(name), 1, {
    upgrade: (database) => void database.createObjectStore('nothing').put(0, 0),
  })
  sweep.close()
  await deleteDB(name)
  await deleteDB(sweepOf(name))
}

/** Deletes a database that the ledger moved away from; a browser that was ended in between left it. */
export async function deleteLeftBehind(database: Database): Promise<void> {
  const moved = await database.get('state', 'moved')
  if (moved?.name !== 'moved') return
  const left = new Set([moved.from, sweepOf(moved.from)])
  const there = await indexedDB.databases()
  if (there.some(({ name }) => left.has(name ?? ''))) await deleteForGood(moved.from)
}

/** A copy that was begun for the same; another one is of another ledger by now. */
async function copyUnderWay(name: string, by: string | null): Promise<Database> {
  const there = await openDatabase(name, () => undefined)
  const begun = await there.get('state', 'copying')
  if (by !== null && begun?.name === 'copying' && begun.by === by) return there
  there.close()
  await deleteDB(name)
  const copy = await openDatabase(name, () => undefined)
  await copy.put('state', { name: 'copying', by })
  return copy
}

/**
 * Copies entries in the order of their ids, so that the last one copied tells where to go on.
 *
 * @param becoming what becomes of some of them
 * @param onProgress told how many were copied so far
 */
export async function copyEntries(
  from: Database,
  to: Database,
  becoming: (some: MeantEntry[]) => Promise<MeantEntry[]> | MeantEntry[],
  onProgress: (copied: number) => void,
): Promise<void> {
  const last = await to.transaction('entries').store.openKeyCursor(null, 'prev')
  let copied = last ? await to.count('entries') : 0
  await eachPage(
    from,
    async (some) => {
      const left = await becoming(some)
      const transaction = to.transaction(entryStores, 'readwrite')
      const changes = entryChanges(transaction)
      for (const entry of left) changes.came(entry)
      const entries = transaction.objectStore('entries')
      await Promise.all([...left.map((entry) => entries.put(rowOf(entry))), changes.write()])
      await transaction.done
      onProgress((copied += left.length))
    },
    last?.primaryKey ?? null,
  )
}

/** Fills a store of the copy, whatever an earlier try left in it. */
export async function fillStore<Name extends RecordStore>(
  to: Database,
  name: Name,
  records: readonly LedgerSchema[Name]['value'][],
): Promise<void> {
  const transaction = to.transaction(name, 'readwrite')
  await transaction.store.clear()
  await Promise.all(records.map((record) => transaction.store.put(record)))
  await transaction.done
}

/** Makes the copy a ledger of its own, on the disk before the old one goes. */
async function finish(copy: Database, from: string, by: string | null): Promise<void> {
  const transaction = copy.transaction(entryStores, 'readwrite', { durability: 'strict' })
  await rebuild(transaction)
  await forgetStrangers(transaction)
  await transaction.objectStore('state').delete('copying')
  await transaction.objectStore('state').put({ name: 'moved', from, by })
  await transaction.done
}
