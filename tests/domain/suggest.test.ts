import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { lookBack } from '../../lib/domain/suggest.ts'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import {
  accept,
  amara,
  answer,
  day,
  entry,
  horizon,
  hour,
  li,
  message,
  now,
  openedBy,
  reading,
  second,
  suggestion,
  tomasz,
} from './build.ts'

const due = accept(4 * day, amara)
const closed = (ago: number, state: Suggestion['state']): Suggestion =>
  suggestion({ state, openedAt: instant(now - 60 * day), closedAt: instant(now - ago) })

const on = (site: string, account: string | null) => ({ site, account })

const two = (site: string): Entry[] => [3, 2].map((ago) => entry(ago * hour, { site }))

const kinds = (list: readonly Entry[]): string[] =>
  openedBy(list)
    .map((one) => `${one.family} ${one.key}`)
    .toSorted()

describe('what stops a suggestion', () => {
  test('nothing is suggested from an empty ledger', () => {
    expect(openedBy([])).toEqual([])
  })

  test('a step that is open is not suggested a second time', () => {
    expect(openedBy([due], openedBy([due]))).toEqual([])
  })

  test.each(['done', 'not-needed', 'expired'] as const)(
    'a step that ended as %s comes again after thirty days, not before',
    (state) => {
      expect(openedBy([due], [closed(30 * day - second, state)])).toEqual([])
      expect(openedBy([due], [closed(30 * day, state)])).toHaveLength(1)
    },
  )

  test('someone named among others is not named again alone', () => {
    const several = suggestion({ key: 'several', people: [tomasz, amara] })
    expect(openedBy([due], [several])).toEqual([])
  })

  test('the same person may be suggested by another family, site or account', () => {
    expect(openedBy([due], [suggestion({ family: 'deepen' })])).toHaveLength(1)
    expect(openedBy([due], [suggestion({ site: 'x' })])).toHaveLength(1)
    const mine = { ...due, account: 'https://www.linkedin.com/in/me' }
    const other = suggestion({ account: 'https://www.linkedin.com/in/work' })
    expect(openedBy([mine], [other])).toHaveLength(1)
  })

  test('corrections are no acts', () => {
    const likes = Array.from({ length: 4 }, () => entry(hour))
    expect(openedBy([...likes, entry(hour, { corrects: due.id })])).toEqual([])
  })
})

describe('sites and accounts', () => {
  test('acts on two sites never add up', () => {
    expect(openedBy([...two('linkedin'), ...two('x'), entry(hour)])).toEqual([])
  })

  test('words on another site, or from another account, are not words here', () => {
    const mine = accept(4 * day, amara, on('linkedin', 'me'))
    expect(openedBy([mine, message(hour, amara, on('x', 'me'))])).toHaveLength(1)
    expect(openedBy([mine, message(hour, amara, on('linkedin', 'work'))])).toHaveLength(1)
    expect(openedBy([mine, message(hour, amara, on('linkedin', 'me'))])).toEqual([])
  })

  test('where a page does not show the account, acts belong to the one known account', () => {
    const opened = openedBy([due, entry(hour, on('linkedin', 'me'))])
    expect(opened.map((one) => one.account)).toEqual(['me'])
  })

  test('among several accounts, words of an unknown one may be of any', () => {
    const entries = [
      accept(4 * day, amara, on('linkedin', 'me')),
      accept(4 * day, tomasz, on('linkedin', 'work')),
      accept(4 * day, li),
    ]
    expect(openedBy(entries).map((one) => one.account)).toEqual(['me', 'work', null])
    const unknown = [message(hour, amara), message(hour, tomasz)]
    const known = message(hour, li, on('linkedin', 'work'))
    expect(openedBy([...entries, ...unknown, known])).toEqual([])
  })
})

describe('what a suggestion holds', () => {
  test('it opens now, reaches back to the horizon, and has an id of its own', () => {
    const [first, next] = openedBy([due, accept(4 * day - hour, tomasz)])
    expect(first).toMatchObject({ openedAt: instant(now), horizon, state: 'open', closedBy: null })
    expect(first?.id).not.toBe(next?.id)
  })

  test('the order of the entries makes no difference', () => {
    const entries = [due, accept(5 * day, tomasz), reading(hour, li, 5)]
    expect(kinds(entries.toReversed())).toEqual(kinds(entries))
  })

  test('nothing older than the look-back matters', () => {
    const old = [1, 2, 3].map(() => answer(lookBack + second, amara, { tags: ['hiring'] }))
    expect(openedBy(old)).toEqual([])
  })
})
