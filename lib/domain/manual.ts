/** The person's own word in the ledger: a suggested step already taken, and what happened where no page shows it. */
import { instant, type Clock } from './clock.ts'
import type { Day } from './day.ts'
import { actSchema, daySchema, type Act, type ActionType, type EntryObject } from './entry.ts'
import type { Observation, Person, Rung } from './entry.ts'
import { rungOfAct } from './rung.ts'
import { z } from './schema.ts'
import type { Family, Suggestion } from './suggestion.ts'

/** Stands for a site where the person did not say where. */
export const nowhere = 'elsewhere'

interface Step {
  type: ActionType
  rung: Rung
  act: Act | null
  object: string
}

/** The step of each family as an ActivityStreams activity. */
const steps: Record<Family, Step> = {
  'follow-up': { type: 'Create', rung: 'compose', act: null, object: 'ChatMessage' },
  reply: { type: 'Create', rung: 'compose', act: null, object: 'Note' },
  thank: { type: 'Create', rung: 'compose', act: 'thank', object: 'ChatMessage' },
  renew: { type: 'Create', rung: 'compose', act: null, object: 'ChatMessage' },
  ask: { type: 'Create', rung: 'collaborate', act: 'ask', object: 'ChatMessage' },
  make: { type: 'Create', rung: 'compose', act: null, object: 'Article' },
  give: { type: 'Offer', rung: 'collaborate', act: 'help', object: 'Note' },
  connect: { type: 'Offer', rung: 'collaborate', act: 'introduce', object: 'Relationship' },
  horizon: { type: 'Create', rung: 'compose', act: null, object: 'ChatMessage' },
  promise: { type: 'Create', rung: 'compose', act: null, object: 'ChatMessage' },
  deepen: { type: 'Offer', rung: 'lead', act: 'mentor', object: 'Relationship' },
  lead: { type: 'Create', rung: 'lead', act: 'host', object: 'Group' },
}

/** A long exchange that moved to voice. */
const talk: Step = { type: 'Join', rung: 'compose', act: null, object: 'Event' }

/**
 * The act that "Already done" stands for.
 *
 * Where the suggestion named several people, nobody is named: the person did not say to whom, and credit that
 * was not earned is worse than a gap.
 */
export function manualEntry(suggestion: Suggestion, { clock }: { clock: Clock }): Observation {
  const isTalk = suggestion.facts.some(({ kind }) => kind === 'long-talk')
  const { type, rung, act, object } = isTalk ? talk : steps[suggestion.family]
  const [first, ...others] = suggestion.people
  return {
    ...blank(clock),
    site: suggestion.site ?? nowhere,
    account: suggestion.account,
    type,
    rung,
    act,
    person: first !== undefined && others.length === 0 ? first : null,
    object: objectOf(object, suggestion),
    tags: [...new Set(suggestion.facts.flatMap((fact) => fact.tag ?? []))],
  }
}

/** Something that happened elsewhere: a call, a coffee, a class, or on another device. */
export const elsewhereSchema = z.object({
  /** What it was for; null where people just met or talked. */
  act: z.nullable(actSchema),
  /** Name of the person, empty where there was none in particular. */
  name: z.string().check(z.maxLength(140)),
  /** A site's id, or what the person calls the place. */
  site: z.string().check(z.minLength(1), z.maxLength(140)),
  day: daySchema,
})
export type Elsewhere = z.infer<typeof elsewhereSchema>

/** What each was, as an ActivityStreams activity and the type of its object. */
const happenings: Record<Act | 'met', [type: ActionType, object: string | null]> = {
  met: ['Join', 'Event'],
  ask: ['Create', 'ChatMessage'],
  thank: ['Create', 'ChatMessage'],
  help: ['Offer', null],
  introduce: ['Offer', null],
  make: ['Offer', null],
  mentor: ['Offer', 'Relationship'],
  host: ['Offer', null],
}

/**
 * What the person tells of.
 *
 * @param id of the entry it becomes: told twice, it is one
 * @param person whoever bears the name that was told, with an address where just one is known by it
 * @param today the person's own day; on an earlier one it happened at noon, as nobody says when
 */
export function elsewhere(
  id: string,
  { act, site, day }: Elsewhere,
  person: Person | null,
  { clock, today }: { clock: Clock; today: Day },
): Observation {
  const [type, object] = happenings[act ?? 'met']
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: clock.zone(),
    plainTime: '12:00',
  })
  return {
    ...blank(clock),
    id,
    at: instant(day === today ? clock.now() : noon.epochMilliseconds),
    site,
    type,
    rung: act ? rungOfAct[act] : 'compose',
    act,
    person,
    object: object === null ? null : { type: object, url: null, inReplyTo: null },
  }
}

function blank(clock: Clock) {
  return {
    id: clock.id(),
    at: instant(clock.now()),
    zone: clock.zone(),
    account: null,
    witness: 'manual' as const,
    others: [],
    undo: null,
    words: null,
    tags: [],
    view: null,
    source: 'manual' as const,
    rules: null,
  }
}

function objectOf(type: string, { family, object }: Suggestion): EntryObject {
  return { type, url: null, inReplyTo: family === 'reply' ? (object?.url ?? null) : null }
}
