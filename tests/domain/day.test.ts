import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, hourOf } from '../../lib/domain/day.ts'

describe('the day an act belongs to', () => {
  test.each([
    ['in the morning', '2026-11-22T09:00:00.000Z', 'Europe/Berlin', 0, '2026-11-22'],
    [
      'late in Berlin, the next day there',
      '2026-11-22T23:30:00.000Z',
      'Europe/Berlin',
      0,
      '2026-11-23',
    ],
    [
      'the same instant in New York',
      '2026-11-22T23:30:00.000Z',
      'America/New_York',
      0,
      '2026-11-22',
    ],
    ['before the day starts', '2026-11-22T01:59:59.999Z', 'Europe/Berlin', 3, '2026-11-21'],
    ['as the day starts', '2026-11-22T02:00:00.000Z', 'Europe/Berlin', 3, '2026-11-22'],
    // The clocks go back at 03:00: 02:30 comes twice, and both times belong to the day before.
    ['the first 02:30 in October', '2026-10-25T00:30:00.000Z', 'Europe/Berlin', 3, '2026-10-24'],
    ['the second 02:30 in October', '2026-10-25T01:30:00.000Z', 'Europe/Berlin', 3, '2026-10-24'],
    ['03:00 that night', '2026-10-25T02:00:00.000Z', 'Europe/Berlin', 3, '2026-10-25'],
    // The clocks go forward from 02:00 to 03:00.
    ['01:59 in March', '2026-03-29T00:59:00.000Z', 'Europe/Berlin', 3, '2026-03-28'],
    ['03:00 in March', '2026-03-29T01:00:00.000Z', 'Europe/Berlin', 3, '2026-03-29'],
    ['where midnight is skipped', '2026-09-06T04:00:00.000Z', 'America/Santiago', 0, '2026-09-06'],
    ['half an hour east', '2026-11-22T18:30:00.000Z', 'Asia/Kolkata', 0, '2026-11-23'],
  ])('%s', (_, at, zone, start, day) => {
    expect(dayOf(at, zone, start)).toBe(day)
  })

  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'UTC',
  ]
  const instants = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())

  test('never runs backwards, except where the clock itself does', () => {
    const hours = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), hours, (at, zone, start) => {
        const next = new Date(Date.parse(at) + 2 * 3_600_000).toISOString()
        const [today, then] = [dayOf(at, zone, start), dayOf(next, zone, start)]
        expect([today, addDays(today, 1)]).toContain(then)
      }),
    )
  })

  test('is the calendar day of the local clock, or the one before it', () => {
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 12 }),
        (at, zone, start) => {
          const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at))
          const isEarly = hourOf(at, zone) < start
          expect(dayOf(at, zone, start)).toBe(isEarly ? addDays(calendar, -1) : calendar)
        },
      ),
    )
  })
})

test('days are added over the ends of months, years and summer time', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-29', -1)).toBe('2026-03-28')
})

test('hours are those of the local clock, with fractions', () => {
  expect(hourOf('2026-11-22T11:20:30.000Z', 'Europe/Berlin')).toBeCloseTo(12 + 20.5 / 60, 9)
})
