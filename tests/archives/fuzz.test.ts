import { expect, test } from 'vitest'
import { holdsForAnyChange } from './changes.ts'
import { fuzzCases } from './fuzz-cases.ts'

// tests/long/archives.long.ts plays ten thousand.
const variants = 200

test.each(fuzzCases)('whatever is changed in an archive of %s, it is reported', async (_, reader, files, signs) => {
  expect(await holdsForAnyChange(reader, files, signs, variants)).toEqual([])
}) // prettier-ignore
