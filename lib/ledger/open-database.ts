/** Opening the ledger's database, whichever version it is of. */
import { openVersion, type Database } from './database.ts'
import { migrations } from './migrations/all.ts'

/**
 * Opens the database, migrating it step by step.
 *
 * @throws NewerLedgerError
 */
export async function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  // The database itself says of a failed migration no more than that it was ended.
  let failure: unknown = null
  return openVersion(name, onClosed, (db, from, _to, transaction) => {
    const steps = async (): Promise<void> => {
      for (const migration of migrations.slice(from)) await migration.run(db, transaction)
    }
    transaction.done.catch(() => undefined)
    steps().catch((cause: unknown) => {
      failure = cause
      try {
        transaction.abort()
      } catch {
        // What failed inside it has ended it already.
      }
    })
  }).catch((cause: unknown) => {
    throw failure ?? cause
  })
}
