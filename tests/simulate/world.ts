/** A ledger in lists, and what the worker does with one: suggestions kept up, prompts decided. No browser, no clock. */
import { answerSuggestion } from '../../lib/domain/answer.ts'
import { goesBy } from '../../lib/domain/alias.ts'
import { instant, type Clock } from '../../lib/domain/clock.ts'
import { settle } from '../../lib/domain/close.ts'
import { dayOf } from '../../lib/domain/day.ts'
import { drawFrom } from '../../lib/domain/draw.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Gap } from '../../lib/domain/gap.ts'
import { groundOf, namedByRecords } from '../../lib/domain/ground.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import type { KnownPerson } from '../../lib/domain/known-person.ts'
import type { Moment } from '../../lib/domain/moment.ts'
import { decidePrompt, type Decision, type PromptContext } from '../../lib/domain/nudge.ts'
import type { NotebookRecord } from '../../lib/domain/notebook/notebook.ts'
import { numbers } from '../../lib/domain/numbers.ts'
import { policy } from '../../lib/domain/policy.ts'
import { foldOf, type Fold } from '../../lib/domain/projections.ts'
import { isToRetire } from '../../lib/domain/prompt-rests.ts'
import { defaultPromptSettings, type PromptSettings } from '../../lib/domain/prompt-settings.ts'
import { findSteps, lookBack, namedIn, applyStops, suggest } from '../../lib/domain/suggest.ts'
import type { Answer, Suggestion } from '../../lib/domain/suggestion.ts'
import { recorded } from '../domain/build.ts'

export interface World {
  /** Unix time in milliseconds. */
  now: number
  seed: string
  clock: Clock
  entries: Entry[]
  records: NotebookRecord[]
  gaps: Gap[]
  suggestions: Suggestion[]
  moments: Moment[]
  settings: PromptSettings
  ownFields: string[]
}

/** @param now Unix time in milliseconds at which it begins */
export function newWorld(now: number, seed: string, zone = 'Europe/Berlin'): World {
  let made = 0
  const world: World = {
    now,
    seed,
    clock: {
      now: () => world.now,
      zone: () => zone,
      id: () =>
        uuidv7(world.now, `00000000-0000-4000-8000-${(made += 1).toString(16).padStart(12, '0')}`),
    },
    entries: [],
    records: [],
    gaps: [],
    suggestions: [],
    moments: [],
    settings: { ...defaultPromptSettings(), watchingSince: instant(now) },
    ownFields: [],
  }
  return world
}

/** Everybody acted towards, by address: what the ledger keeps up with each entry. */
export function knownPeople(world: World): ReadonlyMap<string, KnownPerson> {
  const { entries } = world
  const kept = folds.get(world)
  const fresh = entries.slice(kept?.count ?? 0)
  // What is taken back is no longer counted: then all of it is counted anew.
  const isSame = kept !== undefined && fresh.every(({ undoes }) => undoes === null)
  if (isSame && fresh.length === 0) return kept.people
  const undone = new Set(entries.flatMap(({ undoes }) => undoes ?? []))
  const fold = isSame ? kept.fold : foldOf(undone, goesBy([]))
  for (const entry of isSame ? fresh : entries) fold.add(entry)
  const people = new Map(fold.result().people.map((one) => [one.url, one]))
  folds.set(world, { fold, count: entries.length, people })
  return people
}

const folds = new WeakMap<
  World,
  { fold: Fold; count: number; people: ReadonlyMap<string, KnownPerson> }
>()

/** What a refresh opened, and what it changed. */
export interface Refreshed {
  opened: Suggestion[]
  changed: Suggestion[]
}

