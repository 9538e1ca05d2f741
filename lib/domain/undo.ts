/** Which entries are acts, and which stand: those not taken back by a later `Undo`. */
import type { Entry } from './entry.ts'

/** Whether it only says something: of another entry, of a person, or that such a word no longer holds. */
export function isRemark({ corrects, changes }: Pick<Entry, 'corrects' | 'changes'>): boolean {
  return corrects !== null || changes !== null
}

/** Whether something was done, and not taken back or remarked. */
export function isAct(entry: Entry): boolean {
  return entry.type !== 'Undo' && !isRemark(entry)
}

/** The acts that stand: undone entries and the undos themselves left out, in the order given. */
export function standing<E extends Entry>(entries: readonly E[]): E[] {
  const undone = new Set(entries.flatMap((entry) => (entry.undoes === null ? [] : [entry.undoes])))
  return entries.filter((entry) => entry.type !== 'Undo' && !undone.has(entry.id))
}
