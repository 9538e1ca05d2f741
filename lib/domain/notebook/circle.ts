/** A circle: a small group in the making around one shared question, with an end. */
import { daySchema, idSchema, instantSchema, personSchema } from '../entry.ts'
import { z } from '../schema.ts'

/** docs/evidence.md, lead: small enough that everybody speaks. */
export const circleSize = { fewest: 3, most: 6 } as const
export const circleTemplates = ['challenge', 'mentoring', 'accountability', 'reading'] as const
export const circleTemplateSchema = z.enum(circleTemplates)

export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const
export const rhythmSchema = z.enum(rhythms)

export const circleSchema = z.object({
  record: z.literal('circle'),
  id: idSchema,
  changedAt: instantSchema,
  at: instantSchema,
  template: circleTemplateSchema,
  /** The shared challenge in one sentence. */
  question: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Why, in one sentence; may be empty. */
  intention: z.string().check(z.maxLength(200)),
  tags: z.array(z.string()),
  /** Everybody but the person themselves. */
  members: z.array(personSchema),
  rhythm: rhythmSchema,
  /** The last day. */
  until: daySchema,
  /** What to ask at the end, beside "keep or end?". */
  closingQuestion: z.string().check(z.maxLength(200)),
  /** Days on which it met. */
  meetings: z.array(z.object({ id: idSchema, day: daySchema })),
  /** `idea`: written down; `met`: at least one meeting; then kept for another round, or ended. */
  state: z.enum(['idea', 'met', 'ended']),
  /** Id of the charter file it was opened from, the same for everybody; null: this person's own. */
  charter: z.nullable(idSchema),
  endedAt: z.nullable(instantSchema),
})
export type Circle = z.infer<typeof circleSchema>
