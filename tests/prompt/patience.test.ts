import { beforeEach, expect, test, vi } from 'vitest'
import { patience, type Patience, type Timers } from '../../lib/prompt/patience.ts'

let out: number
let clock: Patience

const timers: Timers = {
  now: () => Date.now(),
  set: (run, milliseconds) => Number(setTimeout(run, milliseconds)),
  clear: (timer) => clearTimeout(timer),
}

beforeEach(() => {
  vi.useFakeTimers()
  out = 0
  clock = patience(12_000, timers, () => (out += 1))
})

test('an untouched card goes after its time, once', () => {
  vi.advanceTimersByTime(11_999)
  expect(out).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect(out).toBe(1)
})

test('it waits while somebody is with it, and goes on where it stopped', () => {
  vi.advanceTimersByTime(5000)
  clock.hold('pointer')
  vi.advanceTimersByTime(60_000)
  clock.release('pointer')
  vi.advanceTimersByTime(6999)
  expect(out).toBe(0)
  vi.advanceTimersByTime(1)
  expect(out).toBe(1)
})

test('it goes on only when every reason to wait is over', () => {
  clock.hold('pointer')
  clock.hold('hidden')
  clock.hold('hidden')
  clock.release('hidden')
  vi.advanceTimersByTime(60_000)
  expect(out).toBe(0)
  clock.release('pointer')
  clock.release('focus')
  vi.advanceTimersByTime(12_000)
  expect(out).toBe(1)
})

test('once ended it never runs out', () => {
  clock.end()
  clock.hold('pointer')
  clock.release('pointer')
  vi.advanceTimersByTime(60_000)
  expect(out).toBe(0)
})
