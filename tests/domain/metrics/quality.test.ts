import { describe, expect, test } from 'vitest'
import { drawFrom } from '../../../lib/domain/draw.ts'
import { precision, rowsToAudit, unsureShare } from '../../../lib/domain/metrics/quality.ts'
import { amara, day, entry, gap, hour, message } from '../build.ts'
import { times } from './build.ts'

describe('rows to ask about', () => {
  const draw = drawFrom('audit')
  const acts = times(50, (index) => entry(hour + index))

  test('are five of a week, the same whenever they are drawn', () => {
    const drawn = rowsToAudit(acts, '2026-W47', draw)
    expect(new Set(drawn)).toHaveLength(5)
    expect(rowsToAudit(acts.toReversed(), '2026-W47', draw)).toEqual(drawn)
    expect(rowsToAudit(acts, '2026-W48', draw)).not.toEqual(drawn)
    expect(rowsToAudit(acts.slice(0, 3), '2026-W47', draw)).toHaveLength(3)
  })

  test('are recorded ones alone', () => {
    const told = [entry(hour, { source: 'manual' }), entry(hour, { source: 'archive' })]
    expect(rowsToAudit(told, '2026-W47', draw)).toEqual([])
  })

  test('find wrong ones, in time as many as there are', () => {
    // Every tenth label is wrong; asked for forty weeks.
    const asked = times(40, (week) => {
      const recorded = times(50, (index) =>
        message(hour + index, amara, { tags: [`${index % 10}`] }),
      )
      return rowsToAudit(recorded, `${week}`, draw)
    })
    const answers = asked.flat().map(({ rung, tags }) => ({ rung, isRight: !tags.includes('0') }))
    const { below } = precision(answers)
    expect(below.of).toBe(200)
    expect(below.interval?.low).toBeLessThan(0.9)
    expect(below.interval?.high).toBeGreaterThan(0.9)
    expect(below.interval?.high).toBeLessThan(0.95)
  })
})

/** What was said of rows of one rung. */
const rows = (right: number, wrong: number, rung: 'touch' | 'compose') => [
  ...times(right, () => ({ rung, isRight: true })),
  ...times(wrong, () => ({ rung, isRight: false })),
]

describe('what is right', () => {
  test('is told from twenty answers on, of own words apart', () => {
    const told = precision([...rows(19, 1, 'compose'), ...rows(5, 5, 'touch')])
    expect(told).toMatchObject({ all: { n: 24, of: 30, share: 0.8 }, below: { share: 0.95 } })
    expect(precision(rows(18, 1, 'compose')).below).toMatchObject({ n: 18, of: 19, share: null })
  })
})

test('what was recorded while the site could not be read surely is unsure', () => {
  const acts = [
    ...times(3, () => entry(hour)),
    ...times(7, () => entry(3 * day)),
    entry(hour, { source: 'manual' }),
  ]
  expect(unsureShare(acts, [gap(day)])).toMatchObject({ n: 3, of: 10, share: 0.3 })
  expect(unsureShare(acts, [gap(day, { reason: 'off' })])).toMatchObject({ n: 0 })
  expect(unsureShare(acts, [gap(day, { acts: ['Create'] })])).toMatchObject({ n: 0 })
})
