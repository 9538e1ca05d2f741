/** Whatever a file holds: a report, never a throw, and never more than was there. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrongIn } from '../changes.ts'
import { read } from './read.ts'
import { archivesWith, samples, wrongInZip, zips } from './variants.ts'

// tests/long/archives.long.ts plays ten thousand.
const numRuns = 15

test.each(samples)('whatever is changed in $kind, it is reported', async ({ of }) => {
  expect(of.length).toBeGreaterThan(0)
  const run = fc.asyncProperty(archivesWith(of), async (files) => {
    expect(wrongIn(await read(files))).toEqual([])
  })
  await fc.assert(run, { numRuns })
})

test('whatever is changed in a zip, it is read or refused by a code', async () => {
  const run = fc.asyncProperty(zips, async (bytes) => {
    expect(await wrongInZip(bytes)).toEqual([])
  })
  await fc.assert(run, { numRuns: 4 * numRuns })
})
