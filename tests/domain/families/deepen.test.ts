import { expect, test } from 'vitest'
import type { Entry } from '../../../lib/domain/entry.ts'
import {
  amara,
  answer,
  day,
  entry,
  message,
  now,
  openedBy,
  second,
  tomasz,
  undo,
} from '../build.ts'

const thrice = (tag: string): Entry[] =>
  [1, 2, 3].map((days) => answer(days * day, amara, { tags: [tag] }))
const tagged = { tags: ['hiring'] }

test('three answers to one person on one tag within sixty days open peer mentoring', () => {
  const entries = [
    answer(60 * day, amara, tagged),
    answer(9 * day, amara, { tags: ['hiring', 'pay'] }),
    entry(2 * day, { person: amara, act: 'help', rung: 'collaborate', ...tagged }),
  ]
  expect(openedBy(entries)).toMatchObject([
    {
      family: 'deepen',
      key: amara.url,
      people: [amara],
      until: new Date(now + 45 * day).toISOString(),
      facts: [{ kind: 'helped-each-other', count: 3, tag: 'hiring', at: entries[2]?.at }],
    },
  ])
})

test.each([
  ['two answers', []],
  ['a third to another person', [answer(day, tomasz, tagged)]],
  ['a third on another tag', [answer(day, amara, { tags: ['pay'] })]],
  ['a third without a tag', [answer(day, amara)]],
  ['a third one second too old', [answer(60 * day + second, amara, tagged)]],
  ['a third that answered nothing', [message(day, amara, tagged)]],
  ['a third taken back', [answer(day, amara, tagged)].flatMap((one) => [one, undo(0, one)])],
])('%s does not', (_, third) => {
  const two = [answer(9 * day, amara, tagged), answer(8 * day, amara, tagged)]
  expect(openedBy([...two, ...third])).toEqual([])
})

test('a person answered on several tags gets one suggestion, on the most answered', () => {
  const entries = [1, 2, 3].map((days) => answer(days * day, amara, { tags: ['pay', 'hiring'] }))
  const opened = openedBy([...entries, answer(day, amara, { tags: ['hiring'] })])
  expect(opened.flatMap((one) => one.facts)).toMatchObject([{ tag: 'hiring', count: 4 }])
})

test('a person is not suggested twice, on whichever tag', () => {
  expect(openedBy([...thrice('hiring'), ...thrice('pay')], openedBy(thrice('pay')))).toEqual([])
})
