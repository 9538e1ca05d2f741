/** A year by its months: what was done, and how much of them could not be seen. */
import { describe, expect, test } from 'vitest'
import { monthsOf, type YearSources } from '../../../lib/domain/year/months.ts'
import { gap } from '../build.ts'

const sources: YearSources = {
  year: '2026',
  tallies: [],
  gaps: [],
  horizon: '2025-01-01T00:00:00.000Z',
  now: '2026-11-22T12:00:00.000Z',
  today: '2026-11-22',
  zone: 'UTC',
}
const months = (fields: Partial<YearSources> = {}) => monthsOf({ ...sources, ...fields })
const unseen = (fields: Partial<YearSources>) =>
  months(fields).flatMap(({ month, unseen: share }) => (share > 0 ? [[month, share]] : []))

test('acts stand in the month of their days, and only of that year', () => {
  const tallies = [
    { day: '2026-01-31', rung: 'touch', count: 2 },
    { day: '2026-02-01', rung: 'touch', count: 1 },
    { day: '2026-02-28', rung: 'compose', count: 4 },
    { day: '2025-02-01', rung: 'touch', count: 9 },
  ] as const
  const found = months({ tallies })
  expect(found.map(({ month }) => month).slice(0, 2)).toEqual(['2026-01', '2026-02'])
  expect(found[0]?.counts).toEqual({ observe: 0, touch: 2, compose: 0, collaborate: 0, lead: 0 })
  expect(found[1]?.counts).toMatchObject({ touch: 1, compose: 4 })
  expect(found.slice(2).every(({ counts }) => counts.touch + counts.compose === 0)).toBe(true)
})

test('months to come are not there, and the one that lasts is not over', () => {
  expect(months()).toHaveLength(11)
  expect(months().filter(({ isOver }) => !isOver)).toMatchObject([{ month: '2026-11' }])
  expect(months({ year: '2025' })).toHaveLength(12)
})

describe('what could not be seen', () => {
  test('is a share of its month: of which days, nothing tells', () => {
    const gaps = [
      gap(0, { from: '2026-04-25T00:00:00.000Z', until: '2026-05-02T00:00:00.000Z' }),
      gap(0, { from: '2026-04-28T00:00:00.000Z', until: '2026-04-29T00:00:00.000Z' }),
    ]
    expect(unseen({ gaps })).toEqual([
      ['2026-04', 6 / 30],
      ['2026-05', 1 / 31],
    ])
  })

  test('is also what lies before the first entry, and no day to come', () => {
    expect(unseen({ horizon: '2026-02-15T00:00:00.000Z' })).toEqual([
      ['2026-01', 1],
      ['2026-02', 0.5],
    ])
    const lasting = gap(0, { from: '2026-11-21T00:00:00.000Z', until: null })
    expect(unseen({ gaps: [lasting] })).toEqual([['2026-11', 1.5 / 30]])
  })

  test('is not a site that stays switched off, nor minutes without the recorder', () => {
    const gaps = [
      gap(0, { reason: 'off', from: '2026-03-01T00:00:00.000Z', until: null }),
      gap(0, {
        reason: 'restart',
        from: '2026-03-01T00:00:00.000Z',
        until: '2026-03-01T00:05:00.000Z',
      }),
    ]
    expect(unseen({ gaps })).toEqual([])
  })
})
