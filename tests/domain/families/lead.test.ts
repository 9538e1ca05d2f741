import { expect, test } from 'vitest'
import {
  amara,
  answer,
  day,
  entry,
  li,
  message,
  noor,
  now,
  openedBy,
  second,
  tomasz,
  undo,
} from '../build.ts'

const tagged = { tags: ['oncall'] }
const two = [message(30 * day, amara, tagged), answer(2 * day, tomasz, tagged)]

test('own words to three people on one tag within thirty days open a small circle', () => {
  const third = message(day, li, tagged)
  expect(openedBy([...two, third])).toMatchObject([
    {
      family: 'lead',
      key: 'oncall',
      people: [amara, tomasz, li],
      until: new Date(now + 21 * day).toISOString(),
      facts: [{ kind: 'shared-tag', count: 3, tag: 'oncall', at: third.at }],
    },
  ])
})

test.each([
  ['two people', []],
  ['the same two again', [message(day, amara, tagged)]],
  ['a third liked', [entry(day, { person: li, ...tagged })]],
  ['a third on another tag', [message(day, li, { tags: ['pay'] })]],
  ['a third one second too old', [message(30 * day + second, li, tagged)]],
  ['a third without an address', [message(day, { url: null, name: 'Li' }, tagged)]],
  ['a third taken back', [message(day, li, tagged)].flatMap((one) => [one, undo(0, one)])],
])('%s does not', (_, third) => {
  expect(openedBy([...two, ...third])).toEqual([])
})

test('three people in one conversation are three people', () => {
  const entries = [message(day, amara, { others: [tomasz, li], ...tagged })]
  expect(openedBy(entries)).toHaveLength(1)
})

test('a tag is not suggested twice, whoever has joined in', () => {
  const entries = [...two, message(day, li, tagged)]
  expect(openedBy([...entries, message(0, noor, tagged)], openedBy(entries))).toEqual([])
})
