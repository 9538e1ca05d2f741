/** Ten thousand broken archives; no browser in it. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsForAnyChange, wrongIn } from '../archives/changes.ts'
import { fuzzCases } from '../archives/fuzz-cases.ts'
import { read } from '../archives/linkedin/read.ts'
import { archivesWith, samples, wrongInZip, zips } from '../archives/linkedin/variants.ts'
import { read as readX } from '../archives/x/read.ts'
import { archivesWith as archivesOfXWith, samples as samplesOfX } from '../archives/x/variants.ts'

test('whatever is changed in a file of LinkedIn’s, it is reported', { retry: 0 }, async () => {
  const run = fc.asyncProperty(archivesWith(samples.flatMap(({ of }) => of)), async (files) => {
    expect(wrongIn(await read(files))).toEqual([])
  })
  await fc.assert(run, { numRuns: 10_000 })
})

test('whatever is changed in a file of X’s, it is reported', { retry: 0 }, async () => {
  const all = archivesOfXWith(samplesOfX.flatMap(({ of }) => of))
  const run = fc.asyncProperty(all, async ({ files, piece }) => {
    expect(wrongIn(await readX(files, {}, piece))).toEqual([])
  })
  await fc.assert(run, { numRuns: 10_000 })
})

test('whatever is changed in a zip, it is read or refused by a code', { retry: 0 }, async () => {
  const run = fc.asyncProperty(zips, async (bytes) => {
    expect(await wrongInZip(bytes)).toEqual([])
  })
  await fc.assert(run, { numRuns: 10_000 })
})

test.each(fuzzCases)('whatever is changed in an archive of %s, it is reported', { retry: 0 }, async (_, reader, files, signs) => {
  expect(await holdsForAnyChange(reader, files, signs, 10_000)).toEqual([])
}) // prettier-ignore
