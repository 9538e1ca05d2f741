/** What a page and the thread that reads an archive for it say to each other, parsed on arrival like everything that crosses. */
import { actionTypeSchema, instantSchema, rungSchema } from '../domain/entry.ts'
import { intentionSchema } from '../domain/intention.ts'
import { z } from '../domain/schema.ts'
import { archiveProblems } from './problem.ts'
import { fileStates, leftOutReasons } from './report.ts'

const wishSchema = z.object({
  type: z.literal('read'),
  files: z.array(z.object({ path: z.string(), blob: z.instanceof(Blob) })),
  /** IANA zone that the person is in, and the hour at which their day begins. */
  zone: z.string(),
  dayStart: z.number(),
  /** Unix time in milliseconds. */
  now: z.number(),
  intentions: z.array(intentionSchema),
  /** Name of the ledger's database. */
  ledger: z.string(),
  /** The key of the hashes that stand for people; null before the first was made. */
  key: z.nullable(z.array(z.number())),
  /** Whether everybody is to stand by a hash. */
  namesOff: z.boolean(),
})

/** Page → thread. */
export const toThreadSchema = z.discriminatedUnion('type', [
  wishSchema,
  /** What was found is wanted, as a ledger file. */
  z.object({ type: z.literal('write') }),
])
export type ToThread = z.infer<typeof toThreadSchema>
/** What to read, and all that has to be known for it. */
export type ReadingWish = z.infer<typeof wishSchema>

const problemSchema = z.nullable(z.enum(archiveProblems))
const spanShape = {
  from: z.nullable(instantSchema),
  until: z.nullable(instantSchema),
  kinds: z.array(
    z.object({
      type: actionTypeSchema,
      rung: rungSchema,
      object: z.nullable(z.string()),
      count: z.number(),
    }),
  ),
}

const reportSchema = z.object({
  site: z.string(),
  account: z.nullable(z.string()),
  product: z.nullable(z.enum(['basic', 'complete'])),
  files: z.array(
    z.object({
      path: z.string(),
      state: z.enum(fileStates),
      problem: problemSchema,
      rows: z.number(),
      read: z.number(),
      joined: z.number(),
      leftOut: z.partialRecord(z.enum(leftOutReasons), z.number()),
      lacking: z.optional(z.number()),
      between: z.optional(z.object({ from: instantSchema, until: instantSchema })),
      ...spanShape,
    }),
  ),
  acts: z.number(),
  ...spanShape,
  wouldAdd: z.array(z.string()),
})

/** The acts that the ledger lacks. */
const freshSchema = z.object({
  count: z.number(),
  /** Instants of the first and the last of them; null where there is none. */
  from: z.nullable(instantSchema),
  until: z.nullable(instantSchema),
})
export type Fresh = z.infer<typeof freshSchema>

/** Thread → page. */
export const fromThreadSchema = z.discriminatedUnion('type', [
  /** How far it has come, from 0 to 1: reading the archive, then the ledger beside it. */
  z.object({
    type: z.literal('progress'),
    phase: z.enum(['read', 'compare']),
    share: z.number(),
  }),
  z.object({ type: z.literal('report'), report: reportSchema, fresh: freshSchema }),
  /** Nothing can be made of it; null: a mistake of the program. */
  z.object({ type: z.literal('problem'), problem: problemSchema }),
  /** What was wanted. */
  z.object({ type: z.literal('file'), file: z.instanceof(Blob) }),
])
export type FromThread = z.infer<typeof fromThreadSchema>
