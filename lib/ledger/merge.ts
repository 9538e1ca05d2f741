/** Two ledgers made one: the union of their records by id, all of it or nothing. For a file of any length: `merge-file.ts`. */
import { aliasesOfBoth } from '../domain/alias.ts'
import { isAbout } from '../domain/erasure.ts'
import type { LedgerFile } from '../domain/ledger-file.ts'
import { outOfLists } from '../domain/notebook/notebook.ts'
import { forgetStrangers } from './aliases.ts'
import { entryChanges } from './checksums.ts'
import { mend } from './damages.ts'
import { entryStores, type Database } from './database.ts'
import { putLater } from './notebook.ts'
import { rebuild } from './rebuild.ts'
import { rowOf } from './row.ts'

/** Records by id: what is there stays as it is. */
const byId = ['intentions', 'suggestions', 'reflections', 'moments', 'gaps'] as const

export interface Merged {
  /** Entries that were not there before. */
  added: number
  /** Entries that were. */
  known: number
}

/** Takes in what a file holds and this ledger does not; projections are made anew with it. */
export async function merge(database: Database, file: LedgerFile): Promise<Merged> {
  const transaction = database.transaction(entryStores, 'readwrite')
  try {
    const entries = transaction.objectStore('entries')
    const before = await entries.count()
    const erased = new Set(await transaction.objectStore('erased').getAllKeys())
    const there = new Set([...erased, ...(await entries.getAllKeys())])
    const fresh = file.entries.filter((one) => !there.has(one.id) && !isAbout(one, erased))
    const changes = entryChanges(transaction)
    for (const entry of fresh) changes.came(entry)
    await Promise.all([...fresh.map((entry) => entries.put(rowOf(entry))), changes.write()])
    await mend(transaction, fresh)
    for (const name of byId) {
      const store = transaction.objectStore(name)
      for (const record of file[name])
        if (!erased.has(record.id) && (await store.getKey(record.id)) === undefined)
          await store.put(record)
    }
    await putLater(transaction, outOfLists(file))
    const aliases = transaction.objectStore('aliases')
    const both = aliasesOfBoth(await aliases.getAll(), file.aliases)
    await aliases.clear()
    await Promise.all(both.map((one) => aliases.put(one)))
    await rebuild(transaction)
    // Least of all those of somebody who was erased.
    await forgetStrangers(transaction)
    const added = (await entries.count()) - before
    await transaction.done
    return { added, known: file.entries.length - added }
  } catch (cause) {
    try {
      transaction.abort()
    } catch {
      // What failed inside it has ended it already.
    }
    await transaction.done.catch(() => undefined)
    throw cause
  }
}
