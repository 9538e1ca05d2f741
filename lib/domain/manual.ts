/** What "Already done" writes into the ledger: the person's own word that the step was taken. */
import { instant, type Clock } from './clock.ts'
import type { Act, ActionType, EntryObject, Observation, Rung } from './entry.ts'
import type { Family, Suggestion } from './suggestion.ts'

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
  deepen: { type: 'Offer', rung: 'lead', act: 'mentor', object: 'Relationship' },
  lead: { type: 'Create', rung: 'lead', act: 'host', object: 'Group' },
}

/**
 * The act that "Already done" stands for.
 *
 * Where the suggestion named several people, nobody is named: the person did not say to whom, and credit that
 * was not earned is worse than a gap.
 */
export function manualEntry(suggestion: Suggestion, { clock }: { clock: Clock }): Observation {
  const { type, rung, act, object } = steps[suggestion.family]
  const [first, ...others] = suggestion.people
  return {
    id: clock.id(),
    at: instant(clock.now()),
    zone: clock.zone(),
    site: suggestion.site,
    account: suggestion.account,
    type,
    rung,
    act,
    witness: 'manual',
    person: first !== undefined && others.length === 0 ? first : null,
    others: [],
    object: objectOf(object, suggestion),
    undo: null,
    words: null,
    tags: [...new Set(suggestion.facts.flatMap((fact) => fact.tag ?? []))],
    view: null,
    source: 'manual',
    rules: null,
  }
}

function objectOf(type: string, { family, object }: Suggestion): EntryObject {
  return { type, url: null, inReplyTo: family === 'reply' ? (object?.url ?? null) : null }
}
