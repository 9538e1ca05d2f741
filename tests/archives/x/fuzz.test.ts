/** Whatever a file holds: a report, never a throw, and never more than was there. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrongIn } from '../changes.ts'
import { read } from './read.ts'
import { archivesWith, samples } from './variants.ts'

// tests/long/archives.long.ts plays ten thousand.
const numRuns = 15

test.each(samples)('whatever is changed in $kind, it is reported', async ({ of }) => {
  expect(of.length).toBeGreaterThan(0)
  const run = fc.asyncProperty(archivesWith(of), async ({ files, piece }) => {
    expect(wrongIn(await read(files, {}, piece))).toEqual([])
  })
  await fc.assert(run, { numRuns })
})
