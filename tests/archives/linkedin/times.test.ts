import { describe, expect, test } from 'vitest'
import {
  javaTime,
  noonOf,
  pacificTime,
  timeProblem,
  utcDay,
  utcTime,
} from '../../../lib/archives/linkedin/times.ts'

const iso = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 16)

describe('times in UTC', () => {
  test.each([
    ['2024-03-17 18:03:34', '2024-03-17T18:03'],
    ['2026-03-05 22:26:20 UTC', '2026-03-05T22:26'],
    ['2017/06/08 08:15:44 UTC', '2017-06-08T08:15'],
    ['2017-12-09 04_54_08', '2017-12-09T04:54'],
    [' 2024-03-17 18:03:34 ', '2024-03-17T18:03'],
    ['', null],
    ['2024-02-30 08:00:00', null],
    ['2024-03-17 25:00:00', null],
    ['2024-03-17', null],
    ['4-Apr-21', null],
    ['17/03/2024 18:03', null],
  ])('%j', (text, at) => {
    expect(iso(utcTime(text))).toBe(at)
  })

  test.each([
    ['Thu Aug 13 09:10:11 UTC 2014', '2014-08-13T09:10'],
    ['Thu Feb 26 02:00:54 UTC 2026', '2026-02-26T02:00'],
    ['Thu Abc 26 02:00:54 UTC 2026', null],
    ['Thu Feb 26 02:00:54 PST 2026', null],
  ])('as Java writes them: %j', (text, at) => {
    expect(iso(javaTime(text))).toBe(at)
  })
})

describe('times in California', () => {
  test.each([
    ['in winter', '1/8/18, 6:14 PM', '2018-01-09T02:14'],
    ['in summer', '8/18/18, 12:37 AM', '2018-08-18T07:37'],
    ['at noon', '3/7/26, 12:05 PM', '2026-03-07T20:05'],
    ['with zeros', '03/07/26, 01:07 PM', '2026-03-07T21:07'],
    ['with a whole year', '3/7/2026, 1:07 PM', '2026-03-07T21:07'],
    ['with a narrow blank', '3/7/26, 1:07\u202fPM', '2026-03-07T21:07'],
    ['a minute before clocks go forward', '3/10/24, 1:59 AM', '2024-03-10T09:59'],
    ['a minute after', '3/10/24, 3:00 AM', '2024-03-10T10:00'],
    ['in the hour that there is twice: the first', '11/3/24, 1:30 AM', '2024-11-03T08:30'],
    ['behind it', '11/3/24, 2:00 AM', '2024-11-03T10:00'],
    ['in an hour that there is not: an hour on', '3/10/24, 2:30 AM', '2024-03-10T10:30'],
    ['on a day that there is not', '2/30/24, 6:53 AM', null],
    ['at thirteen o’clock', '3/7/26, 13:07 PM', null],
    ['in another writing', '7.3.26, 13:07', null],
  ])('%s', (_, text, at) => {
    expect(iso(pacificTime(text))).toBe(at)
  })
})

describe('days', () => {
  test.each([
    ['09 Mar 2026', '2026-03-09T12:00'],
    ['9 mar 2026', '2026-03-09T12:00'],
    ['4-Apr-21', '2021-04-04T12:00'],
    ['15-Feb-24', '2024-02-15T12:00'],
    ['2026-03-09', '2026-03-09T12:00'],
    // In 2018, by the clock of California: its evening is the next day in UTC.
    ['1/8/18, 6:14 PM', '2018-01-09T12:00'],
    ['1/8/18, 3:14 PM', '2018-01-08T12:00'],
    ['31 Feb 2026', null],
    ['09 Mär 2026', null],
    ['', null],
  ])('%j', (text, at) => {
    expect(iso(utcDay(text))).toBe(at)
  })

  test('have their noon', () => {
    expect(iso(noonOf(Date.parse('2026-03-09T23:59:59Z')))).toBe('2026-03-09T12:00')
    expect(iso(noonOf(Date.parse('2026-03-09T00:00:00Z')))).toBe('2026-03-09T12:00')
  })
})

test('nothing was done before there was LinkedIn, or after now', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  expect(timeProblem(null, now)).toBe('no-time')
  expect(timeProblem(Date.UTC(1970, 0, 1), now)).toBe('no-time')
  expect(timeProblem(Date.UTC(2003, 4, 5), now)).toBeNull()
  expect(timeProblem(now + 60_000, now)).toBeNull()
  expect(timeProblem(now + 3_600_000, now)).toBe('future')
})
