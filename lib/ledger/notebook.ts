/** The notebook's records: written, read by kind, and erased with what they are about. */
import { withoutReferences, type Erasure } from '../domain/erasure.ts'
import {
  isOfEntry,
  laterOf,
  leftOfRecord,
  type NotebookRecord,
} from '../domain/notebook/notebook.ts'
import type { Database, EntryTransaction } from './database.ts'

/** Writes records; one that was erased stays so, and of two versions the later one stands. */
export async function putRecords(
  database: Database,
  records: readonly NotebookRecord[],
): Promise<void> {
  const transaction = database.transaction(['notebook', 'erased'], 'readwrite')
  await putLater(transaction, records)
  await transaction.done
}

/** The same within whatever else is written. */
export async function putLater(
  transaction: Pick<EntryTransaction, 'objectStore'>,
  records: readonly NotebookRecord[],
): Promise<void> {
  const [erased, store] = [transaction.objectStore('erased'), transaction.objectStore('notebook')]
  for (const record of records) {
    if ((await erased.getKey(record.id)) !== undefined) continue
    const there = await store.get(record.id)
    if (!there || laterOf(there, record) === record) await store.put(record)
  }
}

/** Erases what an erasure takes of the notebook, and what reflections point to; returns these ids and those of what went. */
export async function eraseRecords(
  transaction: EntryTransaction,
  erasure: Erasure,
  ids: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const notebook = transaction.objectStore('notebook')
  const gone = new Set(ids)
  for (const record of await notebook.getAll()) {
    const isIt = erasure.by === 'entry' && erasure.id === record.id
    const stays = leftOfRecord(record, erasure, new Set()) !== null && !isOfEntry(record, ids)
    if (!isIt && stays) continue
    gone.add(record.id)
    await notebook.delete(record.id)
    await transaction.objectStore('erased').put({ id: record.id })
  }
  const reflections = transaction.objectStore('reflections')
  for (const one of await reflections.getAll()) {
    const left = withoutReferences(one, gone)
    if (left !== one) await reflections.put(left)
  }
  return gone
}
