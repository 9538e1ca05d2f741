/** "Is this right?": what the person says of an act that was recorded. */
import { daySchema, idSchema, instantSchema, rungSchema } from '../entry.ts'
import { z } from '../schema.ts'

export const checkSchema = z.object({
  record: z.literal('check'),
  id: idSchema,
  changedAt: instantSchema,
  at: instantSchema,
  day: daySchema,
  /** Id of the act's entry, and its rung as it was recorded. */
  entry: idSchema,
  rung: rungSchema,
  isRight: z.boolean(),
})
export type Check = z.infer<typeof checkSchema>
