/** Data: how much the ledger holds, and its export as files. */
import type { Saved } from '../browser/save-file.ts'
import { instant, type Clock } from '../domain/clock.ts'
import type { Erasure } from '../domain/erasure.ts'
import { isHash } from '../domain/keyed-hash.ts'
import { hour, minute } from '../domain/numbers.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { exportLedger, type ExportKind, type ExportNeeds } from './export.ts'
import { latest } from './latest.ts'
import type { OutsideWithFiles } from './outside-files.ts'
import { openRestore, type Restore, type RestoreNeeds, type Restoring } from './restore.ts'
import { createStore, type Store } from './store.ts'

/** Someone acted towards, to be chosen. */
type Known = Pick<KnownPerson, 'url' | 'name'>

/** What can be erased as a whole. */
export type Erasable = Exclude<Erasure, { by: 'entry' | 'time' | 'age' }> | { by: 'last-hour' }

export interface DataModel {
  /** Everybody acted towards, by name. */
  people: readonly Known[]
  /** Ids of the sites, and what the person called other places, that entries stand under. */
  places: readonly string[]
  /** Number of entries; null until they are counted. */
  count: number | null
  /** Day of the oldest entry in words, null in an empty ledger. */
  since: string | null
  /** How far a file is taken in, or what became of the one that was taken in here. */
  merge: Restoring
  /** How much of a file stands that is being written, from 0 to 1; null while none is. */
  writing: number | null
}

export const nothingCounted: DataModel = {
  people: [],
  places: [],
  count: null,
  since: null,
  merge: { state: 'none' },
  writing: null,
}

export interface Data extends Store<DataModel> {
  /** Takes in a ledger file; what becomes of it is told by the model. */
  merge: Restore['take']
  /** Ends that, and takes out what came in. */
  cancelMerge: () => Promise<void>
  /** How many entries would go; null where the worker could not be reached. */
  countErasure: (what: Erasable) => Promise<number | null>
  erase: (what: Erasable) => Promise<boolean>
  exportAs: (kind: ExportKind) => Promise<Saved>
  /** Ends an export that is being written; nothing of it stays. */
  cancelExport: () => void
}

interface Needs extends ExportNeeds, RestoreNeeds {
  ledger: ExportNeeds['ledger'] & Pick<LedgerReader, 'people' | 'places' | 'horizon'>
  outside: ExportNeeds['outside'] & RestoreNeeds['outside'] & Pick<OutsideWithFiles, 'watchLedger'>
  clock: Clock
  text: Text
}

/** Counts in the background: the screen need not wait for it. */
export function openData(needs: Needs, signal: AbortSignal): Data {
  const { ledger, outside, clock, text } = needs
  const store = createStore<DataModel>(nothingCounted)
  const change = (part: Partial<DataModel>): void => store.write({ ...store.read(), ...part })
  const onShare = (share: number): void => change({ writing: share })
  let writing: AbortController | null = null
  const count = latest(async () => {
    const [oldest, entries] = [await ledger.horizon(), await ledger.count()]
    // Nobody could tell apart who stands by hashes alone.
    const named = (await ledger.people()).filter(({ url }) => !isHash(url))
    const people = named.toSorted((one, other) =>
      (one.name ?? one.url).localeCompare(other.name ?? other.url, text.lang),
    )
    const places = await ledger.places()
    change({ count: entries, since: oldest && longDate(oldest), people, places })
  })
  const restore = openRestore(needs, (merge) => change({ merge }), signal)
  outside.watchLedger(() => void count(), signal)
  void count()

  return {
    ...store,
    merge: restore.take,
    cancelMerge: restore.cancel,
    async countErasure(what) {
      const reply = await outside.send({ type: 'count-erasure', erasure: erasureOf(what) })
      return reply.ok ? reply.value : null
    },
    async erase(what) {
      const message = { type: 'erase', id: clock.id(), erasure: erasureOf(what) } as const
      return (await outside.send(message)).ok
    },
    async exportAs(kind) {
      const { signal: ended } = (writing = new AbortController())
      onShare(0)
      try {
        const known = store.read().count ?? 0
        return await exportLedger(kind, known, needs, onShare, AbortSignal.any([signal, ended]))
      } finally {
        change({ writing: null })
      }
    },
    cancelExport: () => writing?.abort(),
  }

  function erasureOf(what: Erasable): Erasure {
    if (what.by !== 'last-hour') return what
    const now = clock.now()
    return { by: 'time', from: instant(now - hour), until: instant(now + minute) }
  }

  function longDate(at: string): string {
    return new Intl.DateTimeFormat(text.lang, { dateStyle: 'long', timeZone: clock.zone() }).format(
      new Date(at),
    )
  }
}
