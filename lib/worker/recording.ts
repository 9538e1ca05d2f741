/** From observations to entries, and from entries to suggestions opened and closed. */
import { announceChange } from '../browser/changes.ts'
import { clockOffset, sessionClock } from '../browser/clock.ts'
import { systemClock } from '../browser/system-clock.ts'
import { readSettings } from '../browser/settings.ts'
import { aboutOneAddress, goesBy, withOneAddress } from '../domain/alias.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { settle } from '../domain/close.ts'
import type { Observation } from '../domain/entry.ts'
import { minute } from '../domain/numbers.ts'
import { withRung } from '../domain/rung.ts'
import { isLeftOut, type Settings } from '../domain/settings.ts'
import { lookBack, suggest } from '../domain/suggest.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readLetters, removeLetters } from '../messages/outbox.ts'
import { sites } from '../sites/all.ts'
import { tell } from './body-words.ts'
import { forgetFacts, readFacts } from './heard.ts'
import { inSetNames } from './names.ts'
import { pseudonymsFor, withMessageHashes } from './pseudonyms.ts'
import { takeSigns } from './watching.ts'

/** Milliseconds for which suggestions are current when nothing happens. */
const currentFor = 15 * minute

/** When they were worked out last in this life of the worker, Unix time in milliseconds. */
const suggestedAt = new WeakMap<Ledger, number>()

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
  if (added.length > 0) suggestedAt.delete(ledger)
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
  suggestedAt.delete(ledger)
  await followActs(ledger)
}

/** Works suggestions out unless nothing happened since: time alone makes some due, and none by the minute. */
export async function keepSuggestions(ledger: Ledger): Promise<void> {
  const clock = await sessionClock()
  const age = clock.now() - (suggestedAt.get(ledger) ?? -Infinity)
  if (age < 0 || age >= currentFor) await refreshSuggestions(ledger, clock)
}

/** Opens, closes and expires suggestions by what the ledger holds now. */
async function refreshSuggestions(ledger: Ledger, clock: Clock): Promise<void> {
  suggestedAt.set(ledger, clock.now())
  const horizon = await ledger.horizon()
  if (horizon === null) return
  const by = goesBy(await ledger.aliases())
  const since = instant(clock.now() - lookBack)
  const entries = (await ledger.entriesSince(since)).map((entry) => withOneAddress(entry, by))
  const before = (await ledger.suggestionsSince(since)).map((one) => aboutOneAddress(one, by))
  const changed = new Map(settle(entries, before, clock.now()).map((one) => [one.id, one]))
  const existing = before.map((one) => changed.get(one.id) ?? one)
  const opened = suggest(entries, existing, { clock, horizon, gaps: await ledger.gaps() })
  const fresh = [...changed.values(), ...opened]
  if (fresh.length === 0) return
  await ledger.putSuggestions(fresh)
  // A popup that was just opened has asked for this: it reads again.
  announceChange()
}
