/**
 * What is known of copies outside the browser, in a small database of its own: a folder and a key can be kept in no
 * other way, and they must not go with the ledger.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { copySchema } from '../domain/copies.ts'
import { instantSchema } from '../domain/entry.ts'
import { z } from '../domain/schema.ts'
import type { PickedFolder } from './picked-folder.ts'

const notesSchema = () =>
  z.object({
    folder: z.nullable(z.custom<PickedFolder>((one) => one instanceof FileSystemDirectoryHandle)),
    key: z.nullable(
      z.object({
        key: z.instanceof(CryptoKey),
        salt: z.custom<Uint8Array<ArrayBuffer>>((one) => one instanceof Uint8Array),
        iterations: z.number(),
      }),
    ),
    copies: z.array(copySchema),
    last: z.nullable(instantSchema),
  })
type Notes = z.infer<ReturnType<typeof notesSchema>>

interface Schema extends DBSchema {
  notes: { key: string; value: unknown }
}

/** The notes; null where nothing was ever noted. */
export function readCopyNotes(): Promise<Notes | null> {
  return withDatabase(async (database) => {
    const stored = await database.get('notes', 'notes')
    return stored === undefined ? null : notesSchema().parse(stored)
  })
}

export function writeCopyNotes(notes: Notes): Promise<void> {
  return withDatabase(async (database) => void (await database.put('notes', notes, 'notes')))
}

async function withDatabase<Value>(
  use: (database: IDBPDatabase<Schema>) => Promise<Value>,
): Promise<Value> {
  const database = await openDB<Schema>('waterline-copies', 1, {
    upgrade: (opened) => void opened.createObjectStore('notes'),
  })
  try {
    return await use(database)
  } finally {
    database.close()
  }
}
