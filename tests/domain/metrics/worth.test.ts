import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { supportIn, trend, worthCounts, worthsIn } from '../../../lib/domain/metrics/worth.ts'
import {
  blankReflection,
  type Reflection,
  type ThirdQuestion,
} from '../../../lib/domain/reflection.ts'
import { day, idAt, now } from '../build.ts'
import { times } from './build.ts'

test('answers are counted, all four of them', () => {
  expect(worthCounts(['useful', 'trap', 'useful'])).toEqual({
    useful: 2,
    pleasant: 0,
    trap: 1,
    mixed: 0,
  })
})

test('answers are found among reflections', () => {
  const at = instant(now)
  const blank = blankReflection({ id: idAt(now), at, day: '2026-11-22' })
  const answered = (answer: string, question: ThirdQuestion = 'worth'): Reflection => ({
    ...blank,
    third: { question, answer },
  })
  const some = [answered('trap'), answered('nerve', 'stopped'), answered('so-so'), blank]
  expect(worthsIn([...some, answered('useful', 'differently')])).toEqual(['trap'])
  expect(supportIn([...some, { ...blank, support: 4 }])).toEqual([{ at, value: 4 }])
})

/** So many answers, 15 days apart. */
const rated = (count: number, value: (index: number) => number) =>
  times(count, (index) => ({ at: instant(now + index * 15 * day), value: value(index) }))

describe('the trend', () => {
  test.each([
    ['rising by half a point in 15 days', (index: number) => 1 + index / 2, 1],
    ['falling', (index: number) => 5 - index / 4, -0.5],
    ['flat', () => 3, 0],
    // Least squares of 0, 1, 0, 1 … over ten points: 2.5 / 82.5 a step.
    ['up and down', (index: number) => index % 2, (2 * 2.5) / 82.5],
  ])('of answers %s', (_, value, perMonth) => {
    const { n, perMonth: told } = trend(rated(10, value).toReversed())
    expect(n).toBe(10)
    expect(told).toBeCloseTo(perMonth)
  })

  test('of fewer than ten is the first and the last', () => {
    expect(trend(rated(9, (index) => index).toReversed())).toEqual({
      n: 9,
      first: 0,
      last: 8,
      perMonth: null,
    })
    expect(trend([])).toEqual({ n: 0, first: null, last: null, perMonth: null })
  })

  test('of one instant is none', () => {
    expect(trend(times(10, () => ({ at: instant(now), value: 3 }))).perMonth).toBeNull()
  })
})
