/** The ledger, or a part of it, as a file that the person takes along, written while it is read. */
import type { Piece, saveFile, Saved } from '../browser/save-file.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import { defaultSettings } from '../domain/settings.ts'
import { activityStreams } from '../exports/activity-streams.ts'
import { calendar } from '../exports/calendar.ts'
import { ledgerCsv } from '../exports/csv.ts'
import { jsonLines } from '../exports/json-lines.ts'
import { ledgerJson } from '../exports/json.ts'
import { isRestricted, partOf, survey, wholePart, type Part, type Survey } from '../exports/part.ts'
import { xapiStatements } from '../exports/xapi.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { calendarDays } from './export-calendar.ts'
import { journalDays } from './export-journal.ts'
import type { Outside } from './outside.ts'

/** How a file's name ends, and its type. `json` is the whole ledger, all else is of a part of it. */
const files = {
  json: ['.json', 'application/json'],
  csv: ['.csv', 'text/csv'],
  markdown: ['-journal.zip', 'application/zip'],
  calendar: ['.ics', 'text/calendar'],
  'csv-data': ['-data.csv', 'text/csv'],
  'json-part': ['-part.json', 'application/json'],
  'json-lines': ['.jsonl', 'application/jsonl'],
  'activity-streams': ['.jsonld', 'application/activity+json'],
  xapi: ['-xapi.json', 'application/json'],
} as const
export type ExportKind = keyof typeof files

export interface ExportNeeds {
  ledger: Pick<LedgerReader, 'contents' | 'count' | 'checksums' | 'entriesOfDay'>
  outside: Pick<Outside, 'readSettings'>
  clock: Pick<Clock, 'now' | 'zone'>
  saveFile: typeof saveFile
  siteName: (site: string) => string
  text: Text
}

/** What leaves with a part of the ledger. */
export interface Preview {
  /** Acts; records of the notebook; reflections; days of the calendar. */
  acts: number
  records: number
  reflections: number
  dates: number
  /** Whose names. */
  names: readonly string[]
}

/**
 * From how many entries on an export is written where the person picks, as the browser can: below, a download is there at
 * once and needs no question; above, it would fill the memory.
 */
const manyEntries = 100_000

/**
 * @param known how many entries there are, as far as that is known when the person presses
 * @param onShare told how much of it stands, from 0 to 1
 */
export async function exportLedger(
  kind: ExportKind,
  part: Part,
  known: number,
  needs: ExportNeeds,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Saved> {
  const { ledger, clock, outside, saveFile: save } = needs
  const day = dayOf(instant(clock.now()), clock.zone(), 0)
  const [ending, type] = files[kind]
  const file = { name: `waterline-${day}${ending}`, type, isLarge: known >= manyEntries }
  return save(file, pieces(), signal)

  async function* pieces(): AsyncGenerator<Piece> {
    const [contents, all] = [await ledger.contents(), await ledger.count()]
    if (kind === 'json') {
      const entries = counted(contents.entries, (read) => onShare(Math.min(1, read / all)))
      const settings = await outside.readSettings()
      yield* ledgerJson({ ...contents, entries }, settings, instant(clock.now()))
      return
    }
    const passes = mustSurvey(kind, part) ? 2 : 1
    const told = (before: number) => (read: number) =>
      onShare(Math.min(1, (before * all + read) / (passes * all)))
    const first = passes === 2 ? counted(contents.entries, told(0)) : nothing()
    const surveyed = await survey({ ...contents, entries: ended(first, signal) }, part)
    // What was read is not read again.
    const again = passes === 2 ? await ledger.contents() : contents
    const entries = counted(again.entries, told(passes - 1))
    yield* piecesOf(kind, { ...again, entries }, part, surveyed, needs)
  }
}

/** Whether the ledger is read once before: what is taken back, or whose addresses there are, stands at its end. */
function mustSurvey(kind: ExportKind, part: Part): boolean {
  return kind !== 'calendar' && (isRestricted(part) || kind === 'json-part' || kind === 'markdown')
}

function piecesOf(
  kind: Exclude<ExportKind, 'json'>,
  contents: LedgerContents,
  part: Part,
  surveyed: Survey,
  needs: ExportNeeds,
): AsyncIterable<Piece> | Iterable<Piece> {
  const { clock, text } = needs
  const chosen = partOf(contents, part, surveyed)
  const now = instant(clock.now())
  switch (kind) {
    case 'csv':
      return ledgerCsv(chosen, 'spreadsheet')
    case 'csv-data':
      return ledgerCsv(chosen, 'program')
    case 'json-part':
      return ledgerJson(chosen, defaultSettings(), now)
    case 'json-lines':
      return jsonLines(chosen)
    case 'activity-streams':
      return activityStreams(chosen, now)
    case 'xapi':
      return xapiStatements(chosen)
    case 'calendar':
      return [calendar(calendarDays(chosen.notebook, clock.zone(), text), text('common_name'))]
    case 'markdown':
      return journal(contents, part, surveyed, needs)
  }
}

/** The zip is written by code that is brought only for it. */
async function* journal(
  contents: LedgerContents,
  part: Part,
  surveyed: Survey,
  { ledger, siteName, text }: ExportNeeds,
): AsyncGenerator<Piece> {
  const { journalZip } = await import('../exports/journal.ts')
  yield* journalZip(journalDays(contents, part, surveyed, { ledger, siteName, text }))
}

/** What would leave, read through once. */
export async function previewOf(
  part: Part,
  { ledger, clock, text }: Pick<ExportNeeds, 'ledger' | 'clock' | 'text'>,
  signal: AbortSignal,
): Promise<Preview> {
  const contents = await ledger.contents()
  const entries = ended(contents.entries, signal)
  const { acts, names, records, reflections } = await survey({ ...contents, entries }, part)
  const dates = calendarDays(records, clock.zone(), text).length
  const { length } = reflections
  const sorted = names.toSorted((one, other) => one.localeCompare(other, text.lang))
  return { acts, records: records.length, reflections: length, dates, names: sorted }
}

export { wholePart, type Part }

async function* nothing(): AsyncGenerator<never> {}

/** The same pages, as long as nobody ends it. */
async function* ended<T>(pages: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const some of pages) {
    signal.throwIfAborted()
    yield some
  }
}

/** The same pages, with word of how many entries were in those that are done with. */
async function* counted<T>(
  pages: AsyncIterable<readonly T[]>,
  onRead: (read: number) => void,
): AsyncGenerator<readonly T[]> {
  let read = 0
  for await (const some of pages) {
    yield some
    onRead((read += some.length))
  }
}
