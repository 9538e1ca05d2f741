/**
 * Erasing a person, a site or everything: what stays is copied to a new database, the ledger moves there, and the old
 * one is deleted, because the engines below keep single deleted rows in their files for long.
 *
 * The old database stays the ledger's, whole, until the copy is; the move is one write of the place. Ended at any
 * step, the next call goes on: a copy from where it was, a move with deleting what was left behind.
 */
import { deleteDB } from 'idb'
import { goesWith, leftOf, type Erasure } from '../domain/erasure.ts'
import { mayTellOf } from './damages.ts'
import { entryStores, openDatabase, type Database, type State } from './database.ts'
import { forgetStrangers } from './aliases.ts'
import { entryChanges } from './checksums.ts'
import { eachPage, planOf, type Plan } from './erase-plan.ts'
import { nextDatabase, type Place } from './place.ts'
import { rebuild } from './rebuild.ts'
import { rowOf } from './row.ts'

/** What goes by leaving it behind. */
export type LargeErasure = Exclude<Erasure, { by: 'entry' | 'time' }>

interface Moving {
  /** The same when it is said twice; null where it is not known. */
  id: string | null
  erasure: LargeErasure
  /** Addresses of the person to be erased and the keyed hashes that stand for them; else empty. */
  who: ReadonlySet<string>
  /** Told how many entries were copied so far. */
  onProgress: (copied: number) => void
}

/** Erases from the ledger's database by moving to the next one. */
export async function eraseByMoving(
  database: Database,
  place: Place,
  { id, erasure, who, onProgress }: Moving,
): Promise<void> {
  const moved = await database.get('state', 'moved')
  if (moved?.name === 'moved' && id !== null && moved.by === id) return
  const { name } = database
  const next = nextDatabase(name)
  const copy = await copyUnderWay(next, id)
  try {
    if (erasure.by !== 'everything') {
      const plan = await planOf(database, erasure, who)
      await copyEntries(database, copy, { erasure, who, plan, onProgress })
      await copyRecords(database, copy, { erasure, who, plan })
    }
    await finish(copy, { name: 'moved', from: name, by: id })
  } catch (cause) {
    copy.close()
    await deleteDB(next)
    throw cause
  }
  copy.close()
  await place.write(next)
  database.close()
  await deleteDB(name)
}

/** A copy that was begun for the same erasure; another one is of another ledger by now. */
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

/** Deletes a database that the ledger moved away from; a browser that was ended in between left it. */
export async function deleteLeftBehind(database: Database): Promise<void> {
  const moved = await database.get('state', 'moved')
  if (moved?.name !== 'moved') return
  const there = await indexedDB.databases()
  if (there.some(({ name }) => name === moved.from)) await deleteDB(moved.from)
}

interface Copying extends Pick<Moving, 'erasure' | 'who'> {
  plan: Plan
}

/** In the order of ids, so that the last one copied tells where to go on. */
async function copyEntries(
  from: Database,
  to: Database,
  { erasure, who, plan, onProgress }: Copying & Pick<Moving, 'onProgress'>,
): Promise<void> {
  const last = await to.transaction('entries').store.openKeyCursor(null, 'prev')
  let copied = last ? await to.count('entries') : 0
  await eachPage(
    from,
    async (some) => {
      const left = some
        .filter(({ id }) => !plan.ids.has(id))
        .flatMap((entry) => leftOf(entry, erasure, who) ?? [])
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

/** Stores whose records are copied one by one; the rest follows from entries, or is of the database itself. */
const recordStores = [
  'intentions',
  'suggestions',
  'reflections',
  'moments',
  'gaps',
  'health',
  'aliases',
  'erased',
  'damages',
] as const

/** What tells whether a record goes, in whichever store it is. */
interface SomeRecord {
  kind?: string
  row?: unknown
  id?: string
  site?: string
  suggestion?: string
  url?: string
  person?: string
}

async function copyRecords(
  from: Database,
  to: Database,
  { erasure, who, plan }: Copying,
): Promise<void> {
  const suggestions = (await from.getAll('suggestions')).filter((one) =>
    goesWith(one, erasure, who, plan.ids),
  )
  const gone = new Set([...plan.ids, ...suggestions.map(({ id }) => id)])
  const goes = (record: SomeRecord): boolean =>
    (erasure.by === 'site' && record.site === erasure.site) ||
    [record.id, record.suggestion].some((id) => id !== undefined && gone.has(id)) ||
    [record.url, record.person].some((url) => url !== undefined && who.has(url)) ||
    (record.kind === 'unreadable' && mayTellOf(record.row, erasure, who))
  const ids = [...plan.ids]
  for (const name of recordStores) ids.push(...(await copyStore(name)))
  for (let start = 0; start < ids.length; start += page) {
    const transaction = to.transaction('erased', 'readwrite')
    const some = ids.slice(start, start + page)
    await Promise.all(some.map((id) => transaction.store.put({ id })))
    await transaction.done
  }

  /** Ids of what was left behind. */
  async function copyStore(name: (typeof recordStores)[number]): Promise<string[]> {
    const records = await from.getAll(name)
    const transaction = to.transaction(name, 'readwrite')
    await transaction.store.clear()
    const left = records.filter((record) => !goes(record))
    await Promise.all(left.map((record) => transaction.store.put(record)))
    await transaction.done
    return records.flatMap((record: SomeRecord) => (goes(record) && record.id ? record.id : []))
  }
}

/** Ids written at once. */
const page = 2_000

/** Makes the copy a ledger of its own, on the disk before the old one goes. */
async function finish(copy: Database, moved: State): Promise<void> {
  const transaction = copy.transaction(entryStores, 'readwrite', { durability: 'strict' })
  await rebuild(transaction)
  await forgetStrangers(transaction)
  await transaction.objectStore('state').delete('copying')
  await transaction.objectStore('state').put(moved)
  await transaction.done
}
