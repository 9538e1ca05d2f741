/**
 * A suggestion: one deeper step, with the ledger facts behind it.
 *
 * `suggest.ts` decides when one opens, `close.ts` when one is done. A suggestion holds facts as data;
 * screens turn them into sentences of the message catalogue.
 */
import { idSchema, instantSchema, objectSchema, personSchema } from './entry.ts'
import { z } from './schema.ts'

/** Families of docs/evidence.md: reply (row 1), follow-up (2), deepen (9), lead (10). */
export const families = ['reply', 'follow-up', 'deepen', 'lead'] as const
export const familySchema = z.enum(families)
export type Family = z.infer<typeof familySchema>

/**
 * One fact behind a suggestion, and the entries that show it. `kind` selects the sentence:
 * - `accepted`: `count` invitations accepted (at `at`), nothing written to them seen since
 * - `accepted-quickly`: `count` invitations accepted within ten minutes
 * - `liked-and-read`: reacted to a post of theirs that was also read
 * - `touched-only`: `count` reactions in seven days and nothing written
 * - `read-often`: `count` posts of theirs read in thirty days, nothing written to them
 * - `helped-each-other`: `count` answers to one person on `tag` in sixty days
 * - `shared-tag`: exchanges with `count` people on `tag` in thirty days
 */
export const factSchema = z.object({
  kind: z.enum([
    'accepted',
    'accepted-quickly',
    'liked-and-read',
    'touched-only',
    'read-often',
    'helped-each-other',
    'shared-tag',
  ]),
  count: z.number(),
  at: instantSchema,
  tag: z.nullable(z.string()),
  entries: z.array(idSchema),
})
export type Fact = z.infer<typeof factSchema>

export const suggestionSchema = z.object({
  id: idSchema,
  family: familySchema,
  /** Same step for the same people on the same thing: never suggested twice within thirty days. */
  key: z.string(),
  site: z.string(),
  account: z.nullable(z.string()),
  openedAt: instantSchema,
  /** After this instant it closes by itself as `expired`. */
  until: instantSchema,
  people: z.array(personSchema),
  object: z.nullable(objectSchema),
  facts: z.array(factSchema),
  /** Facts reach back no further than this: "seen in this browser since …". */
  horizon: instantSchema,
  state: z.enum(['open', 'done', 'not-needed', 'expired']),
  /** "Not now": stays open, but is not shown before this instant. */
  restsUntil: z.nullable(instantSchema),
  closedAt: z.nullable(instantSchema),
  /** The entry that closed it: the act itself, or the manual entry of "Already done". */
  closedBy: z.nullable(idSchema),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** How a person answers a suggestion or a prompt. */
export const answers = [
  'show-how',
  'not-now',
  'already-done',
  'not-needed',
  'fewer',
  'close',
  'unseen',
] as const
export const answerSchema = z.enum(answers)
export type Answer = z.infer<typeof answerSchema>
