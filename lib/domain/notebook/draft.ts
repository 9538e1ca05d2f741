/** A draft: notes gathered into an outline, on its way to somebody. */
import { idSchema, instantSchema } from '../entry.ts'
import { z } from '../schema.ts'

export const draftSchema = z.object({
  record: z.literal('draft'),
  id: idSchema,
  changedAt: instantSchema,
  /** When it was begun. */
  at: instantSchema,
  title: z.string().check(z.minLength(1), z.maxLength(140)),
  /** "Who should see this first?" */
  firstReader: z.string().check(z.maxLength(140)),
  /** Ids of the notes gathered, in their order. */
  notes: z.array(idSchema),
  tags: z.array(z.string()),
  /** Instant at which somebody was asked to read it; null before. */
  askedAt: z.nullable(instantSchema),
  /** Instant at which it was published; null before. */
  publishedAt: z.nullable(instantSchema),
  /** Instant at which it was let go of; null while it is worked on. */
  droppedAt: z.nullable(instantSchema),
})
export type Draft = z.infer<typeof draftSchema>

/** Whether it is still to be shown to somebody. */
export function isWaiting({ askedAt, publishedAt, droppedAt }: Draft): boolean {
  return askedAt === null && publishedAt === null && droppedAt === null
}
