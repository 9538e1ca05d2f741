import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { again, broken, months, played } from './nudge-properties.ts'

test('whatever ten tabs on three sites ask for, no cap, gap, stop or quiet hour is broken', () => {
  let shown = 0
  fc.assert(
    fc.property(months, (some) => {
      const decided = played(some)
      shown += decided.length
      expect(broken(decided)).toEqual([])
    }),
    { numRuns: 200 },
  )
  // Not for want of prompts.
  expect(shown).toBeGreaterThan(200)
})

test('every decision can be made again from what is kept', () => {
  fc.assert(
    fc.property(months, (some) => {
      for (const one of played(some)) expect(again(one)).toEqual(one.decision)
    }),
    { numRuns: 100 },
  )
})
