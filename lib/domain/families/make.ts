/**
 * Make: notes to an essay, or taught back (docs/evidence.md, row 6).
 *
 * Opens for six notes on one tag within fourteen days; for something learned a week ago or more, with no post of one's
 * own on any of its tags since. It is done by a post with that tag, by a draft that was published, or by teaching
 * somebody. Not shown by the ledger, and therefore left out: notes that share an event.
 */
import { instant } from '../clock.ts'
import type { Ground } from '../ground.ts'
import type { Note } from '../notebook/note.ts'
import { numbers } from '../numbers.ts'
import { isOwnPost } from '../own-post.ts'
import { knownBy } from '../people.ts'
import type { Fact, Suggestion } from '../suggestion.ts'
import { isSubstantial } from '../words.ts'
import { fact, type FamilyRule, type Opening } from './family.ts'

export const make: FamilyRule = {
  family: 'make',
  openFor: numbers.makeOpenFor,
  inAll(ground, lately) {
    const gathered = notesOnTags(ground).filter(({ key }) => !lately.keys.has(key))
    // A note that is one of many on its tag is no second step beside them.
    const used = new Set([
      ...lately.entries,
      ...gathered.flatMap(({ facts }) => facts.flatMap(({ records }) => records)),
    ])
    return [...gathered, ...learnedAlone(ground).filter(({ key }) => !used.has(key))]
  },
  isDoneBy(entry, suggestion) {
    if (entry.act === 'mentor') return knownBy(entry).length > 0
    const tag = tagOf(suggestion)
    return (
      isOwnPost(entry) && isSubstantial(entry.words) && (tag === null || entry.tags.includes(tag))
    )
  },
  isDoneByRecord(record, suggestion) {
    if (record.record !== 'draft' || record.publishedAt === null) return false
    const { facts, openedAt, until } = suggestion
    const tag = tagOf(suggestion)
    const isOnIt =
      (tag !== null && record.tags.includes(tag)) ||
      facts.some(({ records }) => records.some((id) => record.notes.includes(id)))
    return isOnIt && record.publishedAt > openedAt && record.publishedAt <= until
  },
  second: {
    openFor: numbers.askOpenFor,
    isReachedBy: ({ act }) => act === 'ask',
  },
}

/** The tag with most notes first. */
function notesOnTags({ notes, now }: Ground): Opening[] {
  const from = instant(now - numbers.makeWindow)
  const byTag = new Map<string, Note[]>()
  for (const note of notes) {
    if (note.at < from) continue
    for (const tag of new Set(note.tags)) byTag.set(tag, [...(byTag.get(tag) ?? []), note])
  }
  return [...byTag]
    .filter(([, some]) => some.length >= numbers.makeNotes)
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([tag, some]) => {
      const [count, at] = [some.length, some.at(-1)?.at ?? from]
      const records = some.map(({ id }) => id)
      return opening(tag, null, fact({ kind: 'notes-on-tag', count, at, tag, records }))
    })
}

/** The newest first. */
function learnedAlone({ notes, acts, now }: Ground): Opening[] {
  const from = instant(now - numbers.lookBack)
  const before = instant(now - numbers.makeLearnedAge)
  const posts = acts.filter(isOwnPost)
  const isShared = ({ at, tags }: Note): boolean =>
    posts.some(
      (post) => post.at > at && (tags.length === 0 || post.tags.some((tag) => tags.includes(tag))),
    )
  return notes
    .filter(({ sort, at }) => sort === 'learned' && at >= from && at <= before)
    .filter((note) => !isShared(note))
    .toReversed()
    .map(({ id, at, tags }) => {
      const tag = tags[0] ?? null
      return opening(id, at, fact({ kind: 'learned-unshared', at, tag, records: [id] }))
    })
}

function tagOf({ facts }: Suggestion): string | null {
  return facts.find(({ tag }) => tag !== null)?.tag ?? null
}

function opening(key: string, nothingWrittenSince: string | null, reason: Fact): Opening {
  return { key, people: [], object: null, nothingWrittenSince, facts: [reason] }
}
