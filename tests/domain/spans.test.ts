import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { rungs } from '../../lib/domain/entry.ts'
import { spansWith, type Period } from '../../lib/domain/spans.ts'
import { foldTallies } from '../../lib/domain/tally.ts'
import { amara, day, entry, gap, hour, message, now, reading } from './build.ts'

const moment = { now: instant(now), zone: 'Europe/Berlin' }
const week: Period = { last: '2026-11-22', spans: 7, days: 1 }
const eight: Period = { last: '2026-11-22', spans: 8, days: 7 }
const of = (period: Period, sources: Partial<Parameters<typeof spansWith>[1]>) =>
  spansWith(period, { entries: [], gaps: [], ...sources }, moment)

test('each span has its own days, one after the other, and the last ends today', () => {
  const days = of(week, {}).spans.map(({ first, last }) => [first, last])
  expect(days).toHaveLength(7)
  expect(days[0]).toEqual(['2026-11-16', '2026-11-16'])
  const weeks = of(eight, {}).spans.map(({ first, last }) => `${first} ${last}`)
  expect(weeks).toHaveLength(8)
  expect(weeks[0]).toBe('2026-09-28 2026-10-04')
  expect(weeks[7]).toBe('2026-11-16 2026-11-22')
})

test('marks, sentence and tallies are the same acts; of what was looked at the things count', () => {
  const some = fc.record({
    ago: fc.integer({ min: 0, max: 70 }),
    rung: fc.constantFrom(...rungs.filter((rung) => rung !== 'observe')),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), (all) => {
      const entries = all.map(({ ago, rung }, index) => entry(ago * day + index, { rung }))
      const { spans, counts, share } = of(eight, { entries })
      const tallies = foldTallies(entries).filter(({ day: on }) => on >= '2026-09-28')
      for (const rung of rungs) {
        const told = tallies.filter((one) => one.rung === rung)
        expect(counts[rung]).toBe(told.reduce((sum, { count }) => sum + count, 0))
        expect(counts[rung]).toBe(spans.reduce((sum, one) => sum + one.counts[rung], 0))
      }
      expect(share.below + counts.touch).toBe(share.visible)
    }),
  )
  expect(of(week, { entries: [reading(hour, amara, 2)] }).counts.observe).toBe(12)
})

test('what was taken back is not drawn, on whichever day that was', () => {
  const act = message(3 * day, amara)
  const undo = entry(day, { type: 'Undo', undoes: act.id })
  expect(of(week, { entries: [act, undo] }).share.visible).toBe(0)
})

describe('a gap is hatched', () => {
  test('from when to when it was, in spans', () => {
    const until = instant(now - 2 * day)
    const { hatched } = of(week, { gaps: [gap(3 * day, { until })] })
    // Noon in London is one o'clock in Berlin.
    expect(hatched).toEqual([{ from: 3 + 13 / 24, to: 4 + 13 / 24 }])
  })

  test('up to now while it lasts, and from the beginning where it began before', () => {
    expect(of(week, { gaps: [gap(30 * day)] }).hatched).toEqual([{ from: 0, to: 6 + 13 / 24 }])
  })

  test('once where there are two of them, and both are told of', () => {
    const two = [gap(3 * day, { until: instant(now - day) }), gap(2 * day, { site: 'x' })]
    const { hatched, gaps } = of(week, { gaps: two })
    expect(hatched).toEqual([{ from: 3 + 13 / 24, to: 6 + 13 / 24 }])
    expect(gaps.map(({ site }) => site)).toEqual(['linkedin', 'x'])
  })

  test.each([
    ['a site that stays switched off', gap(3 * day, { reason: 'off' })],
    ['minutes switched off', gap(3 * day, { reason: 'off', until: instant(now - 3 * day + 9) })],
    ['one that was over before', gap(30 * day, { until: instant(now - 9 * day) })],
  ])('but not %s', (_name, one) => {
    expect(of(week, { gaps: [one] })).toMatchObject({ hatched: [], gaps: [] })
  })
})
