/**
 * What the person has noted about somebody they know. Their kind (personal, functional, strategic) is said by an entry;
 * nobody is ranked by any of it.
 */
import { idSchema, instantSchema, personSchema } from '../entry.ts'
import { z } from '../schema.ts'

/** Where one knows somebody from: open network, community of practice, work team. */
export const places = ['open', 'community', 'team'] as const
export const placeSchema = z.enum(places)

const tagsSchema = z.array(z.string())

export const profileSchema = z.object({
  record: z.literal('profile'),
  id: idSchema,
  changedAt: instantSchema,
  person: personSchema,
  /** Their field, in the person's own word; null: not said. */
  field: z.nullable(z.string()),
  tags: tagsSchema,
  /** What they look for, and what they could give, as tags. */
  needs: tagsSchema,
  offers: tagsSchema,
  /** A class, a course, a year. */
  cohort: z.nullable(z.string()),
  place: z.nullable(placeSchema),
  pinned: z.boolean(),
  doNotSuggest: z.boolean(),
})
export type Profile = z.infer<typeof profileSchema>

/** Somebody nothing has been noted about. */
export function blankProfile(
  person: Profile['person'],
  { id, at }: { id: string; at: string },
): Profile {
  return {
    record: 'profile',
    id,
    changedAt: at,
    person,
    field: null,
    tags: [],
    needs: [],
    offers: [],
    cohort: null,
    place: null,
    pinned: false,
    doNotSuggest: false,
  }
}
