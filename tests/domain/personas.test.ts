import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import {
  amara,
  answer,
  day,
  entry,
  hour,
  li,
  message,
  minute,
  openedBy,
  reading,
  tomasz,
  visit,
} from './build.ts'

/** The month of someone: an act a day, `days` days ago. */
const month = (acts: (ago: number) => Entry[]): Entry[] =>
  Array.from({ length: 30 }, (_, index) => acts((29 - index) * day + hour)).flat()

describe('the first suggestion after a month', () => {
  test.each<[string, Entry[], string[]]>([
    [
      'a reader who never acted',
      month((ago) => [entry(ago, { type: 'View', rung: 'observe' })]),
      [],
    ],
    ['a reader of one person', month((ago) => [reading(ago, amara, 1)]), ['reply']],
    ['a liker', month((ago) => [entry(ago, { person: amara, session: visit })]), ['reply']],
    [
      'a replier',
      month((ago) => [answer(ago, amara, { tags: ['hiring'] }), entry(ago - minute)]),
      ['deepen'],
    ],
    [
      'a host',
      month((ago) => [
        message(ago, [amara, tomasz, li][Math.floor(ago / day) % 3] ?? li, { tags: ['oncall'] }),
      ]),
      ['lead'],
    ],
  ])('of %s', (_, entries, families) => {
    expect(
      openedBy(entries)
        .map((one) => one.family)
        .slice(0, 1),
    ).toEqual(families)
  })
})
