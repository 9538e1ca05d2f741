/** A draft: notes gathered into an outline, on its way to somebody. */
import { idSchema, instantSchema } from '../entry.ts'
import { z } from '../schema.ts'
import type { Note } from './note.ts'

export const draftSchema = z.object({
  record: z.literal('draft'),
  id: idSchema,
  changedAt: instantSchema,
  /** When it was begun. */
  at: instantSchema,
  title: z.string().check(z.minLength(1), z.maxLength(140)),
  /** "Who could see this first?" */
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

/** Whether it is worked on: neither published nor let go of. */
export function isOpen({ publishedAt, droppedAt }: Draft): boolean {
  return publishedAt === null && droppedAt === null
}

/** Notes gathered under a title, in the order they are given, with all their tags. */
export function gathered(
  title: string,
  notes: readonly Note[],
  { id, at }: { id: string; at: string },
): Draft {
  return {
    record: 'draft',
    id,
    changedAt: at,
    at,
    title: title.trim(),
    firstReader: '',
    notes: notes.map((note) => note.id),
    tags: [...new Set(notes.flatMap(({ tags }) => tags))],
    askedAt: null,
    publishedAt: null,
    droppedAt: null,
  }
}

/**
 * The draft with one of its notes in the place of the next one that is there.
 *
 * @param notes what the outline shows: what was erased has no place in it
 */
export function withNoteMoved(
  draft: Draft,
  note: string,
  by: -1 | 1,
  notes: ReadonlySet<string>,
): Draft {
  const shown = draft.notes.filter((id) => notes.has(id))
  const from = shown.indexOf(note)
  const next = shown[from + by]
  if (from === -1 || next === undefined) return draft
  const swapped = shown.with(from, next).with(from + by, note)
  return { ...draft, notes: swapped }
}

/** Title and lines as text, to be taken elsewhere. */
export function outlineText(title: string, lines: readonly string[]): string {
  return [title, '', ...lines.map((line) => `- ${line}`)].join('\n')
}
