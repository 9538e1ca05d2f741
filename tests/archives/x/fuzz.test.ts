/** Every file of every era, changed in any way: a report, never a throw, and never more than was there. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filingOf, kinds } from '../../../lib/archives/x/names.ts'
import { entrySchema } from '../../../lib/domain/entry.ts'
import { anyChange, changed } from '../changes.ts'
import { isWhole, now } from '../linkedin/read.ts'
import { eras, fixture, read } from './read.ts'

/** Signs on which records, texts and times turn. */
const signs = [
  ...['"', '\\', '{', '}', '[', ']', ',', ':', '\n', '\n  },\n  {', '\n  }', '{"run":0}', ';', '='],
  ...['\u0000', '\ufeff', '\ud800', '#', '&lt;', 'RT @a: ', '@a ', 'null', '0', '-1', '1e9', '"id_str":"1",'],
  ...['99999999999999999999', '+0000', '2024-01-01T10:00:00.000Z', 'window.YTD.tweets.part0 = [', '__proto__'],
] // prettier-ignore

/** By the file's kind: each version of it that the fixtures have, with the rest of its archive. */
const samples = [...kinds, 'manifest', 'account', 'screennamechange'].map((kind) => ({
  kind,
  of: eras.flatMap((era) =>
    Object.keys(fixture(era))
      .filter((path) => filingOf(path) === kind)
      .map((path) => ({ era, path })),
  ),
}))

describe('whatever is changed in', () => {
  test.each(samples)('$kind, it is reported', async ({ of }) => {
    expect(of.length).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...of),
        fc.array(anyChange(signs), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 50, max: 3_000 }),
        async ({ era, path }, changes, piece) => {
          const files = fixture(era)
          const bytes = changed(Buffer.from(files[path] ?? ''), changes)
          const { entries, report } = await read({ ...files, [path]: bytes }, {}, piece)
          expect(report.files.filter((file) => !isWhole(file))).toEqual([])
          expect(report.acts).toBe(entries.length)
          expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
          expect(entries.length).toBeLessThan(60)
          for (const entry of entries) {
            expect(entrySchema.safeParse(entry).success).toBe(true)
            expect(entry.at <= new Date(now + 300_000).toISOString()).toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
