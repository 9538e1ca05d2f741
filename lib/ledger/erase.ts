/**
 * Erasing from the ledger, and how much it would take.
 *
 * An entry, some hours and the few that got too old since yesterday go where they are, in one transaction with all that
 * follows from them. A person, a site, much that is too old and everything go by leaving them behind: `erase-by-moving.ts`.
 */
import { goesWith, type Erasure } from '../domain/erasure.ts'
import { eraseDamages } from './damages.ts'
import { entryStores, type Database, type EntryTransaction } from './database.ts'
import { planOf } from './erase-plan.ts'
import { eraseRecords } from './notebook.ts'
import { takeOut } from './take-out.ts'

/**
 * How many entries would go; nothing is written.
 *
 * @param who addresses of the person to be erased and the keyed hashes that stand for them; else empty
 */
export async function countErased(
  database: Database,
  erasure: Erasure,
  who: ReadonlySet<string>,
): Promise<number> {
  if (erasure.by === 'everything') return database.count('entries')
  return (await planOf(database, erasure, who)).ids.size
}

/** What goes where it is. */
export type SmallErasure = Extract<Erasure, { by: 'entry' | 'time' | 'age' }>

/** Entries too old above which leaving them behind takes less time. */
const mostInPlace = 2_000

/** Whether what is too old is little enough. */
export async function isFew(database: Database, erasure: SmallErasure): Promise<boolean> {
  return (await countErased(database, erasure, new Set())) <= mostInPlace
}

/** Erases; what stays of it are bare ids, so that no retry and no file brings it back. */
export async function eraseInPlace(database: Database, erasure: SmallErasure): Promise<void> {
  const plan = await planOf(database, erasure, new Set())
  const transaction = database.transaction(entryStores, 'readwrite')
  await takeOut(transaction, plan)
  const gone = await eraseRecords(transaction, erasure, plan.ids)
  await eraseSuggestions(transaction, erasure, gone)
  await eraseDamages(transaction, erasure)
  await transaction.done
}

/** Suggestions that rest on entries or records which go, and the prompts that showed them. */
async function eraseSuggestions(
  transaction: EntryTransaction,
  erasure: Erasure,
  ids: ReadonlySet<string>,
): Promise<void> {
  const suggestions = transaction.objectStore('suggestions')
  const moments = transaction.objectStore('moments')
  const erased = transaction.objectStore('erased')
  const gone = new Set(
    (await suggestions.getAll())
      .filter((one) => goesWith(one, erasure, new Set(), ids))
      .map(({ id }) => id),
  )
  if (gone.size === 0) return
  const shown = (await moments.getAll()).filter(({ suggestion }) => gone.has(suggestion))
  await Promise.all([
    ...[...gone].map((id) => suggestions.delete(id)),
    ...shown.map(({ id }) => moments.delete(id)),
    ...[...gone, ...shown.map(({ id }) => id)].map((id) => erased.put({ id })),
  ])
}
