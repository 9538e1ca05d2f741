import { describe, expect, test } from 'vitest'
import { isFewer, newcombe, wilson, z90 } from '../../../lib/domain/metrics/interval.ts'
import { differenceOf, rate } from '../../../lib/domain/metrics/rate.ts'

const z95 = 1.959964

const estimate = (some: number, all: number) => ({
  share: some / all,
  interval: wilson(some / all, all, z95),
})

describe('an interval', () => {
  test.each([
    // Newcombe 1998, Statistics in Medicine 17:857, by Wilson's score.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of a share is as published: %i of %i', (n, of, low, high) => {
    const interval = wilson(n / of, of, z95)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test.each([
    // Newcombe 1998, Statistics in Medicine 17:873, by method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of a difference is as published: %i of %i, %i of %i', (n, of, m, from, low, high) => {
    const interval = newcombe(estimate(n, of), estimate(m, from))
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('covers nine times in ten unless something else is asked for', () => {
    expect(wilson(0.3, 50)).toEqual(wilson(0.3, 50, z90))
    expect(wilson(0.3, 50).high).toBeLessThan(wilson(0.3, 50, z95).high)
  })
})

describe('a share', () => {
  test('is given from ten events on', () => {
    expect(rate(3, 10)).toMatchObject({ n: 3, of: 10, share: 0.3 })
    expect(rate(3, 9)).toEqual({ n: 3, of: 9, share: null, interval: null })
    expect(rate(0, 0)).toEqual({ n: 0, of: 0, share: null, interval: null })
  })

  test('may ask for more of them', () => {
    expect(rate(19, 19, 20).share).toBeNull()
    expect(rate(20, 20, 20).share).toBe(1)
  })

  test('differs from another only where both are given', () => {
    expect(differenceOf(rate(9, 10), rate(3, 10))?.difference).toBeCloseTo(0.6)
    expect(differenceOf(rate(9, 10), rate(3, 9))).toBeNull()
    expect(differenceOf(rate(9, 9), rate(3, 10))).toBeNull()
  })
})

test.each([
  [10, 22, true],
  [10, 18, false],
  [10, 10, false],
  [22, 10, false],
  [0, 0, false],
])('%i are fewer than %i by more than chance: %s', (now, before, isTrue) => {
  expect(isFewer(now, before)).toBe(isTrue)
})
