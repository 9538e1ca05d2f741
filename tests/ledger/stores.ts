/** Everything a ledger's database holds, read past the ledger. */
import { openDB } from 'idb'
import type { LedgerSchema } from '../../lib/ledger/database.ts'

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
