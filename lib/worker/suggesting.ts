/** Suggestions kept up with the ledger: the ground they stand on is read, some close, others open. */
import { announceChange } from '../browser/changes.ts'
import { sessionClock } from '../browser/clock.ts'
import { readSettings } from '../browser/settings.ts'
import { aboutOneAddress, goesBy, withOneAddress } from '../domain/alias.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { settle } from '../domain/close.ts'
import { drawFrom } from '../domain/draw.ts'
import { groundOf, namedByRecords } from '../domain/ground.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import { minute, numbers } from '../domain/numbers.ts'
import { settlePlans } from '../domain/planning.ts'
import { findSteps, lookBack, namedIn, applyStops, suggest } from '../domain/suggest.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { seed } from './seed.ts'

/** Milliseconds for which suggestions are current when nothing happens. */
const currentFor = 15 * minute

/** People gone quiet that are looked at: those who did last. */
const quietAtMost = 500

/** When they were worked out last in this life of the worker, Unix time in milliseconds. */
const suggestedAt = new WeakMap<Ledger, number>()

/** Something changed that they rest on: they are worked out anew when they are asked for next. */
export function forgetSuggestions(ledger: Ledger): void {
  suggestedAt.delete(ledger)
}

/** Works suggestions out unless nothing happened since: time alone makes some due, and none by the minute. */
export async function keepSuggestions(ledger: Ledger): Promise<void> {
  const clock = await sessionClock()
  const age = clock.now() - (suggestedAt.get(ledger) ?? -Infinity)
  if (age < 0 || age >= currentFor) await refresh(ledger, clock)
}

/** Opens, closes and expires suggestions by what the ledger holds now. */
async function refresh(ledger: Ledger, clock: Clock): Promise<void> {
  const now = clock.now()
  suggestedAt.set(ledger, now)
  const [horizon, settings, aliases, records] = await Promise.all([
    ledger.horizon(),
    readSettings(),
    ledger.aliases(),
    ledger.notebook(),
  ])
  if (horizon === null && records.length === 0) return
  const by = goesBy(aliases)
  const since = instant(now - lookBack)
  const entries = (await ledger.entriesSince(since)).map((entry) => withOneAddress(entry, by))
  const before = (await ledger.suggestionsSince(since)).map((one) => aboutOneAddress(one, by))
  const quietBefore = instant(now - numbers.renewQuietAfter)
  const ground = groundOf({
    clock,
    dayStart: settings.dayStart,
    by,
    entries,
    records,
    people: [
      ...(await ledger.peopleAt(namedByRecords(records, by))),
      ...(await ledger.quietSince(quietBefore, quietAtMost)),
    ],
    gaps: await ledger.gaps(),
    horizon,
    ownFields: settings.ownFields,
    draw: drawFrom(await seed()),
    notesSince: since,
  })
  const settled = settle(entries, before, now, records, ground)
  const changed = new Map(settled.map((one) => [one.id, one]))
  const existing = before.map((one) => changed.get(one.id) ?? one)
  const { off } = settings.prompts
  const open = existing.filter(({ state }) => state === 'open')
  const openAbout = open.flatMap((one) => one.people.flatMap(({ url }) => url ?? []))
  const gone = applyStops(open, await knownAt(ledger, openAbout), ground, off)
  for (const one of gone) changed.set(one.id, one)
  const left = existing.map((one) => changed.get(one.id) ?? one)
  const found = findSteps(ground, left, off)
  const people = await knownAt(ledger, namedIn(found))
  const opened = suggest(found, people, ground, () => clock.id())
  const fresh = [...changed.values(), ...opened]
  const plans = settlePlans(records, entries, now, by)
  if (fresh.length === 0 && plans.length === 0) return
  await ledger.putSuggestions(fresh)
  await ledger.putRecords(plans)
  // A popup that was just opened has asked for this: it reads again.
  announceChange()
}

/** People by the address they go by. */
async function knownAt(ledger: Ledger, urls: readonly string[]): Promise<Map<string, KnownPerson>> {
  const known = await ledger.peopleAt([...new Set(urls)])
  return new Map(known.map((one) => [one.url, one]))
}
