/** Erasing from the ledger, in one transaction with everything that follows from what goes. */
import type { MeantEntry } from '../domain/correction.ts'
import { goesWith, isAbout, leftOf, type Erasure } from '../domain/erasure.ts'
import { forgetStrangers } from './aliases.ts'
import { entryChanges, type EntryChanges } from './checksums.ts'
import { entryStores, type Database, type EntryTransaction } from './database.ts'
import { readPages, rebuild, remeanAll } from './rebuild.ts'
import { rowOf } from './row.ts'

interface Plan {
  ids: Set<string>
  /** Entries that stay and name somebody less. */
  changed: MeantEntry[]
  /** Entries that stay and lose a correction. */
  corrected: Set<string>
  changes: EntryChanges
}

/**
 * How many entries would go.
 *
 * @param who addresses of the person to be erased and the keyed hashes that stand for them; else empty
 */
export async function countErased(
  database: Database,
  erasure: Erasure,
  who: ReadonlySet<string>,
): Promise<number> {
  const transaction = database.transaction(entryStores, 'readwrite')
  const { ids } = await plan(transaction, erasure, who)
  await transaction.done
  return ids.size
}

/** Erases; what stays of it are bare ids, so that no retry and no file brings it back. */
export async function erase(
  database: Database,
  erasure: Erasure,
  who: ReadonlySet<string>,
): Promise<void> {
  const transaction = database.transaction(entryStores, 'readwrite')
  if (erasure.by === 'everything') {
    await Promise.all(entryStores.map((name) => transaction.objectStore(name).clear()))
    await rebuild(transaction)
    await transaction.done
    return
  }
  const { ids, changed, corrected, changes } = await plan(transaction, erasure, who)
  const entries = transaction.objectStore('entries')
  await Promise.all([...ids].map((id) => entries.delete(id)))
  await Promise.all(changed.map((entry) => entries.put(rowOf(entry))))
  await changes.write()
  await remeanAll(transaction, corrected)
  const others = await eraseRecords(transaction, erasure, who, ids)
  const erased = transaction.objectStore('erased')
  await Promise.all([...ids, ...others].map((id) => erased.put({ id })))
  const aliases = transaction.objectStore('aliases')
  for (const { url, person } of await aliases.getAll())
    if (who.has(url) || who.has(person)) await aliases.delete(url)
  await rebuild(transaction)
  await forgetStrangers(transaction)
  await transaction.done
}

async function plan(
  transaction: EntryTransaction,
  erasure: Erasure,
  who: ReadonlySet<string>,
): Promise<Plan> {
  const ids = new Set<string>()
  const changed = new Map<MeantEntry, MeantEntry>()
  const changes = entryChanges(transaction)
  /** What was taken back goes with its undo: alone it would stand again. */
  const undone = new Set<string>()
  const corrected = new Set<string>()
  const go = (entry: MeantEntry): void => {
    const { id, undoes, corrects } = entry
    ids.add(id)
    changes.went(entry)
    if (corrects !== null) corrected.add(corrects)
    if (undoes !== null && corrects === null) undone.add(undoes)
  }
  await readPages(transaction, (entry) => {
    const left = leftOf(entry, erasure, who)
    if (left === null) go(entry)
    else if (left !== entry) changed.set(entry, left)
  })
  // What is about one that goes may be anywhere in time, and so may what it is about.
  for (let before = -1; before < ids.size && ids.size > 0;) {
    before = ids.size
    await readPages(transaction, (entry) => {
      if (!ids.has(entry.id) && (undone.has(entry.id) || isAbout(entry, ids))) go(entry)
    })
  }
  for (const id of ids) corrected.delete(id)
  for (const [entry, left] of changed)
    if (ids.has(entry.id)) changed.delete(entry)
    else changes.turned(entry, left)
  return { ids, changed: [...changed.values()], corrected, changes }
}

/** Suggestions that rest on what goes, prompts that showed them, and what else is of the site; their ids. */
async function eraseRecords(
  transaction: EntryTransaction,
  erasure: Erasure,
  who: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): Promise<string[]> {
  const suggestions = await transaction.objectStore('suggestions').getAll()
  const gone = new Set(
    suggestions.filter((one) => goesWith(one, erasure, who, ids)).map(({ id }) => id),
  )
  const moments = (await transaction.objectStore('moments').getAll())
    .filter(({ suggestion, site }) => gone.has(suggestion) || isOfSite(site))
    .map(({ id }) => id)
  const gaps = (await transaction.objectStore('gaps').getAll())
    .filter(({ site }) => isOfSite(site))
    .map(({ id }) => id)
  const health = transaction.objectStore('health')
  for (const { site, part } of await health.getAll())
    if (isOfSite(site)) await health.delete([site, part])
  for (const id of gone) await transaction.objectStore('suggestions').delete(id)
  for (const id of moments) await transaction.objectStore('moments').delete(id)
  for (const id of gaps) await transaction.objectStore('gaps').delete(id)
  return [...gone, ...moments, ...gaps]

  function isOfSite(site: string): boolean {
    return erasure.by === 'site' && site === erasure.site
  }
}
