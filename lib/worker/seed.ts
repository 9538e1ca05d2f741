/** The seed of all chance in this ledger: drawn once, kept for good, so that what was decided can be replayed. */
import { recall, remember } from '../browser/memory.ts'
import { seedKey } from '../browser/storage-keys.ts'
import { z } from '../domain/schema.ts'

/** Called in the worker's queue. */
export async function seed(): Promise<string> {
  const kept = await recall('local', seedKey, z.string())
  if (kept !== null) return kept
  const fresh = crypto.randomUUID()
  await remember('local', seedKey, fresh)
  return fresh
}
