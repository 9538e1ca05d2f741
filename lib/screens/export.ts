/** The ledger as a file that the person takes along, written while it is read. */
import type { saveFile, Saved } from '../browser/save-file.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { ledgerCsv } from '../exports/csv.ts'
import { ledgerJson } from '../exports/json.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Outside } from './outside.ts'

const types = { json: 'application/json', csv: 'text/csv' }
export type ExportKind = keyof typeof types

export interface ExportNeeds {
  ledger: Pick<LedgerReader, 'contents' | 'count'>
  outside: Pick<Outside, 'readSettings'>
  clock: Pick<Clock, 'now' | 'zone'>
  saveFile: typeof saveFile
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
  known: number,
  { ledger, outside, clock, saveFile: save }: ExportNeeds,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Saved> {
  const day = dayOf(instant(clock.now()), clock.zone(), 0)
  const file = {
    name: `waterline-${day}.${kind}`,
    type: types[kind],
    isLarge: known >= manyEntries,
  }
  return save(file, pieces(), signal)

  async function* pieces(): AsyncGenerator<string> {
    const [contents, all] = [await ledger.contents(), await ledger.count()]
    const entries = counted(contents.entries, (read) => onShare(Math.min(1, read / all)))
    const settings = await outside.readSettings()
    yield* kind === 'csv'
      ? ledgerCsv({ ...contents, entries })
      : ledgerJson({ ...contents, entries }, settings, instant(clock.now()))
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
