import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import {
  dueNow,
  nextHour,
  offersWeekly,
  reflectedDay,
  thirdQuestionOf,
} from '../../lib/domain/reflecting.ts'
import { blankReflection, thirdQuestions, type Reflection } from '../../lib/domain/reflection.ts'
import { drawFrom } from '../../lib/domain/draw.ts'
import { day as dayLong, idAt } from './build.ts'

const zone = 'Europe/Berlin'
/** A Tuesday. */
const today = '2026-11-24'
const at = (local: string): number =>
  Temporal.ZonedDateTime.from(`${local}[${zone}]`).epochMilliseconds
const daily = { hour: 17, every: 'day', isOffered: false } as const

function said(day: string, fields: Partial<Reflection> = {}): Reflection {
  const made = Date.parse(`${day}T17:00:00.000Z`)
  return { ...blankReflection({ id: idAt(made), at: instant(made), day }), ...fields }
}

const due = (local: string, reflections: Reflection[] = [], settings = {}) =>
  dueNow({ settings: { ...daily, ...settings }, reflections, now: at(local), zone })

describe('a day is reflected on', () => {
  test.each([
    ['2026-11-24T16:59:59', null],
    ['2026-11-24T17:00', 'day'],
    ['2026-11-24T23:59', 'day'],
    ['2026-11-25T02:59:59', 'day'],
    ['2026-11-25T03:00', null],
  ])('from the hour until three at night: %s', (local, expected) => {
    expect(due(local)).toBe(expected)
  })

  test('after midnight it is the day before that is meant', () => {
    expect(reflectedDay(at('2026-11-25T02:59'), zone)).toBe(today)
    expect(reflectedDay(at('2026-11-25T03:00'), zone)).toBe('2026-11-25')
  })

  test('an hour after midnight comes at the end of the day', () => {
    expect(due('2026-11-24T23:00', [], { hour: 1 })).toBeNull()
    expect(due('2026-11-25T01:00', [], { hour: 1 })).toBe('day')
  })

  test.each([
    ['answered', {}],
    ['skipped', { skipped: true }],
  ])('not once it was %s; the day before counts for nothing', (_, fields) => {
    expect(due('2026-11-24T18:00', [said(today, fields)])).toBeNull()
    expect(due('2026-11-25T01:00', [said(today, fields)])).toBeNull()
    expect(due('2026-11-24T18:00', [said('2026-11-23', fields)])).toBe('day')
  })

  test('a week looked back on is no answer of the day', () => {
    expect(due('2026-11-24T18:00', [said(today, { of: 'week' })])).toBe('day')
  })

  test('never where the person wants none', () => {
    expect(due('2026-11-24T18:00', [], { every: 'never' })).toBeNull()
  })

  test.each([
    ['2026-11-26T18:00', null],
    ['2026-11-27T16:00', null],
    ['2026-11-27T17:00', 'week'],
    ['2026-11-29T18:00', 'week'],
    ['2026-11-30T02:00', 'week'],
    ['2026-11-30T18:00', null],
  ])('weekly, from Friday to Sunday: %s', (local, expected) => {
    expect(due(local, [], { every: 'week' })).toBe(expected)
  })

  test('a week is asked about once', () => {
    const friday = [said('2026-11-27', { of: 'week', skipped: true })]
    expect(due('2026-11-28T18:00', friday, { every: 'week' })).toBeNull()
    expect(due('2026-12-04T18:00', friday, { every: 'week' })).toBe('week')
  })
})

test('the next hour is today or tomorrow, also when the clocks change', () => {
  expect(nextHour(daily, at('2026-11-24T16:00'), zone)).toBe(at('2026-11-24T17:00'))
  expect(nextHour(daily, at('2026-11-24T17:00'), zone)).toBe(at('2026-11-25T17:00'))
  expect(nextHour(daily, at('2026-10-24T18:00'), zone)).toBe(at('2026-10-25T17:00'))
})

const dayAt = (index: number): string => instant(Date.parse(today) + index * dayLong).slice(0, 10)

describe('the third question', () => {
  test.each([1, 2, 3])('never comes back within five, whatever was before (%d)', (seed) => {
    const draw = drawFrom(String(seed))
    // What another device or an older version left: any questions in any order, and some of the days skipped.
    const stream = Array.from({ length: 20 }, (_, index) => {
      const question = thirdQuestions[Math.floor(draw('question', String(index)) * 7)] ?? 'worth'
      return said(dayAt(index), { third: { question, answer: '' } })
    })
    const asked: string[] = stream.slice(-5).flatMap(({ third }) => third?.question ?? [])
    for (let index = 20; index < 520; index += 1) {
      if (draw('skip', String(index)) < 0.2) {
        stream.push(said(dayAt(index), { skipped: true }))
        continue
      }
      const question = thirdQuestionOf(stream, dayAt(index))
      expect(asked.slice(-5)).not.toContain(question)
      asked.push(question)
      stream.push(said(dayAt(index), { third: { question, answer: '' } }))
    }
    expect(new Set(asked.slice(5, 12)).size).toBe(7)
  })

  test('is the same in whatever order the earlier ones are read, and for the same day', () => {
    const stream = thirdQuestions
      .slice(0, 3)
      .map((question, index) => said(dayAt(index), { third: { question, answer: 'x' } }))
    expect(thirdQuestionOf(stream, dayAt(3))).toBe('beyond')
    expect(thirdQuestionOf(stream.toReversed(), dayAt(3))).toBe('beyond')
    expect(thirdQuestionOf(stream, dayAt(2))).toBe('pointer')
  })
})

describe('"Weekly instead?"', () => {
  const skipped = ['2026-11-20', '2026-11-21', today].map((day) => said(day, { skipped: true }))

  test('is asked after three skipped in a row', () => {
    expect(offersWeekly(daily, skipped.slice(1))).toBe(false)
    expect(offersWeekly(daily, skipped.toReversed())).toBe(true)
    expect(offersWeekly(daily, [...skipped, said('2026-11-25')])).toBe(false)
    expect(offersWeekly(daily, [said('2026-11-19'), ...skipped])).toBe(true)
  })

  test('is asked once, and of nobody who is asked less often already', () => {
    expect(offersWeekly({ ...daily, isOffered: true }, skipped)).toBe(false)
    expect(offersWeekly({ ...daily, every: 'week' }, skipped)).toBe(false)
    expect(offersWeekly({ ...daily, every: 'never' }, skipped)).toBe(false)
  })
})
