/** Once after each start of the browser, its log is begun anew: what a killed browser left in it could cost the ledger. */
import { hasLog } from '../browser/ledger-place.ts'
import { recall, remember } from '../browser/memory.ts'
import { newLogKey } from '../browser/storage-keys.ts'
import { z } from '../domain/schema.ts'
import { beginNewLog } from '../ledger/new-log.ts'

export async function beginNewLogOnce(): Promise<void> {
  if (!hasLog || (await recall('session', newLogKey, z.boolean()))) return
  await beginNewLog()
  await remember('session', newLogKey, true)
}
