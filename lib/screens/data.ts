/** Data: how much the ledger holds, and its export as files. */
import type { Saved } from '../browser/save-file.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import type { Erasure } from '../domain/erasure.ts'
import { isHash } from '../domain/keyed-hash.ts'
import { hour, minute } from '../domain/numbers.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import {
  nothingPicked,
  openArchives,
  type ArchiveActs,
  type ArchiveModel,
  type ArchiveNeeds,
} from './archive.ts'
import {
  exportLedger,
  previewOf,
  wholePart,
  type ExportKind,
  type ExportNeeds,
  type Part,
  type Preview,
} from './export.ts'
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
  /** The person's own calendar day. */
  today: Day
  /** Number of entries; null until they are counted. */
  count: number | null
  /** Day of the oldest entry in words, null in an empty ledger. */
  since: string | null
  /** How far a file is taken in, or what became of the one that was taken in here. */
  merge: Restoring
  archive: ArchiveModel
  /** How much of a file stands that is being written, from 0 to 1; null while none is. */
  writing: number | null
}

export const nothingCounted: DataModel = {
  people: [],
  places: [],
  today: '1970-01-01',
  count: null,
  since: null,
  merge: { state: 'none' },
  archive: nothingPicked,
  writing: null,
}

export interface Data extends Store<DataModel> {
  /** Takes in a ledger file; what becomes of it is told by the model. */
  merge: Restore['take']
  archive: ArchiveActs
  /** Ends that, and takes out what came in. */
  cancelMerge: () => Promise<void>
  /** How many entries would go; null where the worker could not be reached. */
  countErasure: (what: Erasable) => Promise<number | null>
  erase: (what: Erasable) => Promise<boolean>
  /** @param part what of it goes along; a ledger file has all of it whatever that says */
  exportAs: (kind: ExportKind, part?: Part) => Promise<Saved>
  /** What would leave with a part; null once it is asked for another, or where it can't be read. */
  previewExport: (part: Part) => Promise<Preview | null>
  /** Ends an export that is being written; nothing of it stays. */
  cancelExport: () => void
}

interface Needs extends ExportNeeds, RestoreNeeds {
  ledger: ExportNeeds['ledger'] &
    ArchiveNeeds['ledger'] &
    Pick<LedgerReader, 'people' | 'places' | 'horizon'>
  outside: ExportNeeds['outside'] &
    ArchiveNeeds['outside'] &
    RestoreNeeds['outside'] &
    Pick<OutsideWithFiles, 'watchLedger'>
  clock: Clock
}

/** Counts in the background: the screen need not wait for it. */
export function openData(needs: Needs, signal: AbortSignal): Data {
  const { ledger, outside, clock, text } = needs
  const store = createStore<DataModel>({
    ...nothingCounted,
    today: dayOf(instant(clock.now()), clock.zone(), 0),
  })
  const change = (part: Partial<DataModel>): void => store.write({ ...store.read(), ...part })
  const onShare = (share: number): void => change({ writing: share })
  let writing: AbortController | null = null
  let looking = new AbortController()
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
  const archives = openArchives({ ...needs, restore }, signal)
  archives.watch(() => change({ archive: archives.read() }), signal)
  outside.watchLedger(() => void count(), signal)
  void count()

  return {
    ...store,
    merge: restore.take,
    archive: archives.acts,
    cancelMerge: restore.cancel,
    async countErasure(what) {
      const reply = await outside.send({ type: 'count-erasure', erasure: erasureOf(what) })
      return reply.ok ? reply.value : null
    },
    async erase(what) {
      const message = { type: 'erase', id: clock.id(), erasure: erasureOf(what) } as const
      return (await outside.send(message)).ok
    },
    async exportAs(kind, part = wholePart) {
      const { signal: ended } = (writing = new AbortController())
      onShare(0)
      try {
        const known = store.read().count ?? 0
        const either = AbortSignal.any([signal, ended])
        return await exportLedger(kind, part, known, needs, onShare, either)
      } finally {
        change({ writing: null })
      }
    },
    async previewExport(part) {
      looking.abort()
      const { signal: left } = (looking = new AbortController())
      try {
        return await previewOf(part, needs, AbortSignal.any([signal, left]))
      } catch (cause) {
        if (!left.aborted) console.error(cause)
        return null
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
