import { describe, expect, test } from 'vitest'
import {
  composedChange,
  composedRate,
  sessionGaps,
} from '../../../lib/domain/metrics/composed-rate.ts'
import { activeSeconds, sessionHours } from '../../../lib/domain/metrics/hourly.ts'
import { amara, day, entry, hour, message, minute } from '../build.ts'
import { looked, times } from './build.ts'

/** Days with an active hour each, and on each so many messages. */
const days = (count: number, messages: number, since = 0) =>
  times(count, (index) => {
    const ago = since + index * day + hour
    return [looked(ago, 3_600), ...times(messages, () => message(ago, amara))]
  }).flat()

describe('own words in an hour', () => {
  test('are those below the waterline, by active time', () => {
    const acts = [
      ...times(8, () => message(hour, amara)),
      entry(hour, { rung: 'collaborate', act: 'help' }),
      entry(hour, { rung: 'lead', act: 'host' }),
      ...times(30, () => entry(hour)),
      looked(hour, 1_800),
      looked(3 * hour, 5_400),
    ]
    expect(composedRate(acts)).toMatchObject({ n: 10, hours: 2, rate: { perHour: 5 } })
  })

  test('leave out what was told by hand or listed by an archive, as its hours were not seen', () => {
    const acts = [
      ...days(5, 2),
      message(hour, amara, { source: 'manual' }),
      message(hour, amara, { source: 'archive' }),
    ]
    expect(composedRate(acts)).toMatchObject({ n: 10, hours: 5 })
  })

  test.each([
    ['nine acts', days(3, 3)],
    ['no hours', times(10, () => message(hour, amara))],
  ])('are no rate with %s', (_, acts) => {
    expect(composedRate(acts).rate).toBeNull()
  })
})

describe('the time there', () => {
  // 10 minutes, a break of 20, 10 minutes, a break of 40, 5 minutes; all on one site.
  const looks = [looked(95 * minute, 600), looked(65 * minute, 600), looked(20 * minute, 300)]

  test('is what was active', () => {
    expect(activeSeconds(looks) / 60).toBe(25)
  })

  test.each([
    [15, 25],
    [20, 25],
    [21, 45],
    [30, 45],
    [40, 45],
    [60, 85],
  ])('is by sessions, with a gap of %i minutes, %i minutes', (gap, minutes) => {
    expect(sessionHours(looks.toReversed(), gap * minute) * 60).toBeCloseTo(minutes)
  })

  test('is of each site by itself, and looks at once count once', () => {
    const other = looked(80 * minute, 300, { site: 'x' })
    const within = looked(97 * minute, 60)
    expect(sessionHours([...looks, other, within], 60 * minute) * 60).toBeCloseTo(90)
  })
})

describe('the change', () => {
  test('is told by hand: from 2 in an hour to 3', () => {
    const { lately, baseline, change, interval } = composedChange(days(28, 3), days(7, 2, 60 * day))
    expect([lately.rate?.perHour, baseline.rate?.perHour]).toEqual([3, 2])
    expect(change).toBeCloseTo(0.5)
    // Every day alike, so no more than chance: the factor is exp(z * sqrt(1/84 + 1/14)).
    expect(interval?.low).toBeCloseTo(1.5 / Math.exp(1.6448536 * Math.sqrt(1 / 84 + 1 / 14)) - 1)
    expect(interval?.high).toBeCloseTo(1.5 * Math.exp(1.6448536 * Math.sqrt(1 / 84 + 1 / 14)) - 1)
  })

  test('is less sure where acts come in bunches', () => {
    const bunched = [...days(27, 0), ...times(84, () => message(27 * day + hour, amara))]
    const even = composedChange(days(28, 3), days(7, 2))
    const uneven = composedChange([...bunched, looked(27 * day + hour, 3_600)], days(7, 2))
    expect(uneven.change).toBeCloseTo(even.change ?? NaN)
    expect(uneven.interval?.low ?? NaN).toBeLessThan((even.interval?.low ?? NaN) - 0.1)
  })

  test('is not told of a baseline with fewer than ten acts', () => {
    expect(composedChange(days(28, 3), days(3, 3))).toMatchObject({
      baseline: { n: 9 },
      change: null,
      interval: null,
    })
  })

  test.each(sessionGaps)('is the same where breaks are: a gap of %i ms', (gap) => {
    expect(composedChange(days(28, 3), days(7, 2), gap).change).toBeCloseTo(0.5)
  })
})
