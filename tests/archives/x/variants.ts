/** Every file of every era of X's archives, changed in any way. */
import * as fc from 'fast-check'
import { filingOf, kinds } from '../../../lib/archives/x/names.ts'
import { changesWith } from '../changes.ts'
import type { Files } from '../read-with.ts'
import { eras, fixture } from './read.ts'

/** Signs on which records, texts and times turn. */
const signs = ['"', '\\', '{', '}', '[', ']', ',', ':', '\n', '\n  },\n  {', '\n  }', '{"run":0}', ';', '=', '\u0000', '\ufeff', '\ud800'] // prettier-ignore
const sayings = ['#', '&lt;', 'RT @a: ', '@a ', 'null', '0', '-1', '1e9', '"id_str":"1",', '99999999999999999999', '+0000', '2024-01-01T10:00:00.000Z', 'window.YTD.tweets.part0 = [', '__proto__'] // prettier-ignore

const changes = changesWith([...signs, ...sayings])

/** By the file's kind: each version of it that the fixtures have, with the rest of its archive. */
export const samples = [...kinds, 'manifest', 'account', 'screennamechange'].map((kind) => ({
  kind,
  of: eras.flatMap((era) =>
    Object.keys(fixture(era))
      .filter((path) => filingOf(path) === kind)
      .map((path) => ({ era, path })),
  ),
}))

/** An archive with one of these files changed, and how many bytes of each file come at once. */
export function archivesWith(
  of: readonly { era: string; path: string }[],
): fc.Arbitrary<{ files: Files; piece: number }> {
  return fc
    .tuple(fc.constantFrom(...of), changes, fc.integer({ min: 50, max: 3_000 }))
    .map(([{ era, path }, change, piece]) => {
      const files = fixture(era)
      return { files: { ...files, [path]: change(Buffer.from(files[path] ?? '')) }, piece }
    })
}
