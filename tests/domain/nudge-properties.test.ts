import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { broken, months, played } from './nudge-properties.ts'

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
