/** The side panel stays open for days: what depends on the hour follows the clock. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchQuarters } from '../../lib/browser/quarters.ts'

const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:07:30Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('it is told when each quarter of an hour begins, until nobody wants to know', () => {
  const began: string[] = []
  const wanted = new AbortController()
  const clock = { now: () => Date.now() }
  watchQuarters(clock)(() => began.push(new Date().toISOString().slice(11, 16)), wanted.signal)
  vi.advanceTimersByTime(30 * minute)
  expect(began).toEqual(['10:15', '10:30'])
  wanted.abort()
  vi.advanceTimersByTime(60 * minute)
  expect(began).toHaveLength(2)
})

test('by the clock that was set ahead, not by the machine’s', () => {
  const onQuarter = vi.fn<() => void>()
  const clock = { now: () => Date.now() + 7 * minute }
  watchQuarters(clock)(onQuarter, new AbortController().signal)
  vi.advanceTimersByTime(minute)
  expect(onQuarter).toHaveBeenCalledOnce()
})
