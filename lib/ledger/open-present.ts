/** The ledger at a glance, as a page opens it that is to stand soon: without the code that brings an older one up to date. */
import { connectionTo } from './connection.ts'
import { openVersion, type Database } from './database.ts'
import type { Place } from './place.ts'
import { presentOf } from './present.ts'
import type { PresentReader } from './reader.ts'

/** Opens the ledger of this profile to read what is at present. */
export function openPresent(where: Place | string): PresentReader {
  return presentOf(connectionTo(where, openCurrent).database)
}

/** An older database, or one that is not there yet, is opened by the code that fits it, fetched then. */
async function openCurrent(name: string, onClosed: () => void): Promise<Database> {
  let isOlder = false
  return openVersion(name, onClosed, (_db, _from, _to, transaction) => {
    isOlder = true
    transaction.done.catch(() => undefined)
    transaction.abort()
  }).catch(async (cause: unknown) => {
    if (!isOlder) throw cause
    const { openDatabase } = await import('./open-database.ts')
    return openDatabase(name, onClosed)
  })
}
