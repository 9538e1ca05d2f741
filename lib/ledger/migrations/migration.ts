/** One named step from a version of the database to the next; it only ever goes up. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { LedgerSchema } from '../database.ts'

export interface Migration {
  /** Says what it does, in the form of its file name. */
  name: string
  run(
    database: IDBPDatabase<LedgerSchema>,
    transaction: IDBPTransaction<LedgerSchema, StoreNames<LedgerSchema>[], 'versionchange'>,
  ): void | Promise<void>
}
