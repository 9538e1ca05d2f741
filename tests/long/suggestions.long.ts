/** Ten thousand months of anything; no browser in it, played once, beside Chromium (vitest.config.ts). */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lived } from '../domain/suggestion-properties.ts'
import { streams } from '../domain/suggestion-streams.ts'

test(
  'whatever happens, nobody is named who is left in peace, and nothing is claimed that is not known',
  { retry: 0 },
  () => {
    const run = fc.property(streams, (stream) => {
      expect(lived(stream).broken).toEqual([])
    })
    fc.assert(run, { numRuns: 10_000 })
  },
)
