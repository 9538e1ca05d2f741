/** Thousands of histories of the ledger; no browser in it, played once, beside Chromium (vitest.config.ts). */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { playing } from '../ledger/model/player.ts'
import { beginnings, steps } from '../ledger/model/steps.ts'

test(
  'whatever happens in whichever order, the ledger holds what a list on paper would',
  { retry: 0 },
  async () => {
    const run = fc.asyncProperty(beginnings, steps, async (beginning, all) => {
      for await (const { shown, due } of playing(beginning, all)) expect(shown).toEqual(due)
    })
    await fc.assert(run, { numRuns: 1_500 })
  },
)
