/** Archives of X read in tests: the fixtures, and files made up on the spot. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadingContext } from '../../../lib/archives/reader.ts'
import { xArchive } from '../../../lib/archives/x/x.ts'
import { readWith, type Files, type ReadFiles } from '../read-with.ts'

const fixtures = 'tests/archives/fixtures/x'

export const eras = readdirSync(fixtures)

/** The files of one fixture, which there have another ending: they are X's writing and nobody's code. */
export function fixture(era: string): Files {
  const folder = join(fixtures, era)
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    // As X has them: the first part has no number.
    .toSorted((one, other) => (withoutEnding(one) < withoutEnding(other) ? -1 : 1))
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1).replace(/(\.(?:js|html))\.txt$/, '$1'),
      readFileSync(path),
    ]),
  )
}

function withoutEnding(path: string): string {
  return path.replace(/\.\w+(?:\.txt)?$/, '')
}

export function read(
  files: Files,
  context?: Partial<ReadingContext>,
  piece?: number,
): Promise<ReadFiles> {
  return readWith(xArchive, files, context, piece)
}

/** A file as X writes it. */
export function file(name: string, records: readonly unknown[]): string {
  return `window.YTD.${name}.part0 = ${JSON.stringify(records, null, 2)}`
}

/** The id of what was made on X at this time. */
export function idAt(at: string, sequence = 1): string {
  return String((BigInt(Date.parse(at) - 1_288_834_974_657) << 22n) | BigInt(sequence))
}
