/** Posts of all parts: notes joined with them, versions of one put together. */
import type { Line } from '../lines.ts'
import { object } from '../object.ts'
import { joinNotes, noteOf, type Note } from './notes.ts'
import { isNewer, type Mentions } from './people.ts'
import { postOf, type Post } from './posts.ts'
import { readList, type Reading } from './reading.ts'
import { secondOf } from './times.ts'

/** Part by part, as each may have more than memory should hold. */
export async function* readPosts(reading: Reading): AsyncGenerator<Line[]> {
  const { of, owner, people, context } = reading
  const notes: Note[] = []
  for (const part of of('notetweet'))
    notes.push(
      ...(await readList(reading, part, (record, file) => noteOf(record, file, context.now))),
    )
  const noted = new Set(notes.map(({ at }) => secondOf(at)))
  /** What only all parts together tell. */
  const held: Post[] = []
  for (const part of [...of('tweets'), ...of('communitytweet')]) {
    const mentions: Mentions = new Map()
    const posts = await readList(reading, part, (record, file) =>
      postOf(record, { file, owner, people, mentions, now: context.now }),
    )
    people.learn(mentions)
    const isHeld = (post: Post): boolean => post.isEdited || noted.has(secondOf(post.at))
    held.push(...posts.filter(isHeld))
    yield posts
      .filter((post) => !isHeld(post))
      .map(({ file, told }) => ({ count: file, tells: told }))
  }
  yield [...linesOf(held, notes)]
}

function* linesOf(held: readonly Post[], notes: readonly Note[]): Generator<Line> {
  // A post that is passed on has its author's text.
  const own = held.filter(({ told }) => told.type === 'Create')
  const joined = joinNotes(notes, own)
  for (const versions of Map.groupBy(held, ({ first }) => first).values()) {
    const last = versions.reduce((one, other) => (isNewer(other.id, one.id) ? other : one))
    for (const post of versions) {
      const note = joined.get(post)
      const whole = note && { words: note.words, tags: note.tags }
      yield { count: post.file, tells: post === last ? { ...post.told, ...whole } : 'joined' }
    }
  }
  const found = new Set(joined.values())
  for (const note of notes) {
    const { file, at, words, tags } = note
    const known = ['long post', note.id]
    const told = { at, type: 'Create' as const, object: object('Note'), words, tags, known }
    yield { count: file, tells: found.has(note) ? 'joined' : told }
  }
}
