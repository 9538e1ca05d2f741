/** How long a prompt takes to be decided, and suggestions to be worked out, on a ledger of any size. */
import { sessionClock } from '../../../lib/browser/clock.ts'
import { place } from '../../../lib/browser/ledger-place.ts'
import { readSettings, writeSettings } from '../../../lib/browser/settings.ts'
import { systemClock } from '../../../lib/browser/system-clock.ts'
import { instant } from '../../../lib/domain/clock.ts'
import type { Observation } from '../../../lib/domain/entry.ts'
import type { Moment } from '../../../lib/domain/moment.ts'
import { blankProfile } from '../../../lib/domain/notebook/profile.ts'
import { day, hour, minute } from '../../../lib/domain/numbers.ts'
import { policy } from '../../../lib/domain/policy.ts'
import { families, type Suggestion } from '../../../lib/domain/suggestion.ts'
import { openLedger, type Ledger } from '../../../lib/ledger/ledger.ts'
import { waitingActs } from '../../../lib/messages/outbox.ts'
import { decideAt } from '../../../lib/worker/prompting.ts'
import { isHarming } from '../../../lib/worker/harming.ts'
import { seed } from '../../../lib/worker/seed.ts'
import { forgetSuggestions, keepSuggestions } from '../../../lib/worker/suggesting.ts'

const found = { site: 'linkedin', account: null }
const newId = (): string => systemClock().id()

/** Much of what a decision looks at: a prompt and two thirds a day for a year, people with something noted about them. */
const much = { moments: 600, profiles: 200, suggestions: 20 }

/** Milliseconds by what was done, once for each turn. */
export type PromptTimes = Record<string, number[]>

/**
 * Milliseconds of one decision each, and of each of its reads alone; then of working suggestions out anew.
 *
 * @param times decisions; suggestions are worked out a tenth as often
 */
export async function decideInTurns(times: number): Promise<PromptTimes> {
  const ledger = openLedger(place)
  const settings = await readSettings()
  const took: PromptTimes = {}
  const timed = async (name: string, task: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now()
    await task()
    took[name] = [...(took[name] ?? []), performance.now() - begun]
  }
  await liveIn(ledger)
  await writeSettings({
    ...settings,
    promptPlace: 'page',
    prompts: {
      ...settings.prompts,
      watchingSince: instant(Date.now() - 400 * day),
      everyFamily: true,
      hours: ['any'],
    },
  })
  const clock = await sessionClock()
  const reads: Record<string, () => Promise<unknown>> = {
    settings: readSettings,
    outbox: waitingActs,
    seed,
    harm: isHarming,
    ledger: () =>
      ledger.atBreak({
        site: found.site,
        at: instant(clock.now()),
        momentsSince: instant(clock.now() - policy.lookBack),
        purposesSince: instant(clock.now() - 2 * day),
      }),
  }
  for (let turn = 0; turn < times; turn += 1) {
    await pause()
    let last = ''
    await timed('decision', async () => {
      const { decision } = await decideAt(ledger, found, clock)
      last = decision.show === null ? decision.reason : 'shown'
    })
    // One that ends before it looked at what could be shown would tell nothing.
    if (last !== 'shown' && last !== 'nothing') throw new Error(`decided too early: ${last}`)
    for (const [name, read] of Object.entries(reads)) await timed(name, read)
  }
  for (let turn = 0; turn < times / 10; turn += 1) {
    forgetSuggestions(ledger)
    await timed('workedOut', () => keepSuggestions(ledger))
  }
  await writeSettings(settings)
  ledger.close()
  return took
}

/** A year of prompts, something noted about people, suggestions that are open, and a visit that runs. */
async function liveIn(ledger: Ledger): Promise<void> {
  const now = Date.now()
  const people = (await ledger.people()).slice(0, much.profiles)
  const open = Array.from({ length: much.suggestions }, (_, index) =>
    suggestionAt(now, people.slice(index, index + 2), index),
  )
  await ledger.putSuggestions(open)
  for (let turn = 0; turn < much.moments; turn += 1)
    await ledger.putMoment(momentAt(now - 14 * day - (turn * 350 * day) / much.moments, turn))
  await ledger.putRecords(
    people.map((one) =>
      blankProfile({ url: one.url, name: one.name }, { id: newId(), at: instant(now) }),
    ),
  )
  const view = {
    activeSeconds: 600,
    itemsSeen: 9,
    itemsRead: 3,
    adsSeen: 0,
    ownSeen: 0,
    people: [],
  }
  const look: Observation = {
    id: newId(),
    at: instant(now),
    zone: 'UTC',
    site: found.site,
    account: null,
    type: 'View',
    rung: 'observe',
    act: null,
    witness: 'seen',
    person: null,
    others: [],
    object: null,
    undo: null,
    words: null,
    tags: [],
    view,
    source: 'recorder',
    rules: 1,
  }
  await ledger.append([look], { now, dayStart: 0, newId, pseudonyms: new Map() })
}

function suggestionAt(
  now: number,
  people: readonly { url: string; name: string | null }[],
  index: number,
): Suggestion {
  return {
    id: newId(),
    family: families[index % families.length] ?? 'reply',
    key: `bench ${index}`,
    site: null,
    account: null,
    openedAt: instant(now - hour),
    until: instant(now + 30 * day),
    people: people.map(({ url, name }) => ({ url, name })),
    object: null,
    facts: [],
    horizon: instant(now - 400 * day),
    since: null,
    state: 'open',
    restsUntil: null,
    waits: false,
    closedAt: null,
    closedBy: null,
    couldBe: null,
    wasNot: [],
    second: null,
  }
}

function momentAt(at: number, turn: number): Moment {
  const answered = turn % 3 === 0 ? ('show-how' as const) : ('unseen' as const)
  return {
    id: newId(),
    at: instant(at),
    day: instant(at).slice(0, 10),
    site: found.site,
    session: newId(),
    suggestion: newId(),
    family: families[turn % families.length] ?? 'reply',
    place: 'page',
    heldBack: turn % 5 < 2,
    probability: 0.4,
    isNewKind: false,
    answer: turn % 5 < 2 ? null : answered,
    answeredAt: turn % 5 < 2 ? null : instant(at + minute),
    welcome: null,
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100)
  })
}
