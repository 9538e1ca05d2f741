/** Noticing that the browser lost the whole ledger: an empty one would look like the first day. */
import { announceChange } from '../browser/changes.ts'
import { sessionClock } from '../browser/clock.ts'
import { recall, remember } from '../browser/memory.ts'
import { heldKey } from '../browser/storage-keys.ts'
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { z } from '../domain/schema.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** Before anything is written at a start: the databases of an extension may be lost, and what it remembers is kept apart. */
export async function noticeLoss(ledger: Ledger): Promise<void> {
  if (!(await recall('local', heldKey, z.boolean())) || !(await ledger.isUntouched())) return
  const clock = await sessionClock()
  await ledger.noteLoss(dayOf(instant(clock.now()), clock.zone(), 0))
  await remember('local', heldKey, false)
  announceChange()
}

/** Remembers that there is something to be lost. */
export async function markHeld(ledger: Ledger): Promise<void> {
  if (await recall('local', heldKey, z.boolean())) return
  if ((await ledger.horizon()) !== null) await remember('local', heldKey, true)
}
