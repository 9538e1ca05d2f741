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
  const look = async (): Promise<number | null> => {
    const begun = clock.now()
    return (await ledger.checkNext(begun)) ? clock.now() - begun : null
  }
  // What comes in between may take longer than all of the looking.
  let looked = 0
  while (!signal.aborted && looked < longest) {
    const took = await queue(look)
    if (took === null) break
    looked += took
  }
  // What was damaged may have been counted.
  await queue(() => ledger.keepProjections())
  await markHeld(ledger)
  if ((await ledger.damages()).length > 0) announceChange()
}
