import { expect, test } from 'vitest'
import type { Entry } from '../../../lib/domain/entry.ts'
import { numbers } from '../../../lib/domain/numbers.ts'
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
  second,
  someone,
  tomasz,
  undo,
} from '../build.ts'

const newsletter = 'https://www.linkedin.com/newsletters/7001/'

const namesOf = (entries: readonly Entry[]): (string | null)[][] =>
  openedBy(entries).map((one) => one.people.map((person) => person.name))

test('an accepted invitation opens a suggestion after exactly 72 hours of silence', () => {
  const accepted = accept(72 * hour, amara)
  const [opened, ...more] = openedBy([accepted])
  expect(more).toEqual([])
  expect(opened).toMatchObject({
    family: 'follow-up',
    key: amara.url,
    people: [amara],
    object: null,
    state: 'open',
    until: new Date(now + 14 * day).toISOString(),
    facts: [{ kind: 'accepted', count: 1, at: accepted.at, entries: [accepted.id] }],
  })
})

test('one second before 72 hours nothing is suggested', () => {
  expect(openedBy([accept(72 * hour - second, amara)])).toEqual([])
})

test('an invitation accepted 14 days ago still counts, one second more does not', () => {
  expect(openedBy([accept(14 * day, amara)])).toHaveLength(1)
  expect(openedBy([accept(14 * day + second, amara)])).toEqual([])
})

test.each([
  ['a message, however short', message(2 * hour, amara, { words: '1-4' })],
  ['a public answer', answer(2 * hour, amara)],
  ['a message to several', message(2 * hour, tomasz, { others: [amara] })],
  ['a message before the invitation was accepted', message(6 * day, amara)],
])('%s to the person leaves nothing to suggest', (_, written) => {
  expect(openedBy([accept(5 * day, amara), written])).toEqual([])
})

test('words to another person, a like, or a message taken back change nothing', () => {
  const withdrawn = message(2 * hour, amara)
  const entries = [
    accept(5 * day, amara),
    message(hour, tomasz),
    entry(hour, { person: amara }),
    withdrawn,
    undo(hour, withdrawn),
  ]
  expect(namesOf(entries)).toEqual([['Amara Okafor']])
})

test.each([
  ['taken back', [accept(5 * day, amara)].flatMap((one) => [one, undo(day, one)])],
  ['by nobody known', [accept(5 * day, null)]],
  ['by someone without an address', [accept(5 * day, { url: null, name: 'Amara Okafor' })]],
  [
    'to a group',
    [accept(5 * day, amara, { object: { type: 'Group', url: null, inReplyTo: null } })],
  ],
  [
    'to a newsletter',
    [accept(5 * day, amara, { object: { type: 'Invite', url: newsletter, inReplyTo: null } })],
  ],
  ['ignored', [accept(5 * day, amara, { type: 'Ignore', rung: 'observe' })]],
])('an invitation %s opens nothing', (_, entries) => {
  expect(openedBy(entries)).toEqual([])
})

test('three accepts within exactly ten minutes open one suggestion for all, at once', () => {
  const entries = [
    accept(10 * minute, amara),
    accept(4 * minute, tomasz),
    accept(0, li),
    accept(3 * minute, tomasz),
  ]
  const [opened, ...more] = openedBy(entries)
  expect(more).toEqual([])
  expect(opened?.people).toEqual([amara, tomasz, li])
  expect(opened?.facts).toMatchObject([{ kind: 'accepted-quickly', count: 3 }])
})

test('three accepts in ten minutes and a second, or two, wait for their 72 hours', () => {
  const third = accept(0, li)
  expect(openedBy([accept(10 * minute + second, amara), accept(minute, tomasz), third])).toEqual([])
  expect(openedBy([accept(minute, amara), third])).toEqual([])
})

test('three accepts in a row are found behind an earlier one', () => {
  const times = [15, 9, 2, 1]
  const people = [amara, tomasz, li, noor]
  const entries = people.map((person, index) => accept((times[index] ?? 0) * minute, person))
  expect(namesOf(entries)).toEqual([['Tomasz Nowak', 'Li Wei', 'Noor Haddad']])
})

test('whoever was written to is left out of the suggestion for several', () => {
  const entries = [accept(3 * minute, amara), accept(2 * minute, tomasz), accept(minute, li)]
  expect(namesOf([...entries, message(0, tomasz)])).toEqual([['Amara Okafor', 'Li Wei']])
})

test('further accepts of the same run wait 72 hours and then share one suggestion', () => {
  const first = [accept(4 * minute, amara), accept(3 * minute, tomasz), accept(2 * minute, li)]
  const later = [accept(minute, noor), accept(0, someone('sade', 'Sade'))]
  const existing = openedBy(first)
  const next = openedBy([...first, ...later], existing)
  expect(next.filter((one) => one.family === 'follow-up')).toEqual([])

  const long = numbers.followUpAfter + 10 * minute
  const moved = [...first, ...later].map((one) =>
    Object.assign(one, { at: new Date(Date.parse(one.at) - long).toISOString() }),
  )
  const shared = openedBy(moved, existing).filter((one) => one.family === 'follow-up')
  expect(shared.map((one) => one.people.map((person) => person.name))).toEqual([
    ['Noor Haddad', 'Sade'],
  ])
})

test('two people accepted apart get a suggestion each', () => {
  expect(namesOf([accept(4 * day, amara), accept(5 * day, tomasz)])).toEqual([
    ['Tomasz Nowak'],
    ['Amara Okafor'],
  ])
})
