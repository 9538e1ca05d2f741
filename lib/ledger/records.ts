/** Records of the notebook by their kind. */
import type { NotebookRecord, RecordName, RecordOf } from '../domain/notebook/notebook.ts'

/** The store of records, in a transaction of either kind. */
interface Records {
  index(name: 'record'): {
    getAll(range: IDBKeyRange): Promise<NotebookRecord[]>
  }
}

/** Records of one kind, those changed first coming first; with an instant, those changed then or later. */
export async function recordsOf<Name extends RecordName>(
  records: Records,
  name: Name,
  since = '',
): Promise<RecordOf<Name>[]> {
  const range = IDBKeyRange.bound([name, since], [name, '\uffff'])
  const found = await records.index('record').getAll(range)
  return found.filter((one): one is RecordOf<Name> => one.record === name)
}
