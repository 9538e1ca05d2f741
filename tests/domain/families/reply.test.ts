import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { close, reachSecond } from '../../../lib/domain/close.ts'
import type { Entry, Person } from '../../../lib/domain/entry.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  accept,
  amara,
  answer,
  day,
  entry,
  hour,
  li,
  message,
  minute,
  noor,
  now,
  openedBy,
  otherVisit,
  post,
  reading,
  second,
  someone,
  tomasz,
  undo,
  visit,
} from '../build.ts'

const like = (ago: number, fields: Partial<Entry> = {}): Entry =>
  entry(ago, { person: amara, session: visit, ...fields })
const read = (ago: number, items = 1): Entry => reading(ago, amara, items, { session: visit })
const kindsOf = (entries: readonly Entry[]): (string | undefined)[] =>
  openedBy(entries).map((one) => one.facts[0]?.kind)
const touches = (count: number, ago = hour): Entry[] =>
  Array.from({ length: count }, (_, index) => entry(ago + index * minute))

/** What a reply to a comment under the liked post is: the comment's address is its post's with a query. */
const under = {
  type: 'Note',
  url: null,
  inReplyTo: `${post}?commentUrn=urn%3Ali%3Acomment%3A(activity%3A1%2C2)`,
}

test('a like and reading the same person in one visit open a reply', () => {
  const entries = [like(20 * minute), read(10 * minute, 2)]
  expect(openedBy(entries)).toMatchObject([
    {
      family: 'reply',
      key: amara.url,
      people: [amara],
      object: { url: post },
      until: new Date(now + 7 * day).toISOString(),
      facts: [{ kind: 'liked-and-read', count: 2, entries: entries.map((one) => one.id) }],
    },
  ])
})

test.each<[string, Entry[]]>([
  ['reading in another visit', [like(hour), reading(0, amara, 1, { session: otherVisit })]],
  ['nothing read', [like(hour), read(0, 0)]],
  ['someone else read', [like(hour), reading(0, tomasz, 1, { session: visit })]],
  ['the like taken back', [like(hour)].flatMap((one) => [one, undo(minute, one), read(0)])],
  ['a like more than 7 days ago', [like(7 * day + second), read(6 * day)]],
  ['a reply in that visit', [answer(2 * hour, null, { session: visit }), like(hour), read(0)]],
  [
    'a reply to a comment under it',
    [like(hour), read(0), answer(0, null, { object: under, session: otherVisit })],
  ],
  ['a message in that visit', [message(2 * hour, amara, { session: visit }), like(hour), read(0)]],
  ['a reply in a later visit', [like(hour), read(0), answer(0, null, { session: otherVisit })]],
])('%s opens no reply', (_, entries) => {
  expect(openedBy(entries)).toEqual([])
})

test('a like exactly 7 days ago still counts', () => {
  expect(kindsOf([like(7 * day), read(6 * day)])).toEqual(['liked-and-read'])
})

test('a visit leads to one reply, for the newest like', () => {
  const entries = [like(hour), read(0), like(minute, { person: tomasz })]
  const both = [...entries, reading(0, tomasz, 1, { session: visit })]
  const opened = openedBy(both)
  expect(opened.map((one) => one.people)).toEqual([[tomasz]])
  expect(openedBy(both, opened)).toEqual([])
})

test('five light touches in seven days without own words open a reply, four do not', () => {
  expect(openedBy(touches(5))).toMatchObject([
    { family: 'reply', people: [], facts: [{ kind: 'touched-only', count: 5 }] },
  ])
  expect(openedBy(touches(4))).toEqual([])
})

test('of five touches one second too old, taken back, or deleted things, four are left', () => {
  const four = touches(4)
  const undone = entry(hour)
  expect(openedBy([...four, entry(7 * day + second)])).toEqual([])
  expect(openedBy([...four, undone, undo(minute, undone)])).toEqual([])
  expect(openedBy([...four, entry(hour, { type: 'Delete' })])).toEqual([])
  expect(kindsOf([...four, entry(7 * day)])).toEqual(['touched-only'])
  expect(kindsOf([...four, accept(hour, amara)])).toEqual(['touched-only'])
})

