/** A moment: a point where a prompt could help, in the words of just-in-time adaptive interventions. */
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
  /** Nothing was shown, so that the effect of what is shown can be measured (micro-randomised trial). */
  heldBack: z.prefault(z.boolean(), false),
  /** Probability with which it would have been held back; 0: never. */
  probability: z.prefault(z.number().check(z.minimum(0), z.maximum(1)), 0),
  /** It was the first of its family, and said so. */
  isNewKind: z.prefault(z.boolean(), false),
  answer: z.nullable(answerSchema),
  answeredAt: z.nullable(instantSchema),
  /** "Was this welcome?", asked of one prompt in ten: from 1 to 5; null: not asked, or not answered. */
  welcome: z.prefault(z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(5))), null),
})
export type Moment = z.infer<typeof momentSchema>
