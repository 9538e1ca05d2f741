/** What one came for in one session: the answer to "I came to …". */
import { daySchema, idSchema, instantSchema } from '../entry.ts'
import { z } from '../schema.ts'

export const purposes = ['answer', 'learn', 'help', 'keep-up'] as const
export const purposeNameSchema = z.enum(purposes)
export type PurposeName = z.infer<typeof purposeNameSchema>

export const purposeSchema = z.object({
  record: z.literal('purpose'),
  id: idSchema,
  changedAt: instantSchema,
  at: instantSchema,
  day: daySchema,
  purpose: purposeNameSchema,
  /** The session it was said in; null where none was running yet. */
  session: z.nullable(idSchema),
  site: z.nullable(z.string()),
  /** "I have what I came for"; null where that was not said. */
  leftAt: z.nullable(instantSchema),
})
export type Purpose = z.infer<typeof purposeSchema>