test('any own words in those seven days, to whomever, leave nothing to suggest', () => {
  expect(openedBy([...touches(6), message(7 * day, null, { words: '1-4' })])).toEqual([])
  expect(kindsOf([...touches(6), message(7 * day + second, null)])).toEqual(['touched-only'])
})

test('five items of one person read in thirty days open a reply, four do not', () => {
  const entries = [reading(30 * day, amara, 2), reading(hour, amara, 3)]
  expect(openedBy(entries)).toMatchObject([
    { people: [amara], facts: [{ kind: 'read-often', count: 5, at: entries[1]?.at }] },
  ])
  expect(openedBy([reading(30 * day, amara, 1), reading(hour, amara, 3)])).toEqual([])
  expect(openedBy([reading(30 * day + second, amara, 2), reading(hour, amara, 3)])).toEqual([])
})

test('reading often opens nothing for someone written to, or known by a hash alone', () => {
  const stranger = { url: 'hash:9f86d081884c7d65', name: null }
  expect(openedBy([reading(hour, amara, 9), message(30 * day, amara)])).toEqual([])
  expect(openedBy([reading(hour, stranger, 9)])).toEqual([])
})

test('at most three replies are open at once, the most read first', () => {
  const people = [amara, tomasz, li, noor, someone('sade', 'Sade')]
  const entries = people.map((person, index) => reading(hour, person, 5 + index))
  const opened = openedBy(entries)
  expect(opened.map((one) => one.people[0]?.name)).toEqual(['Sade', 'Noor Haddad', 'Li Wei'])
  expect(openedBy(entries, opened)).toEqual([])
})

test('neither a person nor a week is suggested again while it is open', () => {
  const often = [reading(hour, amara, 9)]
  expect(openedBy(often, openedBy(often))).toEqual([])
  expect(openedBy(touches(5), openedBy(touches(5)))).toEqual([])
})

test('someone suggested lately gives way to another person of the visit', () => {
  const before = openedBy([reading(hour, amara, 9)])
  const entries = [entry(hour, { person: tomasz, session: visit }), like(minute), read(0)]
  const opened = openedBy([...entries, reading(0, tomasz, 1, { session: visit })], before)
  expect(opened.map((one) => one.people)).toEqual([[tomasz]])
})

const answered = (ago: number, who: Person | null, object: Entry['object'] = null): Entry =>
  entry(-ago, { type: 'Read', rung: 'observe', person: who, object })

describe('an answer opened', () => {
  const written = answer(-hour, amara)
  const ofThread = { type: 'Note', url: `${post}?commentUrn=2`, inReplyTo: `${post}?commentUrn=1` }
  const elsewhere = { type: 'Note', url: null, inReplyTo: 'https://x.com/i/status/9' }
  const done = (acts: readonly Entry[]): Suggestion[] => close([written], openedBy(acts))
  const onItem = done([like(20 * minute), read(10 * minute)])
  const onWeek = done(touches(5))
  const reaches = (act: Entry, suggestions = onItem): boolean =>
    reachSecond([written, act], suggestions).length > 0

  test('is watched for, fourteen days from the reply', () => {
    expect([...onItem, ...onWeek].map((one) => one.second?.until)).toEqual([
      instant(now + hour + 14 * day),
      instant(now + hour + 14 * day),
    ])
  })

  test.each([
    ['of the person, wherever', answered(day, amara, elsewhere), true],
    ['of anybody on the thread', answered(day, null, ofThread), true],
    ['on the last day', answered(14 * day + hour, amara), true],
    ['one second late', answered(14 * day + hour + second, amara), false],
    ['of somebody else elsewhere', answered(day, tomasz, elsewhere), false],
    ['from before the reply', answered(minute, amara), false],
    ['that is none, but one more reply', answer(-day, amara), false],
    ['that is none, but a like', entry(-day, { person: amara }), false],
  ])('%s: %#', (_, act, isReached) => {
    expect(reaches(act)).toBe(isReached)
  })

  test('after a week of light touches is one of anybody, whose it is must show', () => {
    expect(reaches(answered(day, tomasz, elsewhere), onWeek)).toBe(true)
    expect(reaches(answered(day, null, ofThread), onWeek)).toBe(false)
    expect(reaches(answer(-day, amara), onWeek)).toBe(false)
  })
})
