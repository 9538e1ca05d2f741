/** What came of it: one dated line on a person, a circle or a suggestion. Read, never counted up. */
import { daySchema, idSchema, instantSchema, personSchema } from '../entry.ts'
import { z } from '../schema.ts'

export const outcomeSchema = z.object({
  record: z.literal('outcome'),
  id: idSchema,
  changedAt: instantSchema,
  at: instantSchema,
  day: daySchema,
  line: z.string().check(z.minLength(1), z.maxLength(280)),
  /** Whom it is about; null where it is about something else. */
  person: z.nullable(personSchema),
  circle: z.nullable(idSchema),
  suggestion: z.nullable(idSchema),
})
export type Outcome = z.infer<typeof outcomeSchema>
