/** Erasing what the person no longer wants to be kept, wherever it is. */
import { clearHandedOver } from '../browser/handover.ts'
import { forgetAllBut } from '../browser/memory.ts'
import { ledgerKey, settingsKey, welcomedKey } from '../browser/storage-keys.ts'
import { addressesOf } from '../domain/alias.ts'
import { concerns, type Erasure } from '../domain/erasure.ts'
import type { Erasing, Ledger } from '../ledger/ledger.ts'
import { removeLetters, waitingActs } from '../messages/outbox.ts'
import { forgetSite } from '../messages/signs.ts'
import { forgetAddresses } from './left-out.ts'
import { pseudonymsOf } from './pseudonyms.ts'
import { drain, followUp } from './recording.ts'
import { eraseWithSnapshots } from './snapshots.ts'

/** How many entries would go, those that still wait included. */
export async function countErased(ledger: Ledger, erasure: Erasure): Promise<number> {
  await drain(ledger)
  const erasing = { erasure, who: await whoIs(ledger, erasure) }
  const waiting = await lettersOf(erasing)
  return waiting.length + (await ledger.countErased(erasure, erasing.who))
}

/**
 * Erases everywhere, and ends only then.
 *
 * @param id the same when it is said twice
 */
export async function erase(ledger: Ledger, id: string, erasure: Erasure): Promise<void> {
  await drain(ledger)
  const erasing = { id, erasure, who: await whoIs(ledger, erasure) }
  await ledger.noteErasing(erasing)
  try {
    await carryOut(ledger, erasing)
  } catch (cause) {
    // Told to the person, who may say so again; what is gone already stays gone.
    await ledger.noteErasing(null)
    throw cause
  }
}

/** Goes on with what the end of the worker or of the browser had cut short; the first task of every start. */
export async function goOnErasing(ledger: Ledger): Promise<void> {
  const erasing = await ledger.erasing()
  if (erasing) await carryOut(ledger, erasing)
}

/** Each step may be taken twice. The ledger comes last: it is what tells that there is something to go on with. */
async function carryOut(ledger: Ledger, erasing: Erasing): Promise<void> {
  const { erasure } = erasing
  await clearHandedOver()
  await forgetAddresses(erasure, erasing.who)
  const letters = await lettersOf(erasing)
  // A page that still waits for its verdict will tell of the act once more.
  await ledger.forbid(letters)
  await removeLetters(letters)
  if (erasure.by === 'site') await forgetSite(erasure.site)
  if (erasure.by === 'everything') await forgetAllBut([settingsKey, welcomedKey, ledgerKey])
  await eraseWithSnapshots(async () => {
    await ledger.erase(erasure, erasing.who, { id: erasing.id })
    const erased = new Set(await ledger.erasedIds())
    return { ...erasing, erased, held: (ids) => heldOf(ledger, ids) }
  })
  await ledger.noteErasing(null)
  await followUp(ledger)
}

async function heldOf(ledger: Ledger, ids: readonly string[]): Promise<Set<string>> {
  const found = await Promise.all(ids.map((id) => ledger.entry(id)))
  return new Set(found.flatMap((entry) => entry?.id ?? []))
}

async function lettersOf({ erasure, who }: Omit<Erasing, 'id'>): Promise<string[]> {
  const acts = await waitingActs()
  return acts.filter((act) => concerns(act, erasure, who)).map(({ id }) => id)
}

/** Every address of a person to be erased, and the hashes they were seen under before anything was done towards them. */
async function whoIs(ledger: Ledger, erasure: Erasure): Promise<Set<string>> {
  if (erasure.by !== 'person') return new Set()
  const addresses = addressesOf(await ledger.aliases(), erasure.url)
  return new Set([...addresses, ...(await pseudonymsOf(addresses))])
}
