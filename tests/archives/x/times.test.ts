import { describe, expect, test } from 'vitest'
import { isoTime } from '../../../lib/archives/instants.ts'
import { epochTime, idTime, postTime, timeProblem } from '../../../lib/archives/x/times.ts'
import { idAt } from './read.ts'

describe('times', () => {
  test.each([
    [postTime('Sat Feb 18 12:33:11 +0000 2023'), '2023-02-18T12:33:11.000Z'],
    [postTime('Thu Feb 29 00:00:00 +0000 2024'), '2024-02-29T00:00:00.000Z'],
    [isoTime('2024-04-06T15:30:00.250Z'), '2024-04-06T15:30:00.250Z'],
    [isoTime('2024-04-06T15:30:00Z'), '2024-04-06T15:30:00.000Z'],
    [epochTime('1764576000000'), '2025-12-01T08:00:00.000Z'],
    [idTime('2029905358261502168'), '2026-03-06T13:02:05.000Z'],
    [idTime(idAt('2010-11-05T00:00:00Z')), '2010-11-05T00:00:00.000Z'],
  ])('%d is %s', (at, text) => {
    expect(new Date(at ?? Number.NaN).toISOString()).toBe(text)
  })

  test.each([
    [postTime('Thu Feb 30 00:00:00 +0000 2023')],
    [postTime('Sat Foo 18 12:33:11 +0000 2023')],
    [postTime('Sat Feb 18 25:33:11 +0000 2023')],
    [postTime('Sat Feb 18 12:33:11 +0200 2023')],
    [isoTime('2023-02-30T12:00:00.000Z')],
    [isoTime('2023-02-03 12:00:00')],
    [epochTime('yesterday')],
    // Before ids carried their time, a few thousand million were given.
    [idTime('15500000000')],
    [idTime('99999999999999999999')],
    [idTime('oak')],
  ])('what is no time is none', (at) => {
    expect(at).toBeNull()
  })

  test('nothing was done before X, or after now', () => {
    const now = Date.parse('2026-11-22T12:00:00Z')
    expect(timeProblem(null, now)).toBe('no-time')
    expect(timeProblem(Date.parse('2003-01-01T00:00:00Z'), now)).toBe('no-time')
    expect(timeProblem(Date.parse('2006-03-21T20:50:14Z'), now)).toBeNull()
    expect(timeProblem(now + 60_000, now)).toBeNull()
    expect(timeProblem(now + 600_000, now)).toBe('future')
  })
})
