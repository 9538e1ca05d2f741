/** Which entries stand: those not taken back by a later `Undo`. */
import type { Entry } from './entry.ts'

/** The acts that stand: undone entries and the undos themselves left out, in the order given. */
export function standing<E extends Entry>(entries: readonly E[]): E[] {
  const undone = new Set(entries.flatMap((entry) => (entry.undoes === null ? [] : [entry.undoes])))
  return entries.filter((entry) => entry.type !== 'Undo' && !undone.has(entry.id))
}
