/** Archives read in tests, by any site's reader: files made up on the spot, and fixtures. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from '../../lib/archives/part.ts'
import type { ArchiveReader, ReadingContext } from '../../lib/archives/reader.ts'
import type { ArchiveReport, FileReport } from '../../lib/archives/report.ts'
import type { Entry, EntryObject } from '../../lib/domain/entry.ts'

export const now = Date.parse('2026-11-22T12:00:00.000Z')

/** Contents by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** The files of a folder below `tests/archives/fixtures`. */
export function fixture(name: string): Files {
  const folder = join('tests/archives/fixtures', name)
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  )
}

/** Parts that note when they are opened. @param piece how many bytes come at once */
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
  reader: ArchiveReader,
  parts: readonly Part[],
  context: Partial<ReadingContext> = {},
): Promise<Read> {
  const reading = reader.read(parts, {
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

/** A read archive, and the paths of its files in the order they were opened. */
export interface ReadFiles extends Read {
  opened: string[]
}

export async function readWith(
  reader: ArchiveReader,
  files: Files,
  context: Partial<ReadingContext> = {},
  piece?: number,
): Promise<ReadFiles> {
  const opened: string[] = []
  return { ...(await readParts(reader, partsOf(files, opened, piece), context)), opened }
}

/** `rows = read + joined, left out with the reason`, as a table has it. */
export function counted({ rows, read: acts, joined, leftOut }: FileReport): string {
  const left = Object.entries(leftOut).map(([reason, count]) => `${count} ${reason}`)
  return [`${rows} = ${acts} + ${joined}`, ...left].join(', ')
}

/** Of every file that was read. */
export function table({ files }: ArchiveReport): Record<string, string> {
  const found = files.filter(({ state }) => state === 'read')
  return Object.fromEntries(found.map((file) => [file.path, counted(file)]))
}

/** Whether every row is accounted for. */
export function isWhole({ rows, read: acts, joined, leftOut }: FileReport): boolean {
  return rows === acts + joined + Object.values(leftOut).reduce((sum, count) => sum + count, 0)
}

/** `time type object rung words #tag → whom` of an act. */
export function line({ at, type, object, rung, words, tags, person, others }: Entry): string {
  const people = [person, ...others].flatMap((one) => (one ? (one.name ?? one.url ?? '') : []))
  const to = people.length > 0 ? `→ ${people.join(' & ')}` : ''
  const what = object ? `${type} ${object.type}` : type
  const parts = [at.slice(0, 16), what, rung, words ?? '', ...tags.map((tag) => `#${tag}`), to]
  return parts.filter(Boolean).join(' ')
}

/** The same acts as recorders would have told of them: seconds before, by nobody's account. */
export function recorded(
  acts: readonly Entry[],
  change: (object: EntryObject) => Partial<EntryObject> = () => ({}),
): Entry[] {
  return Array.from(acts, (one, place) => ({
    ...one,
    id: `019abc00-0000-7000-8000-00000000000${place}`,
    at: new Date(Date.parse(one.at) - 2_000).toISOString(),
    account: null,
    // What one writes oneself has no address on a page.
    object: one.object && {
      ...one.object,
      ...(one.type === 'Create' && { url: null }),
      ...change(one.object),
    },
  }))
}
