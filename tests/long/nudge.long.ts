/** Ten thousand times months of questions for prompts; no browser in it, played once, beside Chromium (vitest.config.ts). */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { again, broken, months, played } from '../domain/nudge-properties.ts'

test(
  'whatever is asked for, no cap, gap, stop or quiet hour is broken, and every decision can be made again',
  { retry: 0 },
  () => {
    const run = fc.property(months, (some) => {
      const decided = played(some)
      expect(broken(decided)).toEqual([])
      const last = decided.slice(-1)
      expect(last.map(again)).toEqual(last.map(({ decision }) => decision))
    })
    fc.assert(run, { numRuns: 10_000 })
  },
)
