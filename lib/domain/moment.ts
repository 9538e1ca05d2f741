/** A moment: a point where a prompt was shown, in the words of just-in-time adaptive interventions. */
import { daySchema, idSchema, instantSchema } from './entry.ts'
import { promptPlaceSchema } from './settings.ts'
import { z } from './schema.ts'
import { answerSchema, familySchema } from './suggestion.ts'

export const momentSchema = z.object({
  id: idSchema,
  at: instantSchema,
  day: daySchema,
  site: z.string(),
  session: z.nullable(idSchema),
  suggestion: idSchema,
  family: familySchema,
  place: promptPlaceSchema,
  answer: z.nullable(answerSchema),
  answeredAt: z.nullable(instantSchema),
})
export type Moment = z.infer<typeof momentSchema>
