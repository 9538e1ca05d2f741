/** Whether the ledger has it already. */
import type { Observation } from '../domain/entry.ts'
import type { EntryTransaction } from './database.ts'
import { undoTarget } from './undo-target.ts'

/**
 * Whether this is a reaction to what the same account reacted to before and has not taken back: another kind of
 * it, or a second sign of the same one. Its falling back is no act either: what it names never was an entry.
 */
export async function isStanding(
  transaction: EntryTransaction,
  observation: Observation,
  now: number,
): Promise<boolean> {
  const { type, undo, object } = observation
  if (type === 'Undo' && undo?.type === 'Like' && undo.id !== null) {
    return (await transaction.objectStore('entries').getKey(undo.id)) === undefined
  }
  if (type !== 'Like' || !object?.url) return false
  // What taking it back would take back.
  const asUndo = { ...observation, undo: { type: 'Like' as const, id: null } }
  return (await undoTarget(transaction, asUndo, now)) !== null
}

/** Whether this answer was opened before: it is one entry for ever. */
export async function isOpened(
  transaction: EntryTransaction,
  { site, type, object }: Observation,
): Promise<boolean> {
  if (type !== 'Read' || !object?.url) return false
  const index = transaction.objectStore('entries').index('object')
  return (await index.getKey([site, type, object.url])) !== undefined
}
