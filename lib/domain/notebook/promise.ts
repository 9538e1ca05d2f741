/** A promise to somebody: kept, moved or released, and each of them is a good end. */
import { daySchema, idSchema, instantSchema, personSchema } from '../entry.ts'
import { z } from '../schema.ts'

export const promiseSchema = z.object({
  record: z.literal('promise'),
  id: idSchema,
  changedAt: instantSchema,
  /** When it was made. */
  at: instantSchema,
  /** What, in the person's own words. */
  text: z.string().check(z.minLength(1), z.maxLength(140)),
  to: z.nullable(personSchema),
  /** The circle it was made to; null for none. */
  circle: z.nullable(idSchema),
  /** The day it is due now. */
  due: daySchema,
  /** Each time it was moved: when, and the day it was due before. */
  moves: z.array(z.object({ at: instantSchema, from: daySchema })),
  state: z.enum(['open', 'kept', 'released']),
  /** Null while it is open. */
  closedAt: z.nullable(instantSchema),
  /** What was said when it was released; may be empty. */
  line: z.string().check(z.maxLength(140)),
})
export type KeptPromise = z.infer<typeof promiseSchema>
