/** The daily reflection, first form: what mattered today, in one line. */
import { daySchema, idSchema, instantSchema } from './entry.ts'
import { z } from './schema.ts'

export const reflectionSchema = z.object({
  id: idSchema,
  at: instantSchema,
  day: daySchema,
  /** "What mattered today?" in the person's own words, at most 140 characters. */
  mattered: z.string().check(z.minLength(1), z.maxLength(140)),
})
export type Reflection = z.infer<typeof reflectionSchema>
