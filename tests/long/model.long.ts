/** Thousands of histories of the ledger; no browser in it, but it runs beside those whose suite is the shorter one. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { browserName } from '../e2e/driver/theatre.ts'
import { playing } from '../ledger/model/player.ts'
import { beginnings, steps } from '../ledger/model/steps.ts'

test.runIf(browserName === 'firefox')(
  'whatever happens in whichever order, the ledger holds what a list on paper would',
  { retry: 0 },
  async () => {
    const run = fc.asyncProperty(beginnings, steps, async (beginning, all) => {
      for await (const { shown, due } of playing(beginning, all)) expect(shown).toEqual(due)
    })
    await fc.assert(run, { numRuns: 1_500 })
  },
)
