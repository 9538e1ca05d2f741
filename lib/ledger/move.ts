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
import { entryStores, type Database, type LedgerSchema } from './database.ts'
import { openDatabase } from './open-database.ts'
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
  if (await hasMoved(database, by)) return
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
  await deleteForGood(name, place)
}

/** Whether this database is the one the ledger moved to for this. */
export async function hasMoved(database: Database, by: string | null): Promise<boolean> {
  const moved = await database.get('state', 'moved')
  return moved?.name === 'moved' && by !== null && moved.by === by
}

/** A database of zeros, only there to be deleted; named after the one it is deleted beside. */
const sweepOf = (name: string): string => `${name} swept`

/**
 * Deletes a database so that its rows leave the files below, too.
 *
 * Chromium's engine does nothing of that at once, but tidies up in the background after each deletion. One tidying up
 * writes its log out to a table, which has the rows; the next one makes a table without them; it can delete the old table
 * only once it is over, so that takes a third one. Any may come to nothing where something is written just then, and two
 * at once get in each other's way (seen in Chromium 156). So it is made to tidy up more often than it should need, with a
 * rest after each; the last time is at the next start, when whatever took it longer is over, too.
 */
async function deleteForGood(name: string, { settle }: Place): Promise<void> {
  if (!settle) return deleteDB(name)
  const sweep = sweepOf(name)
  for (const gone of [sweep, sweep, name, sweep, sweep, sweep, sweep]) {
    await makeSweep(sweep)
    await deleteDB(gone)
    await settle()
  }
  await makeSweep(sweep)
}

/** Rows that take the engine a moment to delete; tidying up comes after that, and after all it writes of the deletion. */
const rows = 300

async function makeSweep(name: string): Promise<void> {
  const sweep = await openDB(name, 1, {
    upgrade(database) {
      const store = database.createObjectStore('nothing')
      for (let key = 0; key < rows; key += 1) void store.put(0, key)
    },
  })
  sweep.close()
}

/** Deletes a database that the ledger moved away from; a browser that was ended in between left it. */
export async function deleteLeftBehind(database: Database, place: Place): Promise<void> {
  const moved = await database.get('state', 'moved')
  if (moved?.name !== 'moved') return
  const names = new Set((await indexedDB.databases()).map(({ name }) => name))
  if (names.has(moved.from)) await deleteForGood(moved.from, place)
  else if (names.has(sweepOf(moved.from))) await deleteDB(sweepOf(moved.from))
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