/** Opens, closes and expires suggestions by what the lists hold now, as lib/worker/suggesting.ts does. */
export function refresh(world: World): Refreshed {
  const { now, clock, records, gaps, settings, seed, ownFields } = world
  const since = instant(now - lookBack)
  const by = goesBy([])
  const entries = world.entries.filter(({ at }) => at >= since)
  const known = knownPeople(world)
  const quietBefore = instant(now - numbers.renewQuietAfter)
  const ground = groundOf({
    clock,
    dayStart: 0,
    by,
    entries,
    records,
    people: [
      ...namedByRecords(records, by).flatMap((url) => known.get(url) ?? []),
      ...[...known.values()].filter(
        ({ lastExchange }) => lastExchange !== null && lastExchange <= quietBefore,
      ),
    ],
    gaps,
    horizon: world.entries.map(({ at }) => at).toSorted()[0] ?? null,
    ownFields,
    draw: drawFrom(seed),
    notesSince: since,
  })
  const before = world.suggestions.filter(
    ({ state, closedAt }) => state === 'open' || (closedAt ?? '') >= since,
  )
  const changed = new Map(settle(entries, before, now, records, ground).map((one) => [one.id, one]))
  const existing = before.map((one) => changed.get(one.id) ?? one)
  const open = existing.filter(({ state }) => state === 'open')
  for (const one of applyStops(open, known, ground, settings.off)) changed.set(one.id, one)
  const left = existing.map((one) => changed.get(one.id) ?? one)
  const found = findSteps(ground, left, settings.off)
  const people = new Map(
    namedIn(found).flatMap((url) => {
      const one = known.get(url)
      return one ? [[url, one] as const] : []
    }),
  )
  const opened = suggest(found, people, ground, () => clock.id())
  world.suggestions = [...world.suggestions.map((one) => changed.get(one.id) ?? one), ...opened]
  return { opened, changed: [...changed.values()] }
}

/** A page reports a break: what the policy says, as lib/worker/prompting.ts asks it. */
export function decide(
  world: World,
  found: Pick<PromptContext, 'site' | 'session' | 'active'>,
): { decision: Decision; candidates: Suggestion[]; context: PromptContext } {
  const { now, clock, suggestions, moments, settings, seed } = world
  const candidates = suggestions.filter(({ state }) => state === 'open')
  const lately = moments.filter(({ at }) => at >= instant(now - policy.lookBack))
  const context: PromptContext = {
    ...found,
    now,
    zone: clock.zone(),
    day: dayOf(instant(now), clock.zone(), 0),
    account: null,
    purpose: null,
    isPurposeSaid: false,
    typing: false,
    busy: false,
    place: 'page',
    settings,
    isHalved: false,
    draw: drawFrom(seed),
  }
  return { decision: decidePrompt(candidates, lately, context), candidates, context }
}

/**
 * What is kept of a decision to show something, or to hold it back; null where there was nothing, or what was to be shown
 * retires instead.
 */
export function momentOf(world: World, decision: Decision, context: PromptContext): Moment | null {
  if (decision.show === null) return null
  const { show, heldBack, probability, isNewKind } = decision
  const { retired, met } = world.settings
  if (isToRetire(show.family, world.moments, world.settings)) {
    const more = { family: show.family, isTold: false }
    world.settings = { ...world.settings, retired: [...retired, more] }
    return null
  }
  if (!heldBack) world.settings = { ...world.settings, met: [...new Set([...met, show.family])] }
  const moment: Moment = {
    id: world.clock.id(),
    at: instant(world.now),
    day: context.day,
    site: context.site,
    session: context.session,
    suggestion: show.id,
    family: show.family,
    place: 'page',
    heldBack,
    probability,
    isNewKind,
    answer: null,
    answeredAt: null,
    welcome: null,
  }
  world.moments.push(moment)
  return moment
}

/** The person answers a prompt; "Already done" becomes an entry. */
export function answerMoment(world: World, moment: Moment, said: Answer): void {
  const answeredAt = instant(world.now)
  world.moments = world.moments.map((one) =>
    one.id === moment.id ? { ...one, answer: said, answeredAt } : one,
  )
  world.suggestions = world.suggestions.map((one) => {
    if (one.id !== moment.suggestion) return one
    const { suggestion, entry } = answerSuggestion(one, said, { clock: world.clock })
    if (entry) world.entries.push(recorded(entry))
    return suggestion
  })
}
