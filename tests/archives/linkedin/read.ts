/** Archives of LinkedIn read in tests: the fixtures, and files made up on the spot. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkedinArchive } from '../../../lib/archives/linkedin/linkedin.ts'
import type { Part } from '../../../lib/archives/part.ts'
import type { ReadingContext } from '../../../lib/archives/reader.ts'
import type { ArchiveReport, FileReport } from '../../../lib/archives/report.ts'
import type { Entry } from '../../../lib/domain/entry.ts'

export const now = Date.parse('2026-11-22T12:00:00.000Z')

/** Contents by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const fixtures = 'tests/archives/fixtures/linkedin'

export const eras = readdirSync(fixtures)

/** The files of one fixture, and those that no disk can hold: 2018 had colons in their names. */
export function fixture(era: string): Files {
  const folder = join(fixtures, era)
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
  return {
    ...Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)])),
    ...(era === 'complete-2018' && { 'Articles/2017-12-09 04:54:08.html': '<title>Oak</title>' }),
  }
}

/** Parts that note when they are opened. */
export function partsOf(files: Files, opened: string[] = [], piece = 1_000): Part[] {
  return Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return {
      path,
      size: bytes.length,
      async *bytes() {
        opened.push(path)
        // In pieces, as a zip gives it.
        for (let from = 0; from < bytes.length; from += piece) yield bytes.slice(from, from + piece)
      },
    }
  })
}

export interface Read {
  entries: Entry[]
  report: ArchiveReport
}

/** All that comes of these parts. */
export async function readParts(
  parts: readonly Part[],
  context: Partial<ReadingContext> = {},
): Promise<Read> {
  const reading = linkedinArchive.read(parts, {
    zone: 'Europe/Berlin',
    dayStart: 0,
    now,
    intentions: [],
    signal: new AbortController().signal,
    onProgress: () => {},
    ...context,
  })
  const entries: Entry[] = []
  for (;;) {
    const next = await reading.next()
    if (next.done) return { entries, report: next.value }
    entries.push(...next.value)
  }
}

/** The same of files, and their paths in the order they were opened. */
export async function read(
  files: Files,
  context: Partial<ReadingContext> = {},
): Promise<Read & { opened: string[] }> {
  const opened: string[] = []
  return { ...(await readParts(partsOf(files, opened), context)), opened }
}

/** `rows = read + joined, left out with the reason`, as a table has it. */
export function counted({ rows, read: acts, joined, leftOut }: FileReport): string {
  const left = Object.entries(leftOut).map(([reason, count]) => `${count} ${reason}`)
  return [`${rows} = ${acts} + ${joined}`, ...left].join(', ')
}

/** Whether every row is accounted for. */
export function isWhole({ rows, read: acts, joined, leftOut }: FileReport): boolean {
  return rows === acts + joined + Object.values(leftOut).reduce((sum, count) => sum + count, 0)
}

/** One row of a table of LinkedIn's, quoted as it writes it. */
export function row(...cells: string[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
