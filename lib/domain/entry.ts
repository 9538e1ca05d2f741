/**
 * The entry: one immutable ledger record of one action of the person's own (ledger format, version 1).
 *
 * `docs/ledger-format.md` documents every field for readers of the export; this schema is what code trusts.
 */
import { z } from './schema.ts'

/** W3C ActivityStreams 2.0 activity types that the ledger uses (https://www.w3.org/TR/activitystreams-vocabulary/). */
export const actionTypes = [
  'View',
  'Read',
  'Like',
  'Follow',
  'Accept',
  'Ignore',
  'Reject',
  'Invite',
  'Join',
  'Leave',
  'Announce',
  'Create',
  'Update',
  'Delete',
  'Undo',
  'Offer',
  'Add',
  'Remove',
  'Listen',
] as const

/** Steps of the Reader-to-Leader framework (Preece & Shneiderman 2009), from the surface downwards. */
export const rungs = ['observe', 'touch', 'compose', 'collaborate', 'lead'] as const

/** What an action was for, where the person has said so. */
export const acts = ['ask', 'help', 'introduce', 'make', 'mentor', 'host', 'thank'] as const

/** What somebody is to the person, who alone can say: Nour's three kinds of relationship. */
export const personKinds = ['personal', 'functional', 'strategic'] as const

/** How we know: the site answered, the page shows it, an archive lists it, the person said it. */
export const witnesses = ['confirmed', 'seen', 'imported', 'manual'] as const

/** Number of words written, as a range; the text itself is never kept. */
export const wordRanges = ['0', '1-4', '5-19', '20-79', '80+'] as const

export const actionTypeSchema = z.enum(actionTypes)
export const rungSchema = z.enum(rungs)
export const actSchema = z.enum(acts)
export const personKindSchema = z.enum(personKinds)
export const witnessSchema = z.enum(witnesses)
export const wordRangeSchema = z.enum(wordRanges)

/** A day of the person's own calendar, `YYYY-MM-DD`. */
export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
/** An instant in UTC with milliseconds, RFC 3339: `2026-11-22T09:05:00.000Z`. */
export const instantSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
export const idSchema = z.uuid()

/** Someone the person acted towards; `url` is the canonical profile address or a keyed hash (see people.ts). */
export const personSchema = z.object({
  url: z.nullable(z.string()),
  name: z.nullable(z.string()),
})

/** What an action was done to. Its addresses hold no person. */
export const objectSchema = z.object({
  /** An ActivityStreams object type: `Note`, `ChatMessage`, `Invite`, `Profile`, `Group` … */
  type: z.string(),
  url: z.nullable(z.string()),
  inReplyTo: z.nullable(z.string()),
})

/** What was looked at during one stretch of a session; only on `View` entries. */
export const viewSchema = z.object({
  activeSeconds: z.number(),
  itemsSeen: z.number(),
  itemsRead: z.number(),
  /** Advertisements and posts of one's own in view, counted apart; null before they were. */
  adsSeen: z.prefault(z.nullable(z.number()), null),
  ownSeen: z.prefault(z.nullable(z.number()), null),
  people: z.array(
    z.object({
      url: z.nullable(z.string()),
      name: z.nullable(z.string()),
      itemsSeen: z.number(),
      itemsRead: z.number(),
    }),
  ),
})

/** What the recorder (or a form, or an archive) knows of an action before the ledger makes it an entry. */
export const observationSchema = z.object({
  id: idSchema,
  at: instantSchema,
  /** IANA time zone the person was in. */
  zone: z.string(),
  /** Site id, or a name the person typed. */
  site: z.string().check(z.minLength(1)),
  /** Own profile address, null where the page does not show it. */
  account: z.nullable(z.string()),
  type: actionTypeSchema,
  rung: rungSchema,
  act: z.nullable(actSchema),
  witness: witnessSchema,
  person: z.nullable(personSchema),
  /** Another address of that person, where the page showed both. */
  alias: z.optional(z.string()),
  /** Further partners of the same action, for instance in a group chat. */
  others: z.array(personSchema),
  object: z.nullable(objectSchema),
  /** On an `Undo`: the type and, where the recorder knows it, the id of what is taken back. */
  undo: z.nullable(z.object({ type: actionTypeSchema, id: z.nullable(idSchema) })),
  words: z.nullable(wordRangeSchema),
  /** A question mark was in what was written; absent: none, or it was not looked for. */
  question: z.optional(z.literal(true)),
  /** Hashtags, lower case, without the sign. */
  tags: z.array(z.string()),
  view: z.nullable(viewSchema),
  source: z.enum(['recorder', 'archive', 'manual']),
  /** Version of the site's rules that recognised it; null when no rule did. */
  rules: z.nullable(z.number()),
})

/** What a correction may say otherwise; what it does not name stays. */
export const changesSchema = z.partial(
  z.object({
    day: daySchema,
    rung: rungSchema,
    act: z.nullable(actSchema),
    intention: z.nullable(idSchema),
    person: z.nullable(personSchema),
    /** Of the entry's person, on an `Update` that corrects no entry; null: of no kind any more. */
    kind: z.nullable(personKindSchema),
  }),
)

export const entrySchema = z.object({
  ...z.omit(observationSchema, { undo: true, alias: true }).shape,
  day: daySchema,
  /** On an `Undo`: id of the entry taken back, null when it is not in the ledger (then nothing is subtracted). */
  undoes: z.nullable(idSchema),
  /**
   * On a correction (an `Update`), and on an `Undo` that takes one back: id of the entry corrected; on an `Undo` of
   * what was said of a person: the id of that.
   */
  corrects: z.nullable(idSchema),
  /** On a correction: the corrected fields. On an `Update` that corrects none: what is said of its person. */
  changes: z.nullable(changesSchema),
  session: z.nullable(idSchema),
  intention: z.nullable(idSchema),
})

export type ActionType = z.infer<typeof actionTypeSchema>
export type Rung = z.infer<typeof rungSchema>
export type Act = z.infer<typeof actSchema>
export type PersonKind = z.infer<typeof personKindSchema>
export type Witness = z.infer<typeof witnessSchema>
export type WordRange = z.infer<typeof wordRangeSchema>
export type Person = z.infer<typeof personSchema>
export type EntryObject = z.infer<typeof objectSchema>
export type View = z.infer<typeof viewSchema>
export type Observation = z.infer<typeof observationSchema>
export type Changes = z.infer<typeof changesSchema>
export type Entry = z.infer<typeof entrySchema>
