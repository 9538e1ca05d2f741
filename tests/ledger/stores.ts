/** Everything a ledger's database holds, read past the ledger. */
import { openDB } from 'idb'
import type { Database, LedgerSchema } from '../../lib/ledger/database.ts'
import { migrations } from '../../lib/ledger/migrations/all.ts'

export const projectionStores = ['tallies', 'people', 'sessions', 'accounts'] as const

/** Rows of these stores, by the order of their keys. */
export async function readStores(
  database: string,
  names: readonly (typeof projectionStores)[number][],
): Promise<Record<string, unknown[]>> {
  const opened = await openDB<LedgerSchema>(database)
  const found: Record<string, unknown[]> = {}
  for (const name of names) found[name] = await opened.getAll(name)
  opened.close()
  return found
}

/** Makes the ledger believe that its projections were made by other code. */
export async function outdateProjections(database: string): Promise<void> {
  const opened = await openDB<LedgerSchema>(database)
  await opened.delete('state', 'projections')
  for (const name of projectionStores) await opened.clear(name)
  opened.close()
}

/** An empty ledger as an older version, or one newer than any, left it. */
export async function openAt(name: string, version: number): Promise<Database> {
  return openDB<LedgerSchema>(name, version, {
    async upgrade(database, _from, _to, transaction) {
      for (const migration of migrations.slice(0, version))
        await migration.run(database, transaction)
    },
  })
}
