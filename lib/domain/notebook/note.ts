/** A learning note: one line on what was met, whom it came from, and where. */
import type { Day } from '../day.ts'
import { daySchema, idSchema, instantSchema, personSchema, type Person } from '../entry.ts'
import { hashtags } from '../hashtags.ts'
import { z } from '../schema.ts'

/**
 * What a note says:
 * - `learned`: something learned
 * - `thinking`: something of theirs that made one think
 * - `helped`: they helped
 * - `asked`: they asked for something
 * - `problem`: something to solve, kept alone so far
 * - `differently`: one sees it differently, and would like to talk about it calmly
 * - `together`: a wish to be held to something by others
 * - `heated`: the talk there is heated; nothing is suggested about it
 */
export const noteSorts = [
  'learned',
  'thinking',
  'helped',
  'asked',
  'problem',
  'differently',
  'together',
  'heated',
] as const
export const noteSortSchema = z.enum(noteSorts)
export type NoteSort = z.infer<typeof noteSortSchema>

/** In characters. */
export const longestNote = 1_000

export const noteSchema = z.object({
  record: z.literal('note'),
  id: idSchema,
  changedAt: instantSchema,
  at: instantSchema,
  day: daySchema,
  sort: noteSortSchema,
  /** In the person's own words; may be empty, as one tap is a note, too. */
  text: z.string().check(z.maxLength(longestNote)),
  /** Lower case, without the sign. */
  tags: z.array(z.string()),
  /** Who pointed to it, helped or asked. */
  person: z.nullable(personSchema),
  /** What it is about: the address of a post or a page. */
  url: z.nullable(z.string()),
  site: z.nullable(z.string()),
})
export type Note = z.infer<typeof noteSchema>

/** What the person says in a note. */
export interface Noted {
  sort: NoteSort
  text: string
  person: Person | null
}

/** The note that says it; an address in the text is where it comes from. */
export function noteFrom(said: Noted, stamp: { id: string; at: string; day: Day }): Note {
  const about = { url: null, site: null, tags: [], changedAt: stamp.at }
  return saying({ record: 'note', ...stamp, ...about, ...said }, said)
}

/** The note of words that were selected in a page: they made the person think. */
export function noteSelected(
  text: string,
  { site, person, url }: Pick<Note, 'site' | 'person' | 'url'>,
  stamp: { id: string; at: string; day: Day },
): Note {
  const note = noteFrom({ sort: 'thinking', text: text.slice(0, longestNote), person }, stamp)
  return { ...note, site, url: url ?? note.url }
}

/** The same note saying something else. */
export function saying(note: Note, { sort, text, person }: Noted): Note {
  const words = text.trim()
  return {
    ...note,
    sort,
    person,
    text: words,
    tags: [...new Set(hashtags(words))],
    url: addressIn(words) ?? (addressIn(note.text) === note.url ? null : note.url),
  }
}

/** The first address of a page in a text. */
function addressIn(text: string): string | null {
  const found = /\bhttps?:\/\/[^\s<>"]+/u.exec(text)?.[0].replace(/[.,;:!?)\]]+$/u, '')
  return found !== undefined && URL.canParse(found) ? found : null
}
