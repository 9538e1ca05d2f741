/** Data: how much the ledger holds, and its export as files. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { ledgerCsv } from '../exports/csv.ts'
import { ledgerJson } from '../exports/json.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'

export interface DataModel {
  /** Number of entries; null until they are counted. */
  count: number | null
  /** Day of the oldest entry in words, null in an empty ledger. */
  since: string | null
}

/** A file to hand to the person. */
export interface ExportFile {
  name: string
  type: string
  content: string
}

export interface Data extends Store<DataModel> {
  json: () => Promise<ExportFile>
  csv: () => Promise<ExportFile>
}

interface Needs {
  ledger: Pick<
    LedgerReader,
    | 'allEntries'
    | 'horizon'
    | 'intentions'
    | 'suggestions'
    | 'reflections'
    | 'moments'
    | 'gaps'
    | 'aliases'
  >
  outside: Pick<Outside, 'readSettings' | 'watchLedger'>
  clock: Pick<Clock, 'now' | 'zone'>
  text: Text
}

/** Counts in the background: the screen need not wait for it. */
export function openData({ ledger, outside, clock, text }: Needs, signal: AbortSignal): Data {
  const store = createStore<DataModel>({ count: null, since: null })
  const count = latest(async () => {
    const [oldest, entries] = [await ledger.horizon(), await ledger.allEntries()]
    store.write({ count: entries.length, since: oldest && longDate(oldest) })
  })
  outside.watchLedger(() => void count(), signal)
  void count()

  return {
    ...store,
    async json() {
      const contents = {
        entries: await ledger.allEntries(),
        intentions: await ledger.intentions(),
        suggestions: await ledger.suggestions(),
        reflections: await ledger.reflections(),
        moments: await ledger.moments(),
        gaps: await ledger.gaps(),
        aliases: await ledger.aliases(),
      }
      const exportedAt = instant(clock.now())
      return {
        name: fileName('json'),
        type: 'application/json',
        content: ledgerJson(contents, await outside.readSettings(), exportedAt),
      }
    },
    async csv() {
      return {
        name: fileName('csv'),
        type: 'text/csv',
        content: ledgerCsv(await ledger.allEntries(), await ledger.gaps()),
      }
    },
  }

  function fileName(ending: string): string {
    return `waterline-${dayOf(instant(clock.now()), clock.zone(), 0)}.${ending}`
  }

  function longDate(at: string): string {
    return new Intl.DateTimeFormat(text.lang, { dateStyle: 'long', timeZone: clock.zone() }).format(
      new Date(at),
    )
  }
}
