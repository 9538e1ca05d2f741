/** Every file of every era, changed in any way: a report, never a throw, and never more than was there. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filingOf, kinds } from '../../../lib/archives/linkedin/names.ts'
import { entrySchema } from '../../../lib/domain/entry.ts'
import { eras, fixture, isWhole, now, read } from './read.ts'

/** One change of a file's bytes. */
type Change = (bytes: Buffer) => Buffer

/** Signs on which rows, cells and texts turn. */
const signs = [
  '"',
  ',',
  '\n',
  '\r\n',
  '\t',
  '\\"',
  '""',
  ';',
  '\u0000',
  '\ufeff',
  '%',
  '%ff',
  '<',
  'https://',
]
const sayings = [
  '2024-01-01 10:00:00,',
  '1/1/24, 1:30 AM',
  'Date,Type,Link\n',
  '\ud800',
  '#',
  '=1+1',
  'Yes',
]
const sign = fc.constantFrom(...signs, ...sayings)

const place = fc.double({ min: 0, max: 1, noNaN: true })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, sign).map(([where, text]): Change => (bytes) => insert(bytes, where, Buffer.from(text))), // prettier-ignore
  fc.tuple(place, fc.uint8Array({ maxLength: 5 })).map(([where, some]): Change => (bytes) => insert(bytes, where, Buffer.from(some))), // prettier-ignore
  fc.tuple(place, place).map(([from, length]): Change => (bytes) => {
    const start = Math.floor(from * bytes.length)
    const end = start + Math.ceil(length * 40)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  }), // prettier-ignore
  place.map(
    (where): Change =>
      (bytes) =>
        bytes.subarray(0, Math.floor(where * bytes.length)),
  ),
  fc.tuple(place, place).map(([from, length]): Change => (bytes) => {
    const start = Math.floor(from * bytes.length)
    return Buffer.concat([bytes, bytes.subarray(start, start + Math.ceil(length * 300))])
  }), // prettier-ignore
)

function insert(bytes: Buffer, where: number, some: Buffer): Buffer {
  const at = Math.floor(where * bytes.length)
  return Buffer.concat([bytes.subarray(0, at), some, bytes.subarray(at)])
}

/** By the file's kind: each version of it that the fixtures have, with the rest of its archive. */
const samples = kinds.map((kind) => ({
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
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async ({ era, path }, changes) => {
          const files = fixture(era)
          let bytes = Buffer.from(files[path] ?? '')
          for (const one of changes) bytes = Buffer.from(one(bytes))
          const { entries, report } = await read({ ...files, [path]: bytes })
          expect(report.files.filter((file) => !isWhole(file))).toEqual([])
          expect(report.acts).toBe(entries.length)
          expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
          expect(entries.length).toBeLessThan(200)
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
