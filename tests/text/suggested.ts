/** Suggestions of every family, on every fact it may stand on. */
import { instant } from '../../lib/domain/clock.ts'
import {
  families,
  type Fact,
  type FactKind,
  type Family,
  type Suggestion,
} from '../../lib/domain/suggestion.ts'
import { day, now, suggestion } from '../domain/build.ts'

export const horizon = '2026-11-03T08:00:00.000Z'

/** What each family may stand on; a fact that never stands alone comes with the one it goes along with. */
export const factsOf: Record<Family, readonly (readonly FactKind[])[]> = {
  reply: [['liked-and-read'], ['touched-only'], ['read-often']],
  'follow-up': [['accepted'], ['accepted-quickly']],
  thank: [['pointed'], ['made-think'], ['helped-by']],
  renew: [['gone-quiet'], ['gone-quiet', 'gone-quiet'], ['gone-quiet', 'no-exchange']],
  ask: [
    ['draft-waits'],
    ['draft-waits', 'answered-before'],
    ['gave-and-asked-nothing'],
    ['problem-alone'],
  ],
  make: [['notes-on-tag'], ['learned-unshared']],
  give: [['were-helped'], ['was-asked'], ['asked-more']],
  connect: [['need-meets-offer']],
  deepen: [['helped-each-other'], ['asked-on-tag']],
  lead: [['shared-tag'], ['problem-again'], ['wish-together'], ['group-read']],
  horizon: [['own-field'], ['sees-differently']],
  promise: [['promised'], ['long-talk']],
}

/** A fact of five days ago, counted three. */
export function factOf(kind: FactKind, fields: Partial<Fact> = {}): Fact {
  return {
    kind,
    count: 3,
    of: kind === 'own-field' ? 20 : null,
    at: instant(now - 5 * day),
    tag: 'oncall',
    entries: [],
    records: [],
    ...fields,
  }
}

/** A suggestion on the facts given, for Amara. */
export function suggested(
  family: Family,
  facts: readonly Fact[],
  fields: Partial<Suggestion> = {},
): Suggestion {
  return suggestion({ family, facts: [...facts], horizon, ...fields })
}

/** Every family on everything it may stand on. */
export function everySuggestion(fields: Partial<Suggestion> = {}): Suggestion[] {
  return families.flatMap((family) =>
    factsOf[family].map((kinds) =>
      suggested(
        family,
        kinds.map((kind) => factOf(kind)),
        fields,
      ),
    ),
  )
}
