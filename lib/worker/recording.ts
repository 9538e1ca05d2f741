/** From observations to entries, and from entries to suggestions opened and closed. */
import { announceChange } from '../browser/changes.ts'
import { clockOffset } from '../browser/clock.ts'
import { systemClock } from '../browser/system-clock.ts'
import { readSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import type { Observation } from '../domain/entry.ts'
import { withRung } from '../domain/rung.ts'
import { isLeftOut, type Settings } from '../domain/settings.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readLetters, removeLetters } from '../messages/outbox.ts'
import { sites } from '../sites/all.ts'
import { tell } from './body-words.ts'
import { forgetFacts, readFacts } from './heard.ts'
import { inSetNames } from './names.ts'
import { pseudonymsFor, withMessageHashes } from './pseudonyms.ts'
import { forgetSuggestions, keepSuggestions } from './suggesting.ts'
import { takeSigns } from './watching.ts'

/** How acts become entries: by the person's settings, and by the clock of this session. */
interface Terms {
  settings: Settings
  /** Milliseconds that it is set ahead. */
  offset: number
}

async function readTerms(): Promise<Terms> {
  const [offset, settings] = await Promise.all([clockOffset(), readSettings()])
  return { offset, settings }
}

/**
 * Makes observations entries; returns whether any is new. What an account did that is left out goes nowhere.
 *
 * What follows from it (`followActs`) is not waited for: an act is safe before anything is made of it.
 *
 * @param terms read ahead, where something else is read at the same time
 */
export async function append(
  ledger: Ledger,
  observations: readonly Observation[],
  terms?: Terms,
): Promise<boolean> {
  const { offset, settings } = terms ?? (await readTerms())
  const clock = systemClock(offset)
  const { dayStart } = settings
  const kept = observations.filter(
    ({ source, site, account }) => source !== 'recorder' || !isLeftOut(settings, site, account),
  )
  const acts = await inSetNames(kept, settings)
  const pseudonyms = await pseudonymsFor(acts)
  const timed = onSessionClock((await withMessageHashes(acts)).map(withRung), offset)
  const added = await ledger.append(timed, {
    now: clock.now(),
    dayStart,
    newId: () => clock.id(),
    pseudonyms,
  })
  if (added.length > 0) forgetSuggestions(ledger)
  return added.length > 0
}

/** Appends, then brings suggestions and pages up to date. */
export async function record(ledger: Ledger, observations: readonly Observation[]): Promise<void> {
  if (await append(ledger, observations)) await followActs(ledger)
}

/** Recorders know the system's clock alone; what they report follows the clock of this session. */
function onSessionClock(observations: readonly Observation[], offset: number): Observation[] {
  return observations.map((one) =>
    one.source === 'recorder' ? { ...one, at: instant(Date.parse(one.at) + offset) } : one,
  )
}

/** Takes in what pages left in the outbox, and brings suggestions and pages up to date with it. */
export async function drain(ledger: Ledger): Promise<void> {
  if (await takeInAndClearUp(ledger)) await followActs(ledger)
}

/** Takes in what waits and brings suggestions up to the present. */
export async function catchUp(ledger: Ledger): Promise<void> {
  if (await takeInAndClearUp(ledger)) announceChange()
  await takeSigns(ledger)
  await keepSuggestions(ledger)
}

/** Where no page waits for it; returns whether any was new. */
async function takeInAndClearUp(ledger: Ledger): Promise<boolean> {
  const { isNew, clearUp } = await takeIn(ledger)
  await clearUp()
  return isNew
}

export interface TakenIn {
  isNew: boolean
  /** Takes out of the outbox what is in the ledger; in the worker's queue, once the pages that wait know of their acts. */
  clearUp: () => Promise<void>
}

/** Makes letters entries. Until they are cleared up they may be taken in again, and are no second entry then. */
export async function takeIn(ledger: Ledger): Promise<TakenIn> {
  const now = systemClock().now()
  const [{ due, damaged }, facts, terms] = await Promise.all([
    readLetters(now),
    readFacts(),
    readTerms(),
  ])
  const { observations, used } = tell(sites, due, facts)
  const isNew = observations.length > 0 && (await append(ledger, observations, terms))
  if (damaged.length > 0) console.error('outbox: can not be read', damaged)
  return {
    isNew,
    async clearUp() {
      await removeLetters(due.map(({ observation }) => observation.id))
      // Last, so that a letter that is told of again finds its own word, and leaves that of the next to the next.
      await forgetFacts(await readFacts(), used, now)
    },
  }
}

/** What follows from acts: pages read again, and suggestions are by what the ledger holds now. */
export async function followActs(ledger: Ledger): Promise<void> {
  announceChange()
  await keepSuggestions(ledger)
}

/** What follows from any other change of the ledger. */
export async function followUp(ledger: Ledger): Promise<void> {
  forgetSuggestions(ledger)
  await followActs(ledger)
}
