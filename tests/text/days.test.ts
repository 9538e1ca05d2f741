import { expect, test } from 'vitest'
import { dayName, onDay } from '../../lib/text/days.ts'
import { createText } from '../../lib/text/text.ts'
import { englishText } from '../components/english.ts'
import { now } from '../domain/build.ts'

/** Sunday, 22 November 2026, 13:00 in Berlin. */
const berlin = { now, zone: 'Europe/Berlin' }

test.each([
  ['2026-11-22T00:30:00.000Z', 'today'],
  ['2026-11-21T23:30:00.000Z', 'today'],
  ['2026-11-21T22:30:00.000Z', 'yesterday'],
  ['2026-11-20T12:00:00.000Z', 'Friday'],
  ['2026-11-16T12:00:00.000Z', 'Monday'],
  ['2026-11-15T12:00:00.000Z', 'November 15'],
  ['2025-12-24T12:00:00.000Z', 'December 24, 2025'],
  ['2026-11-23T12:00:00.000Z', 'November 23'],
])('seen from Berlin, %s is %s', (at, name) => {
  expect(dayName(at, berlin, englishText)).toBe(name)
})

test('the day is that of the person’s own zone', () => {
  const auckland = { now, zone: 'Pacific/Auckland' }
  expect(dayName('2026-11-22T10:30:00.000Z', auckland, englishText)).toBe('yesterday')
})

test('yesterday happened yesterday, Friday happened on Friday', () => {
  expect(onDay('2026-11-21T12:00:00.000Z', berlin, englishText)).toBe('yesterday')
  expect(onDay('2026-11-20T12:00:00.000Z', berlin, englishText)).toBe('on Friday')
})

test('days are named in the language of the text', () => {
  const german = createText('de', (_, values) => `am ${values[0]}`)
  expect(onDay('2026-11-20T12:00:00.000Z', berlin, german)).toBe('am Freitag')
  expect(dayName('2026-11-21T12:00:00.000Z', berlin, german)).toBe('gestern')
  expect(dayName('2026-11-03T12:00:00.000Z', berlin, german)).toBe('3. November')
})
