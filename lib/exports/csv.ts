/**
 * The entries as CSV (docs/ledger-format.md): RFC 4180, one line an entry, safe to open in a spreadsheet.
 *
 * Names and addresses come from other people's pages. A spreadsheet would run a cell that begins like a
 * formula, so such text gets an apostrophe in front. Text that begins with an apostrophe gets one too: whoever
 * reads the file with a program takes one leading apostrophe off and has every cell as it was. Or takes the file
 * for programs, in which every cell is as it was.
 */
import { unparse } from 'papaparse'
import type { MeantEntry } from '../domain/correction.ts'
import { fromDrift, isOfUnsureTime, type Gap } from '../domain/gap.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import { isRemark } from '../domain/undo.ts'

type Cell = string | number | null

/** Column by column, in the order of the header; lists are JSON in one cell. */
const columns: Record<string, (entry: MeantEntry, gaps: readonly Gap[]) => Cell> = {
  id: (entry) => entry.id,
  at: (entry) => entry.at,
  zone: (entry) => entry.zone,
  day: (entry) => entry.day,
  site: (entry) => entry.site,
  account: (entry) => entry.account,
  type: (entry) => entry.type,
  rung: (entry) => entry.rung,
  act: (entry) => entry.act,
  witness: (entry) => entry.witness,
  person_url: (entry) => entry.person?.url ?? null,
  person_name: (entry) => entry.person?.name ?? null,
  object_type: (entry) => entry.object?.type ?? null,
  object_url: (entry) => entry.object?.url ?? null,
  object_in_reply_to: (entry) => entry.object?.inReplyTo ?? null,
  undoes: (entry) => entry.undoes,
  session: (entry) => entry.session,
  intention: (entry) => entry.intention,
  words: (entry) => entry.words,
  question: (entry) => (entry.question ? 'yes' : null),
  tags: (entry) => JSON.stringify(entry.tags),
  view_active_seconds: (entry) => entry.view?.activeSeconds ?? null,
  view_items_seen: (entry) => entry.view?.itemsSeen ?? null,
  view_items_read: (entry) => entry.view?.itemsRead ?? null,
  view_ads_seen: (entry) => entry.view?.adsSeen ?? null,
  view_own_seen: (entry) => entry.view?.ownSeen ?? null,
  source: (entry) => entry.source,
  corrected: (entry) => (entry.written ? 'yes' : null),
  unsure: (entry, gaps) => (isOfUnsureTime(entry, gaps) ? 'yes' : null),
}

/** The header, in its order. */
export const csvColumns = Object.keys(columns)

/**
 * Beginnings that a spreadsheet takes for a formula (OWASP, "CSV Injection"), the full-width ones too, also
 * behind blanks; and the apostrophe. Papa Parse's own pattern overlooks text of more than one line.
 */
const risky = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n'])/u

/** `spreadsheet`: nothing begins like a formula; `program`: every cell as it is. */
export type CsvReader = 'spreadsheet' | 'program'

/**
 * The file's text in pieces: a header line, then the entries in the order they come; every line ends with CR LF. They
 * stand as corrections say; a correction has no line of its own.
 */
export async function* ledgerCsv(
  { entries, gaps }: Pick<LedgerContents, 'entries' | 'gaps'>,
  reader: CsvReader,
): AsyncGenerator<string> {
  const lines = (rows: readonly (readonly Cell[])[]): string =>
    `${unparse([...rows], { newline: '\r\n', escapeFormulae: reader === 'spreadsheet' && risky })}\r\n`
  yield lines([csvColumns])
  const unsure = gaps.filter(fromDrift)
  for await (const some of entries) {
    const acts = some.filter((entry) => !isRemark(entry))
    if (acts.length > 0)
      yield lines(acts.map((entry) => Object.values(columns).map((cell) => cell(entry, unsure))))
  }
}
