/**
 * The narrow body table at work: one word of a request's body, kept for a minute, tells which of two opposite
 * acts it carried out. Bodies themselves are never kept.
 */
import type { PageRequest } from '../browser/requests.ts'
import type { Observation } from '../domain/entry.ts'
import { rungOf } from '../domain/rung.ts'
import { z } from '../domain/schema.ts'
import type { OpenLetter } from '../messages/outbox.ts'
import type { BodyWord, Deed, KnownSite } from '../sites/site.ts'

/**
 * How much later than its page the browser may tell of a request, and how much earlier where clocks are rounded, in
 * milliseconds. What was well before is another request: of an answer that the site refused, say.
 */
const reach = { later: 1_000, earlier: 100 }

export const factSchema = z.object({
  site: z.string(),
  rule: z.string(),
  url: z.string(),
  /** Unix time in milliseconds. */
  startedAt: z.number(),
  /** The rule's option that the words mean. */
  option: z.string(),
  /** False: the words tell what was done, and not to what kind of thing. */
  isWhole: z.boolean(),
})
export type BodyFact = z.infer<typeof factSchema>

/** What a request's body says by the table; null where it is none of the table's or says nothing known. */
export function factOf(
  sites: readonly KnownSite[],
  request: Omit<PageRequest, 'tab'>,
): BodyFact | null {
  const { url, startedAt, body } = request
  for (const { id: site, rules, bodyWords } of sites) {
    for (const word of bodyWords) {
      const rule = rules.find(({ id }) => id === word.rule)
      const said = rule?.outcome.url.test(url) ? saidIn(body, word) : null
      if (said) return { site, rule: word.rule, url, startedAt, ...said }
    }
  }
  return null
}

function saidIn(body: string, { fields }: BodyWord): Pick<BodyFact, 'option' | 'isWhole'> | null {
  const found = fields.map((field) => ({ ...field, meaning: meaningIn(body, field) }))
  if (found.some(({ required, meaning }) => required && meaning === null)) return null
  const meanings = found.flatMap(({ meaning }) => meaning ?? [])
  return { option: meanings.join('-'), isWhole: meanings.length === fields.length }
}

/** The meaning of the one word a name has in the body; null where there is none, or where two differ. */
function meaningIn(body: string, { name, words }: BodyWord['fields'][number]): string | null {
  const field = new RegExp(`"${name}"\\s*:\\s*"?(\\w+)"?(?=\\s*[,}\\]])`, 'g')
  const [word, ...others] = new Set([...body.matchAll(field)].map((match) => match[1] ?? ''))
  return word === undefined || others.length > 0 || !Object.hasOwn(words, word)
    ? null
    : (words[word] ?? null)
}

export interface Told {
  /** The acts in the order given, as the words say; what neither page nor words can tell is left out. */
  observations: Observation[]
  /** Words that told something. */
  used: BodyFact[]
}

/**
 * Joins acts with the words of their own requests: same address, heard of within a second of its beginning, the
 * nearest first, each word once.
 */
export function tell(
  sites: readonly KnownSite[],
  waiting: readonly OpenLetter[],
  facts: readonly BodyFact[],
): Told {
  const pairs = waiting
    .flatMap(({ observation: { id }, request }) =>
      facts
        .filter((fact) => fact.rule === request?.rule && fact.url === request.url)
        .map((fact) => ({ id, fact, after: fact.startedAt - (request?.startedAt ?? 0) })),
    )
    .filter(({ after }) => after >= -reach.earlier && after <= reach.later)
    .toSorted((one, other) => Math.abs(one.after) - Math.abs(other.after))
  const told = new Map<string, BodyFact>()
  const used = new Set<BodyFact>()
  for (const { id, fact } of pairs) {
    if (told.has(id) || used.has(fact)) continue
    told.set(id, fact)
    used.add(fact)
  }
  const observations = waiting.flatMap(
    (one) => asTold(sites, one, told.get(one.observation.id)) ?? [],
  )
  return { observations, used: [...used] }
}

/** The act as the body's word says, else as the page told it; null for no act, or where neither knows. */
function asTold(
  sites: readonly KnownSite[],
  { observation, request }: OpenLetter,
  fact: BodyFact | undefined,
): Observation | null {
  if (!fact) return request?.isTold === false ? null : observation
  const deed = deedOf(sites, fact)
  if (!deed) return null
  return {
    ...observation,
    type: deed.type,
    rung: rungOf(deed.undoes ?? deed.type, false, deed.object),
    undo: deed.undoes ? { type: deed.undoes, id: null } : null,
    object: deed.object && fact.isWhole ? objectOf(deed, observation) : observation.object,
    witness: request?.isAccepted ? 'confirmed' : observation.witness,
  }
}

/** What the words mean: an option of the rule, or one that only a body tells. */
function deedOf(sites: readonly KnownSite[], { site, rule, option }: BodyFact): Deed | null {
  const known = sites.find(({ id }) => id === site)
  const word = known?.bodyWords.find((one) => one.rule === rule)
  const options = known?.rules.find(({ id }) => id === rule)?.options
  return word?.options?.[option] ?? options?.[option] ?? null
}

/** The page told its address, if the act has one, with whatever it took the thing for. */
function objectOf({ object = '', thing }: Deed, told: Observation): Observation['object'] {
  return { type: object, url: thing ? (told.object?.url ?? null) : null, inReplyTo: null }
}
