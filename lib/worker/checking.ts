/** The ledger is checked in the worker's idle time, a little at each of its starts. */
import { announceChange } from '../browser/changes.ts'
import { systemClock } from '../browser/system-clock.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { markHeld } from './losing.ts'
import type { Queue } from './queue.ts'

/** Milliseconds of looking at each start of the worker; whatever else is to be done comes in between two days. */
const longest = 2_000

export async function checkLedger(
  ledger: Ledger,
  queue: Queue,
  signal: AbortSignal,
): Promise<void> {
  const clock = systemClock()
  const begun = clock.now()
  while (!signal.aborted && clock.now() - begun < longest) {
    if (!(await queue(() => ledger.checkNext(clock.now())))) break
  }
  // What was damaged may have been counted.
  await queue(() => ledger.keepProjections())
  await markHeld(ledger)
  if ((await ledger.damages()).length > 0) announceChange()
}
