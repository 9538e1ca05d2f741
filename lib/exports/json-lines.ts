/** The ledger as JSON Lines (docs/formats.md): one record a line, each saying what it is. */
import type { MeantEntry } from '../domain/correction.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import { isRemark } from '../domain/undo.ts'
import { entryFields } from './json.ts'

/**
 * The file's text in pieces. Acts stand as corrections say, with the fields of the JSON file; a correction has no line of
 * its own.
 */
export async function* jsonLines(contents: LedgerContents): AsyncGenerator<string> {
  for await (const some of contents.entries)
    yield some
      .filter((entry) => !isRemark(entry))
      .map((entry) => line('entry', actFields(entry)))
      .join('')
  const { intentions, notebook, reflections, gaps } = contents
  yield intentions.map((one) => line('intention', one)).join('')
  yield notebook.map(({ record, ...one }) => line(record, one)).join('')
  yield reflections.map((one) => line('reflection', one)).join('')
  yield gaps.map((one) => line('gap', one)).join('')
}

function actFields(entry: MeantEntry): object {
  const { corrects: _none, changes: _neither, ...fields } = entryFields(entry)
  return entry.written ? { ...fields, corrected: true } : fields
}

function line(record: string, fields: object): string {
  return `{"record":"${record}",${JSON.stringify(fields).slice(1)}\n`
}
