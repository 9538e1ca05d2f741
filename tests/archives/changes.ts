/** Files of an archive, changed in any way: a report comes of it, never a throw, and never more acts than there are rows. */
import * as fc from 'fast-check'
import type { ArchiveReader } from '../../lib/archives/reader.ts'
import { entrySchema } from '../../lib/domain/entry.ts'
import { isWhole, now, readWith, type Files, type Read } from './read-with.ts'

/** One change of a file's bytes. */
type Change = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, noNaN: true })
const someBytes = fc.uint8Array({ maxLength: 5 }).map((some) => Buffer.from(some))

const overwritten = fc.tuple(place, someBytes).map(([where, some]): Change => (bytes) => {
  const at = Math.floor(where * bytes.length)
  return Buffer.concat([bytes.subarray(0, at), some, bytes.subarray(at + some.length)])
})
const takenOut = fc.tuple(place, place).map(([from, length]): Change => (bytes) => {
  const start = Math.floor(from * bytes.length)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + Math.ceil(length * 40))])
})
const cutOff = place.map(
  (where): Change =>
    (bytes) =>
      bytes.subarray(0, where * bytes.length),
)
const repeated = fc.tuple(place, place).map(([from, length]): Change => (bytes) => {
  const start = Math.floor(from * bytes.length)
  return Buffer.concat([bytes, bytes.subarray(start, start + Math.ceil(length * 300))])
})

function added(some: fc.Arbitrary<Buffer>): fc.Arbitrary<Change> {
  return fc.tuple(place, some).map(([where, more]) => (bytes) => {
    const at = Math.floor(where * bytes.length)
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
  })
}

/**
 * Up to six changes: something put in, overwritten, taken out, said twice, the end cut off.
 *
 * @param signs on which the format turns
 */
export function changesWith(signs: readonly string[]): fc.Arbitrary<Change> {
  const sign = fc.constantFrom(...signs).map((text) => Buffer.from(text))
  const one = fc.oneof(added(sign), added(someBytes), overwritten, takenOut, cutOff, repeated)
  return fc.array(one, { minLength: 1, maxLength: 6 }).map(
    (all): Change =>
      (bytes) =>
        all.reduce((before, change) => Buffer.from(change(before)), bytes),
  )
}

/** What is wrong with what was read of an archive, whatever was in it. */
export function wrongIn({ entries, report }: Read): string[] {
  const last = new Date(now + 300_000).toISOString()
  return [
    ...report.files.filter((file) => !isWhole(file)).map(({ path }) => `${path}: rows are missing`),
    ...(report.acts === entries.length ? [] : ['the report has other acts']),
    ...(new Set(entries.map(({ id }) => id)).size === entries.length ? [] : ['an act twice']),
    ...(entries.length < 200 ? [] : ['more than was there']),
    ...entries
      .filter((one) => !entrySchema.safeParse(one).success || one.at > last)
      .map(({ at, type }) => `no entry: ${at} ${type}`),
  ]
}

/**
 * What goes wrong with one file of an archive changed, in so many variants; nothing where nothing does.
 *
 * @throws what was thrown, with the variant
 */
export async function holdsForAnyChange(
  reader: ArchiveReader,
  files: Files,
  signs: readonly string[],
  numRuns: number,
): Promise<string[]> {
  const { opened } = await readWith(reader, files)
  const variant = fc.tuple(fc.constantFrom(...opened), changesWith(signs))
  const wrong: string[] = []
  const run = fc.asyncProperty(variant, async ([path, change]) => {
    const bytes = change(Buffer.from(files[path] ?? ''))
    wrong.push(...wrongIn(await readWith(reader, { ...files, [path]: bytes })))
    return wrong.length === 0
  })
  await fc.assert(run, { numRuns })
  return wrong
}
