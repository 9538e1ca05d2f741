/**
 * Horizon, second trigger: a post that one sees differently and would talk about calmly, marked by the person; the
 * ledger never proposes one by itself.
 *
 * The step is a question there, in five words or more. Of words that no recorder saw, nobody knows whether they ask.
 */
import { instant } from '../clock.ts'
import type { Entry, EntryObject } from '../entry.ts'
import type { Ground } from '../ground.ts'
import { numbers } from '../numbers.ts'
import type { Note } from '../notebook/note.ts'
import { isBelow } from '../rung.ts'
import { isStopped } from '../stops.ts'
import { threadAddresses } from '../thread.ts'
import { isSubstantial } from '../words.ts'
import { fact, type Lately, type Opening } from './family.ts'
import { eachOnce } from './each-once.ts'

type Mark = Note & { url: string }

/**
 * One at most, for the newest mark. Not another within fourteen days of a mark that led to one: it is suggested as
 * soon as it is made, and when that was, is not handed on here.
 */
export function toTalkAbout(ground: Ground, lately: Lately): Opening[] {
  const { now, notes } = ground
  const marks = notes.filter(isMark)
  const recent = instant(now - numbers.horizonTalkNotAgain)
  if (marks.some(({ id, at }) => at >= recent && lately.entries.has(id))) return []
  const from = instant(now - numbers.horizonTalkOpenFor)
  const found = marks
    .filter((mark) => mark.at >= from && isOpenTo(mark, ground))
    .toReversed()
    .map(opening)
  return eachOnce(found, lately).slice(0, 1)
}

/** Whether own words stand on that post, or under a comment on it. */
export function isOnThread(entry: Entry, url: string): boolean {
  const isWritten = entry.type === 'Create' && isBelow(entry.rung)
  return isWritten && threadAddresses(entry.object).includes(url)
}

/** Whether a question may be in it. */
export function mayAsk({ source, question }: Pick<Entry, 'source' | 'question'>): boolean {
  return source !== 'recorder' || question === true
}

function isMark(note: Note): note is Mark {
  return note.sort === 'differently' && note.url !== null
}

/** Not heated, nobody who is left alone, and nothing written there since. */
function isOpenTo({ at, url, person }: Mark, ground: Ground): boolean {
  const { now, acts, notes, people, profiles } = ground
  const addresses = threadAddresses(objectOf(url))
  return !(
    notes.some((note) => note.sort === 'heated' && addresses.includes(note.url ?? '')) ||
    (person !== null && isStopped(person, people, profiles, now)) ||
    acts.some((act) => act.at > at && isOnThread(act, url) && isSubstantial(act.words))
  )
}

function opening({ id, at, url, person }: Mark): Opening {
  return {
    key: url,
    people: person ? [person] : [],
    object: objectOf(url),
    nothingWrittenSince: null,
    until: instant(Date.parse(at) + numbers.horizonTalkOpenFor),
    facts: [fact({ kind: 'sees-differently', at, records: [id] })],
  }
}

function objectOf(url: string): EntryObject {
  return { type: 'Note', url, inReplyTo: null }
}
