/**
 * A suggestion: one deeper step, with the ledger facts behind it.
 *
 * `suggest.ts` decides when one opens, `close.ts` when one is done. A suggestion holds facts as data;
 * screens turn them into sentences of the message catalogue.
 */
import { idSchema, instantSchema, objectSchema, personSchema } from './entry.ts'
import { z } from './schema.ts'

/** Families of docs/evidence.md, "The twelve suggestions", in the order of its table. */
export const families = [
  'reply',
  'follow-up',
  'thank',
  'renew',
  'ask',
  'make',
  'give',
  'connect',
  'deepen',
  'lead',
  'horizon',
  'promise',
] as const
export const familySchema = z.enum(families)
export type Family = z.infer<typeof familySchema>

/**
 * What a fact says; `count`, `at`, `tag` are those of the fact, `they` the suggestion's people:
 * - `accepted`: `count` invitations accepted (at `at`), nothing written to them seen since
 * - `accepted-quickly`: `count` invitations accepted within ten minutes
 * - `liked-and-read`: reacted to a post of theirs that was also read
 * - `touched-only`: `count` reactions in seven days and nothing written
 * - `read-often`: `count` posts of theirs read in thirty days, nothing written to them
 * - `pointed`: `count` of one's notes came from them, no thanks seen since
 * - `made-think`: `count` posts of theirs read in thirty days, and a note that they made one think
 * - `helped-by`: they helped (at `at`), no message to them seen since
 * - `gone-quiet`: `count` exchanges with them, the last at `at`
 * - `no-exchange`: days of activity (`count`) without own words to anybody
 * - `draft-waits`: a draft begun at `at`, shown to nobody yet
 * - `answered-before`: `count` people have answered so far
 * - `gave-and-asked-nothing`: helped `count` times in thirty days, asked for nothing
 * - `problem-alone`: a problem noted at `at`, nobody asked yet
 * - `notes-on-tag`: `count` notes on `tag` in fourteen days
 * - `learned-unshared`: something learned, noted at `at`, not shared so far
 * - `were-helped`: one was helped `count` times in fourteen days, no help given seen since
 * - `was-asked`: they asked for something (at `at`), not answered so far
 * - `asked-more`: asked `count` times more than helped, in thirty days
 * - `need-meets-offer`: one of them looks for, the other offers `tag`
 * - `helped-each-other`: `count` answers to one person on `tag` in sixty days
 * - `asked-on-tag`: `count` people asked about `tag` in sixty days
 * - `shared-tag`: exchanges with `count` people on `tag` in thirty days
 * - `problem-again`: `count` notes and drafts on the problem `tag` in thirty days
 * - `wish-together`: a wish to be held to something by others, noted at `at`
 * - `group-read`: `count` items read in a group in thirty days, nothing written there
 * - `own-field`: `count` of `of` exchanges in thirty days stayed in one's own field
 * - `sees-differently`: a post that one sees differently, marked at `at`
 * - `promised`: a promise, due on the day of `at`
 * - `long-talk`: `count` turns with them on `tag` in fourteen days
 */
export const factKinds = [
  'accepted',
  'accepted-quickly',
  'liked-and-read',
  'touched-only',
  'read-often',
  'pointed',
  'made-think',
  'helped-by',
  'gone-quiet',
  'no-exchange',
  'draft-waits',
  'answered-before',
  'gave-and-asked-nothing',
  'problem-alone',
  'notes-on-tag',
  'learned-unshared',
  'were-helped',
  'was-asked',
  'asked-more',
  'need-meets-offer',
  'helped-each-other',
  'asked-on-tag',
  'shared-tag',
  'problem-again',
  'wish-together',
  'group-read',
  'own-field',
  'sees-differently',
  'promised',
  'long-talk',
] as const

/** One fact behind a suggestion, and the entries and notebook records that show it. `kind` selects the sentence. */
export const factSchema = z.object({
  kind: z.enum(factKinds),
  count: z.number(),
  /** What `count` is a part of; null where it is not. */
  of: z.prefault(z.nullable(z.number()), null),
  at: instantSchema,
  tag: z.nullable(z.string()),
  entries: z.array(idSchema),
  /** Ids of notebook records. */
  records: z.prefault(z.array(idSchema), []),
})
export type Fact = z.infer<typeof factSchema>
export type FactKind = Fact['kind']

export const suggestionSchema = z.object({
  id: idSchema,
  family: familySchema,
  /** Same step for the same people on the same thing: never suggested twice within thirty days. */
  key: z.string(),
  /** Null: not of one site; its act may be seen on any, or nowhere. */
  site: z.nullable(z.string()),
  account: z.nullable(z.string()),
  openedAt: instantSchema,
  /** After this instant it closes by itself as `expired`. */
  until: instantSchema,
  people: z.array(personSchema),
  object: z.nullable(objectSchema),
  facts: z.array(factSchema),
  /** Facts reach back no further than this: "seen in this browser since …". */
  horizon: instantSchema,
  /** It rests on nothing having been written since then; null where it does not. */
  since: z.prefault(z.nullable(instantSchema), null),
  /** `withdrawn`: its reason is gone, by an archive that shows the act, or by a correction. */
  state: z.enum(['open', 'done', 'not-needed', 'expired', 'withdrawn']),
  /** "Not now": stays open, but is not shown before this instant. */
  restsUntil: z.nullable(instantSchema),
  /** Somebody it names is left alone (stops.ts): stays open, but is not shown until an answer of theirs is seen. */
  waits: z.prefault(z.boolean(), false),
  closedAt: z.nullable(instantSchema),
  /** The entry that closed it: the act itself, or the manual entry of "Already done". */
  closedBy: z.nullable(idSchema),
  /** Id of an act that looks like the step, and of which only the person can say so. */
  couldBe: z.prefault(z.nullable(idSchema), null),
  /** Acts of which they said that they were not. */
  wasNot: z.prefault(z.array(idSchema), []),
  /** What may come of it once it is done, watched for until then; null where it has no second stage. */
  second: z.prefault(
    z.nullable(
      z.object({
        until: instantSchema,
        closedAt: z.nullable(instantSchema),
        closedBy: z.nullable(idSchema),
      }),
    ),
    null,
  ),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** Whether it may be shown at an instant, wherever that would be. */
export function isShowable(
  { state, until, restsUntil, waits }: Pick<Suggestion, 'state' | 'until' | 'restsUntil' | 'waits'>,
  at: string,
): boolean {
  return state === 'open' && at <= until && !waits && (restsUntil === null || restsUntil <= at)
}

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
