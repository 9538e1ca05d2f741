/** Which words a suggestion takes: those of its family, unless one of its facts asks for words of its own. */
import type { FactKind, Family, Suggestion } from '../domain/suggestion.ts'

/** Message keys hold no hyphens. */
const byFamily = {
  reply: 'reply',
  'follow-up': 'followup',
  thank: 'thank',
  renew: 'renew',
  ask: 'ask',
  make: 'make',
  give: 'give',
  connect: 'connect',
  deepen: 'deepen',
  lead: 'lead',
  horizon: 'horizon',
  promise: 'promise',
} as const satisfies Record<Family, string>

type OfFact =
  | 'reply_week'
  | 'ask_draft'
  | 'ask_problem'
  | 'make_learned'
  | 'give_asked'
  | 'deepen_asked'
  | 'lead_problem'
  | 'lead_together'
  | 'lead_group'
  | 'horizon_talk'
  | 'promise_voice'

const byFact: Partial<Record<FactKind, OfFact>> = {
  'touched-only': 'reply_week',
  'draft-waits': 'ask_draft',
  'problem-alone': 'ask_problem',
  'learned-unshared': 'make_learned',
  'was-asked': 'give_asked',
  'asked-on-tag': 'deepen_asked',
  'problem-again': 'lead_problem',
  'wish-together': 'lead_together',
  'group-read': 'lead_group',
  'sees-differently': 'horizon_talk',
  'long-talk': 'promise_voice',
}

export type Wording = (typeof byFamily)[Family] | OfFact

/** The words a suggestion takes. */
export function wordingOf({ family, facts }: Suggestion): Wording {
  return facts.flatMap(({ kind }) => byFact[kind] ?? [])[0] ?? byFamily[family]
}

/** Words about somebody, with a variant for whoever has no name. */
const personal = [
  'reply',
  'followup',
  'thank',
  'renew',
  'give_asked',
  'deepen',
  'promise',
  'promise_voice',
] as const satisfies readonly Wording[]
type Personal = (typeof personal)[number]
const personalWordings: ReadonlySet<Wording> = new Set(personal)

/** Whether they speak of somebody; if not, of a tag or of nothing in particular. */
export function isPersonal(wording: Wording): wording is Personal {
  return personalWordings.has(wording)
}

/** Whether they leave to the person which of several people it is. */
export function isForSeveral(
  wording: Wording,
  { people }: Suggestion,
): wording is 'followup' | 'renew' {
  return people.length > 1 && (wording === 'followup' || wording === 'renew')
}

/** The study to show: that of the family, but for two steps that rest on another, or on none. */
export function studyOf(
  suggestion: Suggestion,
): (typeof byFamily)[Family] | 'horizon_talk' | 'promise_voice' {
  const wording = wordingOf(suggestion)
  return wording === 'horizon_talk' || wording === 'promise_voice'
    ? wording
    : byFamily[suggestion.family]
}
