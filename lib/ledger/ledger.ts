/** The ledger: the one place entries and what belongs to them are written and read. */
import type { Day } from '../domain/day.ts'
import type { Entry, Observation } from '../domain/entry.ts'
import type { Erasure } from '../domain/erasure.ts'
import type { Gap } from '../domain/gap.ts'
import type { Health } from '../domain/health.ts'
import type { Intention } from '../domain/intention.ts'
import type { LedgerFile } from '../domain/ledger-file.ts'
import type { MergeOutcome } from '../domain/merge.ts'
import type { Moment } from '../domain/moment.ts'
import type { Hashing } from '../domain/keyed-hash.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import type { Reflection } from '../domain/reflection.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import { append, type AppendContext } from './append.ts'
import { tryRoom } from './room.ts'
import { isUntouched, leaveDamages, noteLoss } from './damages.ts'
import { entryStores } from './database.ts'
import { countErased, eraseInPlace, isFew } from './erase.ts'
import { eraseByMoving } from './erase-by-moving.ts'
import { hideNames } from './hide-names.ts'
import { checkNext } from './integrity.ts'
import { merge, type Merged } from './merge.ts'
import { deleteLeftBehind, hasMoved } from './move.ts'
import { mergeFile, takeImportBack, type MergeWatch } from './merge-file.ts'
import { readMerge } from './merge-state.ts'
import { firstDatabase, type Place } from './place.ts'
import { putRecords } from './notebook.ts'
import { put } from './put.ts'
import { keepProjections } from './rebuild.ts'
import type { LedgerReader } from './reader.ts'
import { connectionTo } from './connection.ts'
import { openDatabase } from './open-database.ts'
import { readerOf } from './reading.ts'

/** An erasure, and whom it is about: addresses of a person to be erased and the keyed hashes that stand for them. */
export interface Erasing {
  /** The same when it is said twice. */
  id: string
  erasure: Erasure
  who: ReadonlySet<string>
}

interface ErasingMore {
  id?: string
  /** Told how many of the entries that stay were copied so far. */
  onProgress?: (copied: number) => void
}

/** A file or an archive that was taken in last, or is. */
export interface LastMerge {
  isArchive: boolean
  /** Null while it is under way. */
  outcome: MergeOutcome | null
}

export interface Ledger extends LedgerReader {
  /** Makes observations entries; returns the new ones. Idempotent by id. */
  append(observations: readonly Observation[], context: AppendContext): Promise<Entry[]>
  /** Puts in what the person says of an entry: a correction, or the undo of one. Idempotent by id. */
  correct(correction: Entry): Promise<void>
  putIntentions(intentions: readonly Intention[]): Promise<void>
  putSuggestions(suggestions: readonly Suggestion[]): Promise<void>
  putReflection(reflection: Reflection): Promise<void>
  putMoment(moment: Moment): Promise<void>
  /** Writes records of the notebook; of two versions of one the later stands, and what was erased stays so. */
  putRecords(records: readonly NotebookRecord[]): Promise<void>
  /** Writes what became of the sites' health, and the gaps that began or ended with it, together. */
  putHealth(health: readonly Health[], gaps: readonly Gap[]): Promise<void>
  /** Takes in another ledger's records, all or none of them; what is there already stays. */
  merge(file: LedgerFile): Promise<Merged>
  /** The same with a file of any length, some at a time; see `merge-file.ts`. */
  mergeFile(file: Blob | null, watch: MergeWatch): Promise<MergeOutcome>
  /** Takes out what came with an archive, and nothing else; gone on with by `mergeFile` where that was cut short. */
  takeImportBack(id: string, watch: Pick<MergeWatch, 'onProgress'>): Promise<MergeOutcome>
  /** What became of the last file or archive; null where there was none. */
  lastMerge(): Promise<LastMerge | null>
  /** How many entries an erasure would take; `who`: see `Erasing`. */
  countErased(erasure: Erasure, who: ReadonlySet<string>): Promise<number>
  /** Notes an erasure before any of it is done, so that it is gone on with after whatever happens; null once it is. */
  noteErasing(erasing: Erasing | null): Promise<void>
  /** An erasure that was begun and is not done with everywhere. */
  erasing(): Promise<Erasing | null>
  /** Erases for good, or goes on with it where that was begun before. */
  erase(erasure: Erasure, who: ReadonlySet<string>, more?: ErasingMore): Promise<void>
  /** Puts keyed hashes in the place of people's names and addresses, for good; said twice, it changes nothing more. */
  hideNames(hashing: Hashing): Promise<void>
  /** Ids that are never to become entries. */
  forbid(ids: readonly string[]): Promise<void>
  /** Works out anew what follows from the entries, where other code than this did. */
  keepProjections(): Promise<void>
  /** Ids of all that was ever erased. */
  erasedIds(): Promise<string[]>
  /** Checks the next day, newest first; returns whether there is more to check now (integrity.ts). */
  checkNext(now: number): Promise<boolean>
  /** Whether nothing was ever written into it, or taken out. */
  isUntouched(): Promise<boolean>
  /** The browser lost the ledger that was here; it was empty on this day. */
  noteLoss(day: Day): Promise<void>
  /** Fails where the disk is full; leaves nothing behind. */
  tryRoom(): Promise<void>
  /** The person knows what is damaged, and leaves it so. */
  leaveDamages(): Promise<void>
  /** Closes the connection; the next use opens a new one. */
  close(): void
}

