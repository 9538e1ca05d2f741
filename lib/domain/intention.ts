/** Why the person networks, in their own words. */
import { idSchema, instantSchema } from './entry.ts'
import { z } from './schema.ts'

export const intentionSchema = z.object({
  id: idSchema,
  /** The person's own sentence, at most 140 characters. */
  text: z.string().check(z.minLength(1), z.maxLength(140)),
  topics: z.array(z.string()),
  from: instantSchema,
  until: z.nullable(instantSchema),
})
export type Intention = z.infer<typeof intentionSchema>

/** The intention in force at an instant: the newest that had begun and not ended. */
export function intentionAt(intentions: readonly Intention[], at: string): Intention | null {
  return intentions
    .filter((one) => one.from <= at && (one.until === null || at < one.until))
    .reduce<Intention | null>(
      (newest, one) => (newest && newest.from > one.from ? newest : one),
      null,
    )
}
