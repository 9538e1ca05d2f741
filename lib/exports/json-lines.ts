/** The ledger as JSON Lines (docs/formats.md): one record a line, each saying what it is. */
import type { LedgerContents } from '../domain/ledger-file.ts'
import { isRemark } from '../domain/undo.ts'
import { entryFields } from './json.ts'

/**
 * The file's text in pieces. Acts stand as corrections say, with the fields of the JSON file; a correction has no line of
 * its own.
 */
export async function* jsonLines(contents: LedgerContents): AsyncGenerator<string> {
  for await (const some of contents.entries) {
    const acts = some.filter((entry) => !isRemark(entry))
    yield lines(
      acts.map((entry) => {
        const { corrects: _none, changes: _neither, ...fields } = entryFields(entry)
        return { record: 'entry', ...fields, ...(entry.written && { corrected: true }) }
      }),
    )
  }
  const { intentions, notebook, reflections, gaps } = contents
  yield lines(intentions.map((one) => ({ record: 'intention', ...one })))
  yield lines(notebook)
  yield lines(reflections.map((one) => ({ record: 'reflection', ...one })))
  yield lines(gaps.map((one) => ({ record: 'gap', ...one })))
}

function lines(records: readonly object[]): string {
  return records.map((one) => `${JSON.stringify(one)}\n`).join('')
}
