/** Erasing what the person no longer wants to be kept. */
import { forgetAllBut } from '../browser/memory.ts'
import { settingsKey, welcomedKey } from '../browser/storage-keys.ts'
import { addressesOf } from '../domain/alias.ts'
import type { Erasure } from '../domain/erasure.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { pseudonymsOf } from './pseudonyms.ts'
import { drain, followUp } from './recording.ts'
import { eraseWithSnapshots } from './snapshots.ts'

/** How many entries would go, those that still wait included. */
export async function countErased(ledger: Ledger, erasure: Erasure): Promise<number> {
  await drain(ledger)
  return ledger.countErased(erasure, await whoIs(ledger, erasure))
}

export async function erase(ledger: Ledger, erasure: Erasure): Promise<void> {
  await drain(ledger)
  const who = await whoIs(ledger, erasure)
  await eraseWithSnapshots(async () => {
    await ledger.erase(erasure, who)
    return { erasure, who, erased: new Set(await ledger.erasedIds()) }
  })
  // What a page holds back for its verdict is of now, and would be written after all.
  if (erasure.by === 'everything') await forgetAllBut([settingsKey, welcomedKey])
  await followUp(ledger)
}

/** Every address of a person to be erased, and the hashes they were seen under before anything was done towards them. */
async function whoIs(ledger: Ledger, erasure: Erasure): Promise<Set<string>> {
  if (erasure.by !== 'person') return new Set()
  const addresses = addressesOf(await ledger.aliases(), erasure.url)
  return new Set([...addresses, ...(await pseudonymsOf(addresses))])
}
