/** What one came for was asked of a visit. */
import { daySchema, instantSchema } from './entry.ts'
import { z } from './schema.ts'

export const askedSchema = z.object({ site: z.string(), at: instantSchema, day: daySchema })
export type Asked = z.infer<typeof askedSchema>
