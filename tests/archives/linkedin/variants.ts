/** Every file of every era of LinkedIn's archives, changed in any way; and a zip of one of them, changed likewise. */
import * as fc from 'fast-check'
import { filingOf, kinds } from '../../../lib/archives/linkedin/names.ts'
import { openPicked } from '../../../lib/archives/picked.ts'
import { ArchiveError } from '../../../lib/archives/problem.ts'
import { changesWith, wrongIn } from '../changes.ts'
import { blobOf, zipOf } from '../zip-build.ts'
import { eras, fixture, readParts, type Files } from './read.ts'

/** Signs on which rows, cells and texts turn. */
const signs = ['"', ',', '\n', '\r\n', '\t', '\\"', '""', ';', '\u0000', '\ufeff', '%', '%ff', '<', 'https://'] // prettier-ignore
const sayings = ['2024-01-01 10:00:00,', '1/1/24, 1:30 AM', 'Date,Type,Link\n', '\ud800', '#', '=1+1', 'Yes'] // prettier-ignore

const changes = changesWith([...signs, ...sayings])

/** By the file's kind: each version of it that the fixtures have, with the rest of its archive. */
export const samples = kinds.map((kind) => ({
  kind,
  of: eras.flatMap((era) =>
    Object.keys(fixture(era))
      .filter((path) => filingOf(path) === kind)
      .map((path) => ({ era, path })),
  ),
}))

/** An archive with one of these files changed. */
export function archivesWith(of: readonly { era: string; path: string }[]): fc.Arbitrary<Files> {
  return fc.tuple(fc.constantFrom(...of), changes).map(([{ era, path }, change]) => {
    const files = fixture(era)
    return Object.assign(files, { [path]: change(Buffer.from(files[path] ?? '')) })
  })
}

/** The bytes of a zip with one era's files, changed. */
export const zips: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
  .tuple(fc.constantFrom(...eras), changes)
  .map(([era, change]) => {
    const packed = Object.entries(fixture(era)).map(([path, content]) => ({
      path,
      content: Uint8Array.from(Buffer.from(content)),
    }))
    return Uint8Array.from(change(Buffer.from(zipOf(packed))))
  })

/** What is wrong with what comes of a zip; nothing where it is refused by a code. */
export async function wrongInZip(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  try {
    const parts = await openPicked([{ path: 'archive.zip', blob: blobOf(bytes) }])
    return wrongIn(await readParts(parts))
  } catch (cause) {
    if (cause instanceof ArchiveError) return []
    throw cause
  }
}
