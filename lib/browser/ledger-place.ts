/** Where the ledger is, as every context of the extension finds it: the name of its database in `storage.local`. */
import { z } from '../domain/schema.ts'
import { browser } from './browser.ts'
import { recall, remember } from './memory.ts'
import { ledgerKey } from './storage-keys.ts'

/** Names of databases that a ledger may be in: `waterline`, and `waterline-2`, `waterline-3` … after it has moved. */
const isLedger = (name: string | undefined): name is string => /^waterline(-\d+)?$/.test(name ?? '')

/** Milliseconds: for what takes a few, where the machine has other things to do. */
const settling = 100

/** Whether all databases are written to one log; Firefox, which alone tells of itself, has files of its own for each. */
export const hasLog = !('getBrowserInfo' in browser.runtime)

export const place = {
  async read(): Promise<string> {
    const noted = await recall('local', ledgerKey, z.string())
    if (noted !== null) return noted
    // Never noted, or the note was lost: the oldest is whole, as it is deleted only once the ledger has moved.
    const names = (await indexedDB.databases()).map(({ name }) => name).filter(isLedger)
    return names.toSorted(byNumber)[0] ?? 'waterline'
  },
  write: (name: string): Promise<void> => remember('local', ledgerKey, name),
  settle: hasLog
    ? (): Promise<void> => new Promise((resolve) => setTimeout(resolve, settling))
    : null,
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
