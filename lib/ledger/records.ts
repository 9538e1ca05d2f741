/** Records of the notebook by their kind. */
import type { RecordName, RecordOf } from '../domain/notebook/notebook.ts'
import type { Database } from './database.ts'

/** Records of one kind, those changed first coming first; with an instant, those changed then or later. */
export async function recordsOf<Name extends RecordName>(
  database: Database,
  name: Name,
  since = '',
): Promise<RecordOf<Name>[]> {
  const range = IDBKeyRange.bound([name, since], [name, '\uffff'])
  const found = await database.getAllFromIndex('notebook', 'record', range)
  return found.filter((one): one is RecordOf<Name> => one.record === name)
}
