/** Promise, first trigger: one is due tomorrow, today, or was in the last three days. */
import { addDays } from '../day.ts'
import type { Ground } from '../ground.ts'
import type { NotebookRecord } from '../notebook/notebook.ts'
import type { KeptPromise } from '../notebook/promise.ts'
import { day, numbers } from '../numbers.ts'
import type { Suggestion } from '../suggestion.ts'
import { fact, type Opening } from './family.ts'

/** The one due first comes first. One that was moved is another step: it may be suggested again. */
export function duePromises({ today, promises }: Ground): Opening[] {
  const until = addDays(today, numbers.promiseBefore / day)
  const from = addDays(today, -numbers.promiseAfter / day)
  return promises
    .filter(({ state, due }) => state === 'open' && due >= from && due <= until)
    .toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)))
    .map(({ id, due, to }) => ({
      key: keyOf({ id, due }),
      people: to ? [to] : [],
      object: null,
      nothingWrittenSince: null,
      // No day has an instant of its own: noon stands for it.
      facts: [fact({ kind: 'promised', at: `${due}T12:00:00.000Z`, records: [id] })],
    }))
}

/** Kept, released, or moved to another day, in the suggestion's time. */
export function isSettled(
  record: NotebookRecord,
  { key, openedAt, until, facts }: Suggestion,
): boolean {
  if (record.record !== 'promise' || !facts.some(({ records }) => records.includes(record.id)))
    return false
  if (record.changedAt <= openedAt || record.changedAt > until) return false
  return record.state !== 'open' || key !== keyOf(record)
}

function keyOf({ id, due }: Pick<KeptPromise, 'id' | 'due'>): string {
  return `${id} ${due}`
}
