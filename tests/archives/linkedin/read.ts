/** Archives of LinkedIn read in tests: the fixtures, and files made up on the spot. */
import { readdirSync } from 'node:fs'
import { linkedinArchive } from '../../../lib/archives/linkedin/linkedin.ts'
import type { Part } from '../../../lib/archives/part.ts'
import type { ReadingContext } from '../../../lib/archives/reader.ts'
import * as any from '../read-with.ts'

export { counted, isWhole, now, partsOf, type Files, type Read } from '../read-with.ts'

export const eras = readdirSync('tests/archives/fixtures/linkedin')

/** The files of one fixture, and those that no disk can hold: 2018 had colons in their names. */
export function fixture(era: string): any.Files {
  return {
    ...any.fixture(`linkedin/${era}`),
    ...(era === 'complete-2018' && { 'Articles/2017-12-09 04:54:08.html': '<title>Oak</title>' }),
  }
}

/** All that comes of these parts. */
export function readParts(
  parts: readonly Part[],
  context?: Partial<ReadingContext>,
): Promise<any.Read> {
  return any.readParts(linkedinArchive, parts, context)
}

/** The same of files, and their paths in the order they were opened. */
export function read(files: any.Files, context?: Partial<ReadingContext>): Promise<any.ReadFiles> {
  return any.readWith(linkedinArchive, files, context)
}

/** One row of a table of LinkedIn's, quoted as it writes it. */
export function row(...cells: string[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
