/** Names off: keyed hashes in the place of every name and address, for good. */
import { announceChange } from '../browser/changes.ts'
import { clearHandedOver } from '../browser/handover.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { withoutNamedPages } from '../domain/left-out.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { hashing } from './pseudonyms.ts'
import { drain } from './recording.ts'
import { eraseWithSnapshots } from './snapshots.ts'

/** What comes in has none from now on; then whatever is there. Said again, it does nothing more. */
export async function hideNames(ledger: Ledger): Promise<void> {
  const settings = await readSettings()
  if (settings.names === 'kept')
    await writeSettings(withoutNamedPages({ ...settings, names: 'hiding' }))
  await drain(ledger)
  await goOnHiding(ledger)
}

/** Goes on with what the end of the worker or of the browser had cut short. */
export async function goOnHiding(ledger: Ledger): Promise<void> {
  if ((await readSettings()).names !== 'hiding') return
  await clearHandedOver()
  await eraseWithSnapshots(async () => {
    await ledger.hideNames(hashing)
    // None of the snapshots may go on: there are names in all of them.
    return {
      erasure: { by: 'everything' },
      who: new Set(),
      erased: new Set(),
      held: async () => new Set(),
    }
  })
  await writeSettings({ ...(await readSettings()), names: 'hidden' })
  announceChange()
}
