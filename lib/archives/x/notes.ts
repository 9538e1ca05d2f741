/**
 * `note-tweet.js`: long posts, of which `tweets.js` has the beginning alone. Neither names the other; both say when
 * (three programs that were looked at join them so).
 */
import type { WordRange } from '../../domain/entry.ts'
import { z } from '../../domain/schema.ts'
import { isoTime } from '../instants.ts'
import type { FileCount, LeftOutReason } from '../report.ts'
import { isNewer } from './people.ts'
import { secondOf, timeProblem } from './times.ts'
import { withoutAnswered, written } from './written.ts'

export interface Note {
  file: FileCount
  id: string
  /** Unix time in milliseconds. */
  at: number
  words: WordRange
  tags: string[]
}

/** A post that may be the beginning of a long one. */
interface Beginning {
  id: string
  at: number
  /** Characters of its text. */
  length: number
}

const schema = z.object({
  noteTweet: z.object({
    noteTweetId: z.string().check(z.regex(/^\d{1,19}$/)),
    createdAt: z.string(),
    core: z.object({ text: z.string() }),
  }),
})

export function noteOf(record: unknown, file: FileCount, now: number): Note | LeftOutReason {
  const { data } = schema.safeParse(record)
  if (!data) return 'damaged'
  const { noteTweetId: id, createdAt, core } = data.noteTweet
  const at = isoTime(createdAt)
  return timeProblem(at, now) ?? { file, id, at: at ?? 0, ...written(withoutAnswered(core.text)) }
}

/**
 * Which post each note is the whole of: of those of its second the longest, as they are cut where they are longest.
 *
 * @param posts those of the seconds that notes are of
 */
export function joinNotes<Post extends Beginning>(
  notes: readonly Note[],
  posts: readonly Post[],
): Map<Post, Note> {
  const bySecond = Map.groupBy(posts, ({ at }) => secondOf(at))
  const found = new Map<Post, Note>()
  for (const [second, some] of Map.groupBy(notes, ({ at }) => secondOf(at))) {
    const longest = (bySecond.get(second) ?? [])
      .toSorted((one, other) => other.length - one.length || oldestFirst(one, other))
      .slice(0, some.length)
      .toSorted(oldestFirst)
    for (const [place, note] of some.toSorted(oldestFirst).entries()) {
      const post = longest[place]
      if (post) found.set(post, note)
    }
  }
  return found
}

function oldestFirst(one: { id: string }, other: { id: string }): number {
  return Number(isNewer(one.id, other.id)) - Number(isNewer(other.id, one.id))
}
