/** Which entry an `Undo` takes back. */
import type { Entry, Observation } from '../domain/entry.ts'
import type { AppendTransaction } from './append.ts'

/**
 * The newest entry not yet undone with the same site, type and object, else the same person.
 * Null when there is none: then the `Undo` subtracts nothing.
 */
export async function undoTarget(
  transaction: AppendTransaction,
  { site, at, undo, object, person }: Observation,
): Promise<Entry | null> {
  if (!undo) return null
  const entries = transaction.objectStore('entries')
  if (undo.id !== null) {
    const named = await entries.get(undo.id)
    return named && !(await isUndone(transaction, named.id)) ? named : null
  }
  const [index, address] = object?.url
    ? (['object', object.url] as const)
    : (['person', person?.url ?? null] as const)
  if (address === null) return null
  const matches = await entries.index(index).getAll([site, undo.type, address])
  const newestFirst = matches
    .filter((entry) => entry.at <= at)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  for (const entry of newestFirst) {
    if (!(await isUndone(transaction, entry.id))) return entry
  }
  return null
}

async function isUndone(transaction: AppendTransaction, id: string): Promise<boolean> {
  const undo = await transaction.objectStore('entries').index('undoes').getKey(id)
  return undo !== undefined
}
