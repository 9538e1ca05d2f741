/** Retention: what is older than the person keeps it is erased, once a day. */
import { sessionClock } from '../browser/clock.ts'
import { recall, remember } from '../browser/memory.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { retainedKey } from '../browser/storage-keys.ts'
import { instant } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import { daySchema } from '../domain/entry.ts'
import { keepsAll, keptSince, type Retention } from '../domain/retention.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { countErased, erase } from './erasing.ts'

/** How many entries would go at once. */
export async function countRetention(ledger: Ledger, retention: Retention): Promise<number> {
  return countErased(ledger, { by: 'age', since: keptSince(retention, await today()) })
}

/** From now on; what is too old goes at once, and where that is cut short, with the next turn. */
export async function setRetention(ledger: Ledger, retention: Retention): Promise<void> {
  await writeSettings({ ...(await readSettings()), retention })
  await eraseOld(ledger, retention, await today())
}

/** The day's turn, unless it was taken. */
export async function retain(ledger: Ledger): Promise<void> {
  const { retention } = await readSettings()
  const day = await today()
  if (keepsAll(retention) || (await recall('local', retainedKey, daySchema)) === day) return
  await eraseOld(ledger, retention, day)
}

/** No turn today: what a file brings in of earlier days is the person's to look at until the next one. */
export async function leaveToday(): Promise<void> {
  await remember('local', retainedKey, await today())
}

async function eraseOld(ledger: Ledger, retention: Retention, day: Day): Promise<void> {
  const erasure = { by: 'age', since: keptSince(retention, day) } as const
  // Most often there is nothing, and then nothing need be looked through.
  if ((await countErased(ledger, erasure)) > 0)
    await erase(ledger, (await sessionClock()).id(), erasure)
  await remember('local', retainedKey, day)
}

async function today(): Promise<Day> {
  const [clock, { dayStart }] = [await sessionClock(), await readSettings()]
  return dayOf(instant(clock.now()), clock.zone(), dayStart)
}
