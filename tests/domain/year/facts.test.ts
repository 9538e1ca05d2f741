/** What a letter about a year may say, and when it is silent. */
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../lib/domain/entry.ts'
import {
  gatherYear,
  noYearPoints,
  yearFacts,
  type YearBeside,
} from '../../../lib/domain/year/facts.ts'
import type { Month } from '../../../lib/domain/year/months.ts'
import { noCounts } from '../../../lib/domain/rung.ts'
import { amara, called, day, entry, knownPerson, li, message, noor, tomasz } from '../build.ts'
import { opened } from '../metrics/build.ts'

const month = (name: string, compose = 0, fields: Partial<Month> = {}): Month => ({
  month: name,
  counts: { ...noCounts(), compose },
  unseen: 0,
  isOver: true,
  ...fields,
})
const beside: YearBeside = {
  year: '2026',
  months: [],
  horizon: '2025-01-01T00:00:00.000Z',
  people: [],
  promisesKept: 0,
  daysReflected: 0,
  intentions: [],
}
const facts = (
  entries: readonly Entry[],
  fields: Partial<YearBeside> = {},
  undone = new Set<string>(),
) => {
  const points = noYearPoints()
  for (const one of entries) gatherYear(points, [one], { by: (url) => url, undone })
  return yearFacts(points, { ...beside, ...fields })
}

test('of a year without anything nothing is said', () => {
  expect(facts([])).toEqual({
    year: '2026',
    isOver: false,
    wrote: 0,
    bothWays: 0,
    met: 0,
    first: null,
    acts: new Map(),
    most: null,
    without: [],
    unseen: [],
    tags: [],
    promisesKept: 0,
    daysReflected: 0,
    intentions: [],
  })
})

test('people written to are counted once, and those who wrote as well', () => {
  const acts = [
    message(9 * day, amara),
    message(8 * day, amara),
    message(day, li),
    opened(day, li),
    opened(day, noor),
  ]
  expect(facts(acts)).toMatchObject({ wrote: 2, bothWays: 1 })
})

test('what was taken back is not said', () => {
  const taken = called('help', day, amara, { tags: ['oncall'] })
  expect(facts([taken], {}, new Set([taken.id]))).toMatchObject({
    wrote: 0,
    tags: [],
    acts: new Map(),
  })
})

describe('the first words and new people', () => {
  const acts = [
    message(9 * day, amara),
    message(200 * day, tomasz),
    entry(300 * day, { person: li }),
  ]
  const people = [
    { ...knownPerson('a', null), since: '2026-03-01T00:00:00.000Z' },
    { ...knownPerson('b', null), since: '2025-12-31T00:00:00.000Z' },
  ]
  test('are told of a year that was seen from its beginning', () => {
    expect(facts(acts, { people })).toMatchObject({
      met: 1,
      first: { person: tomasz, month: '2026-05' },
    })
  })

  test('are not told of the year in which the ledger begins', () => {
    const horizon = '2026-01-02T00:00:00.000Z'
    expect(facts(acts, { people, horizon })).toMatchObject({ met: 0, first: null })
  })
})

describe('months', () => {
  test('one stands out from five acts in own words on, and not beside one with as many', () => {
    expect(facts([], { months: [month('2026-01', 4), month('2026-02', 1)] }).most).toBeNull()
    expect(facts([], { months: [month('2026-01', 2), month('2026-02', 5)] }).most).toBe('2026-02')
    expect(facts([], { months: [month('2026-01', 5), month('2026-02', 5)] }).most).toBeNull()
  })

  test('without own words are told where they were seen from end to end', () => {
    const months = [
      month('2026-01', 3),
      month('2026-02'),
      month('2026-03', 0, { unseen: 0.1 }),
      month('2026-04', 0, { isOver: false }),
    ]
    expect(facts([message(day, amara)], { months })).toMatchObject({
      without: ['2026-02'],
      unseen: ['2026-03'],
    })
    expect(facts([], { months }).without).toEqual([])
  })

  test('make a year that is over once all twelve are', () => {
    const months = Array.from({ length: 12 }, (_, index) => month(`2025-${index}`))
    expect(facts([], { months }).isOver).toBe(true)
    expect(facts([], { months: months.slice(1) }).isOver).toBe(false)
  })
})

const on = (...tags: string[]) => message(day, amara, { tags })

test('three tags are named, those written about most often', () => {
  const acts = [
    on('b', 'a'),
    on('b'),
    on('c'),
    on('c'),
    on('d', 'd', 'd'),
    entry(day, { tags: ['e', 'e'] }),
  ]
  expect(facts(acts).tags).toEqual(['b', 'c', 'a'])
})
