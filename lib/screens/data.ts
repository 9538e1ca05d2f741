/** Data: how much the ledger holds, and its export as files. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { ledgerCsv } from '../exports/csv.ts'
import { ledgerJson, type LedgerContents } from '../exports/json.ts'
import type { Erasure } from '../domain/erasure.ts'
import { hour, minute } from '../domain/numbers.ts'
import type { KnownPerson } from '../domain/projections.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { MergeReply } from '../messages/protocol.ts'
import type { Text } from '../text/text.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'

/** Someone acted towards, to be chosen. */
type Known = Pick<KnownPerson, 'url' | 'name'>

/** What can be erased as a whole. */
export type Erasable = Exclude<Erasure, { by: 'entry' | 'time' }> | { by: 'last-hour' }

export interface DataModel {
  /** Everybody acted towards, by name. */
  people: readonly Known[]
  /** Ids of the sites, and what the person called other places, that entries stand under. */
  places: readonly string[]
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
  /** Takes in a ledger file; null where it could not be handed over or the worker could not be reached. */
  merge: (file: Blob) => Promise<MergeReply | null>
  /** How many entries would go; null where the worker could not be reached. */
  countErasure: (what: Erasable) => Promise<number | null>
  erase: (what: Erasable) => Promise<boolean>
  json: () => Promise<ExportFile>
  csv: () => Promise<ExportFile>
}

interface Needs {
  ledger: Pick<
    LedgerReader,
    | 'allEntries'
    | 'count'
    | 'people'
    | 'places'
    | 'horizon'
    | 'intentions'
    | 'suggestions'
    | 'reflections'
    | 'moments'
    | 'gaps'
    | 'aliases'
  >
  outside: Pick<Outside, 'readSettings' | 'watchLedger' | 'handOver' | 'clearHandedOver' | 'send'>
  clock: Pick<Clock, 'now' | 'zone'>
  text: Text
}

/** Counts in the background: the screen need not wait for it. */
export function openData({ ledger, outside, clock, text }: Needs, signal: AbortSignal): Data {
  const store = createStore<DataModel>({ count: null, since: null, people: [], places: [] })
  const count = latest(async () => {
    const [oldest, entries] = [await ledger.horizon(), await ledger.count()]
    const people = (await ledger.people()).toSorted((one, other) =>
      (one.name ?? one.url).localeCompare(other.name ?? other.url, text.lang),
    )
    const places = await ledger.places()
    store.write({ count: entries, since: oldest && longDate(oldest), people, places })
  })
  outside.watchLedger(() => void count(), signal)
  void count()

  return {
    ...store,
    async merge(file) {
      await outside.handOver(file)
      const reply = await outside.send({ type: 'merge' })
      await outside.clearHandedOver()
      return reply.ok ? reply.value : null
    },
    async countErasure(what) {
      const reply = await outside.send({ type: 'count-erasure', erasure: erasureOf(what) })
      return reply.ok ? reply.value : null
    },
    erase: async (what) => (await outside.send({ type: 'erase', erasure: erasureOf(what) })).ok,
    async json() {
      const contents = await contentsOf(ledger)
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

  function erasureOf(what: Erasable): Erasure {
    if (what.by !== 'last-hour') return what
    const now = clock.now()
    return { by: 'time', from: instant(now - hour), until: instant(now + minute) }
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

/** All that a ledger file holds. */
export async function contentsOf(
  ledger: Pick<
    LedgerReader,
    'allEntries' | 'intentions' | 'suggestions' | 'reflections' | 'moments' | 'gaps' | 'aliases'
  >,
): Promise<LedgerContents> {
  return {
    entries: await ledger.allEntries(),
    intentions: await ledger.intentions(),
    suggestions: await ledger.suggestions(),
    reflections: await ledger.reflections(),
    moments: await ledger.moments(),
    gaps: await ledger.gaps(),
    aliases: await ledger.aliases(),
  }
}
