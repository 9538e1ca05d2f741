/**
 * Follow-up: a note after an invite (docs/evidence.md, row 2).
 *
 * Opens for an invitation accepted 72 h to 14 d ago with no composed act towards that person in those 14 d,
 * or at once, for all of them together, when three were accepted within ten minutes. It is done when one
 * of its people got at least five words: for several people at once, one line to one of them is the step.
 */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { knownBy, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import { isSubstantial } from '../words.ts'
import { fact, type FamilyRule, type Lately, type Opening } from './family.ts'

type Accept = Entry & { person: { url: string; name: string | null } }

export const followUp: FamilyRule = {
  family: 'follow-up',
  openFor: numbers.followUpWindow,
  inSphere(sphere, now, lately) {
    const from = instant(now - numbers.followUpWindow)
    const written = new Set(
      sphere.possible.filter((entry) => entry.at >= from && isBelow(entry.rung)).flatMap(knownBy),
    )
    const isWritten = ({ url, name }: Accept['person']): boolean =>
      written.has(url) || (name !== null && written.has(name))
    const accepts = sphere.own.filter(isAccept).filter((entry) => entry.at >= from)
    return runs(accepts).flatMap((run) =>
      openingsOf(
        run,
        run.filter(({ person }) => !isWritten(person) && !lately.people.has(person.url)),
        instant(now - numbers.followUpAfter),
        lately,
      ),
    )
  },
  isDoneBy(entry, { people }) {
    if (entry.type !== 'Create' || !isSubstantial(entry.words)) return false
    const isDirected =
      entry.object?.type === 'ChatMessage' ||
      (entry.object?.type === 'Note' && entry.object.inReplyTo !== null)
    const written = new Set(knownBy(entry))
    return (
      isDirected &&
      people.some(({ url, name }) => written.has(url ?? '') || written.has(name ?? ''))
    )
  },
}

/**
 * An invitation by a person to connect, accepted. One to a page, an event or a newsletter names that as its
 * object's address; one by nobody known leaves nobody to write to.
 */
function isAccept(entry: Entry): entry is Accept {
  const { type, object, person } = entry
  const isToConnect = object?.type === 'Invite' && object.url === null
  return type === 'Accept' && isToConnect && personKey(person) !== null
}

function openingsOf(run: Accept[], waiting: Accept[], dueAt: string, lately: Lately): Opening[] {
  if (waiting.length === 0) return []
  const isQuick = run.length >= numbers.quickAccepts
  if (isQuick && !run.some((entry) => lately.entries.has(entry.id)))
    return [opening(waiting, 'accepted-quickly', run)]
  const due = waiting.filter((entry) => entry.at <= dueAt)
  if (due.length === 0) return []
  // Those who came after the first three of a long run wait like everybody else, and then share one suggestion.
  return isQuick
    ? [opening(due, 'accepted', due)]
    : due.map((entry) => opening([entry], 'accepted', [entry]))
}

function opening(
  waiting: Accept[],
  kind: 'accepted' | 'accepted-quickly',
  shown: Accept[],
): Opening {
  const people = waiting.map((entry) => entry.person)
  return {
    key: people
      .map((person) => person.url)
      .toSorted()
      .join(' '),
    people,
    object: null,
    nothingWrittenSince: shown[0]?.at ?? null,
    facts: [
      fact({
        kind,
        count: shown.length,
        at: shown.at(-1)?.at ?? '',
        entries: shown.map((entry) => entry.id),
      }),
    ],
  }
}

/**
 * Accepts by time, the newest of each person, cut into runs: from an accept on, everything within ten minutes
 * of it if that makes three or more, else the accept alone. Accepts that come later never move an earlier run.
 */
function runs(accepts: readonly Accept[]): Accept[][] {
  const newest = new Map(accepts.toSorted(byTime).map((entry) => [entry.person.url, entry]))
  const sorted = [...newest.values()].toSorted(byTime)
  const all: Accept[][] = []
  for (let start = 0; start < sorted.length;) {
    const size = quickFrom(sorted, start)
    const taken = size >= numbers.quickAccepts ? size : 1
    all.push(sorted.slice(start, start + taken))
    start += taken
  }
  return all
}

/** How many accepts, from the one at `start` on, fall within ten minutes of it. */
function quickFrom(sorted: readonly Accept[], start: number): number {
  const from = Date.parse(sorted[start]?.at ?? '')
  let end = start
  while (Date.parse(sorted[end]?.at ?? '') - from <= numbers.quickAcceptsWithin) end += 1
  return end - start
}

function byTime(one: Entry, other: Entry): number {
  return one.at < other.at ? -1 : Number(one.at > other.at)
}
