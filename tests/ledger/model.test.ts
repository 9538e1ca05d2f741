import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { playing } from './model/player.ts'
import { beginnings, steps } from './model/steps.ts'

test('whatever happens in whichever order, the ledger holds what a list on paper would', async () => {
  // What fails is printed with its seed and path, shrunk to the steps that matter.
  const run = fc.asyncProperty(beginnings, steps, async (beginning, all) => {
    for await (const { shown, due } of playing(beginning, all)) expect(shown).toEqual(due)
  })
  await fc.assert(run, { numRuns: 50 })
}, 60_000)
