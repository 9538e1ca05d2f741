/**
 * Whether Waterline can still read a site: a pure fold over the signs that recorders gather.
 *
 * A part of a site is a rule (one kind of act) or a landmark (something a kind of page always shows); each has
 * a health of its own, by its last few signs. One odd sign never alarms: a page may load slowly, a site may try
 * a new layout on some. A part that works again is sound again.
 */
import { instantSchema } from './entry.ts'
import { z } from './schema.ts'

/**
 * - `found` / `missing`: a landmark, once for each visit to a page that was in use for some seconds
 * - `heard`: an act's own request followed its own control
 * - `loose`: the request followed something else the person used (a shortcut, say); the act counts all the same
 * - `shown`: no request was heard, and the page shows the act
 * - `unheard`: the control was used, no request was heard, and the page shows no refusal
 * - `reverted`: the request was accepted, and the page shows that it did not take place
 * - `orphan`: the request came, and nothing the person used explains it
 * - `untold`: the request came, and nothing told which of its acts it was
 * - `unread`: the act counts, and the page did not say whom or what it was about
 */
export const signs = [
  'found',
  'missing',
  'heard',
  'loose',
  'shown',
  'unheard',
  'reverted',
  'orphan',
  'untold',
  'unread',
] as const
export const signSchema = z.enum(signs)
export type Sign = z.infer<typeof signSchema>

const good: ReadonlySet<Sign> = new Set(['found', 'heard', 'loose', 'shown'])
/** Signs of acts that are not in the ledger at all. */
const lost: ReadonlySet<Sign> = new Set(['unheard', 'reverted', 'orphan', 'untold'])

/**
 * - `sound`: nothing speaks against it
 * - `unsure`: acts may be missing, or lack whom they were towards
 * - `blind`: none of the last acts was recorded
 */
export const healthStates = ['sound', 'unsure', 'blind'] as const

export const healthSchema = z.object({
  site: z.string(),
  /** Id of a landmark, or of a rule with its option, `x.like.like`; of the rule alone where nothing told which. */
  part: z.string(),
  state: z.enum(healthStates),
  /** Instant of the first sign against it; null while it is sound. */
  since: z.nullable(instantSchema),
  /** Version of the site's rules that these signs are about: new rules begin anew. */
  rules: z.number(),
  /** The last few signs, the newest last. */
  recent: z.array(z.object({ sign: signSchema, at: instantSchema })),
})
export type Health = z.infer<typeof healthSchema>

/** One sign of one part, as a recorder noted it. */
export interface Noted {
  site: string
  part: string
  rules: number
  sign: Sign
  at: string
}

/** A sign with what it says of its rule as a whole: an act that is heard shows that the rule's requests still are. */
export function withRule(noted: Noted): Noted[] {
  const [, rule] = /^([^.]+\.[^.]+)\./.exec(noted.part) ?? []
  return rule !== undefined && good.has(noted.sign) ? [noted, { ...noted, part: rule }] : [noted]
}

/** How many of the last signs count, and how many it takes; judgement, held by the tests of both errors. */
export const bounds = { recent: 5, missing: 4, acts: 3, recovery: 2 } as const

/** The health of a part after one more sign; `before` is null for the first one. */
export function foldSign(before: Health | null, noted: Noted): Health {
  const { site, part, rules, sign, at } = noted
  if (before && rules < before.rules) return before
  const known = before?.rules === rules ? before : null
  const recent = [...(known?.recent ?? []), { sign, at }].slice(-bounds.recent)
  const latest = recent.slice(-bounds.recovery)
  // What works again has no past: the signs from before would otherwise make a second, false alarm.
  if (latest.length === bounds.recovery && latest.every((one) => good.has(one.sign)))
    return { site, part, state: 'sound', since: null, rules, recent: latest }
  const state = stateAfter(
    known?.state ?? 'sound',
    recent.map((one) => one.sign),
  )
  return { site, part, state, since: since(state, known, recent), rules, recent }
}

function stateAfter(before: Health['state'], recent: readonly Sign[]): Health['state'] {
  if (recent.length === bounds.recent && recent.every((sign) => lost.has(sign))) return 'blind'
  const missing = recent.filter((sign) => sign === 'missing').length
  const bad = recent.filter((sign) => !good.has(sign)).length - missing
  const isAlarm = missing >= bounds.missing || bad >= bounds.acts
  return isAlarm && before === 'sound' ? 'unsure' : before
}

function since(
  state: Health['state'],
  before: Health | null,
  recent: Health['recent'],
): string | null {
  if (state === 'sound') return null
  return before?.since ?? recent.find(({ sign }) => !good.has(sign))?.at ?? null
}