/** Opens the ledger of this profile; every context may hold one, only the worker writes. */
export function openLedger(where: Place | string = firstDatabase): Ledger {
  const connection = connectionTo(where, openDatabase)
  const { place, database } = connection
  return {
    ...readerOf(database),
    append: async (observations, context) => append(await database(), observations, context),
    async correct(correction) {
      const transaction = (await database()).transaction(entryStores, 'readwrite')
      const known = await transaction.objectStore('entries').getKey(correction.id)
      if (known === undefined) await put(transaction, correction)
      await transaction.done
    },
    async putIntentions(intentions) {
      const transaction = (await database()).transaction('intentions', 'readwrite')
      for (const intention of intentions) await transaction.store.put(intention)
      await transaction.done
    },
    async putSuggestions(suggestions) {
      const transaction = (await database()).transaction('suggestions', 'readwrite')
      for (const suggestion of suggestions) await transaction.store.put(suggestion)
      await transaction.done
    },
    async putReflection(reflection) {
      await (await database()).put('reflections', reflection)
    },
    async putMoment(moment) {
      await (await database()).put('moments', moment)
    },
    putRecords: async (records) => putRecords(await database(), records),
    async putHealth(health, gaps) {
      const transaction = (await database()).transaction(['health', 'gaps'], 'readwrite')
      for (const one of health) await transaction.objectStore('health').put(one)
      for (const gap of gaps) await transaction.objectStore('gaps').put(gap)
      await transaction.done
    },
    merge: async (file) => merge(await database(), file),
    mergeFile: async (file, watch) => mergeFile(await database(), file, watch),
    takeImportBack: async (id, watch) => takeImportBack(await database(), id, watch),
    async lastMerge() {
      const state = await readMerge(await database())
      if (!state) return null
      const { phase, archive, outcome } = state
      return { isArchive: archive !== undefined, outcome: phase === 'done' ? outcome : null }
    },
    countErased: async (erasure, who) => countErased(await database(), erasure, who),
    async noteErasing(erasing) {
      const open = await database()
      if (!erasing) return open.delete('state', 'erasing')
      // Said again after the ledger moved: the files of the new database are not to hold whom it is about, even for a moment.
      if (await hasMoved(open, erasing.id)) return
      await open.put('state', { name: 'erasing', ...erasing, who: [...erasing.who] })
    },
    async erasing() {
      const open = await database()
      await deleteLeftBehind(open, place)
      const noted = await open.get('state', 'erasing')
      if (noted?.name !== 'erasing') return null
      const { name: _name, who, ...erasing } = noted
      return { ...erasing, who: new Set(who) }
    },
    async erase(erasure, who, { id = null, onProgress = () => undefined } = {}) {
      const open = await database()
      if (erasure.by === 'entry' || erasure.by === 'time') return eraseInPlace(open, erasure)
      if (erasure.by === 'age' && (await isFew(open, erasure))) return eraseInPlace(open, erasure)
      await eraseByMoving(open, place, { id, erasure, who, onProgress })
      connection.forget()
    },
    async hideNames(hashing) {
      await hideNames(await database(), place, hashing)
      connection.forget()
    },
    async forbid(ids) {
      const transaction = (await database()).transaction('erased', 'readwrite')
      await Promise.all(ids.map((id) => transaction.store.put({ id })))
      await transaction.done
    },
    keepProjections: async () => keepProjections(await database()),
    erasedIds: async () => (await database()).getAllKeys('erased'),
    checkNext: async (now) => checkNext(await database(), now),
    tryRoom: async () => tryRoom(await database()),
    isUntouched: async () => isUntouched(await database()),
    noteLoss: async (day) => noteLoss(await database(), day),
    leaveDamages: async () => leaveDamages(await database()),
    close: connection.close,
  }
}
