/** The ledger's IndexedDB database: its stores, and how a connection behaves among other contexts. */
import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type OpenDBCallbacks,
} from 'idb'
import type { OwnAccount } from '../domain/account.ts'
import type { Alias } from '../domain/alias.ts'
import type { DayChecksum } from '../domain/checksum.ts'
import type { Damage } from '../domain/damage.ts'
import type { Erasure } from '../domain/erasure.ts'
import type { Day } from '../domain/day.ts'
import type { Gap } from '../domain/gap.ts'
import type { Health } from '../domain/health.ts'
import type { Intention } from '../domain/intention.ts'
import { NewerLedgerError } from '../domain/newer-ledger.ts'
import type { Moment } from '../domain/moment.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { Session } from '../domain/projections.ts'
import type { Reflection } from '../domain/reflection.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import type { KeptTally } from '../domain/tally.ts'
import type { StoredImport } from './imports.ts'
import type { MergeKnown, MergeState } from './merge-state.ts'
import type { EntryRow } from './row.ts'

export interface LedgerSchema extends DBSchema {
  entries: {
    key: string
    /** As it is meant now; what was written is kept with it. */
    value: EntryRow
    indexes: {
      day: [string, string]
      moved: [string, string]
      undoes: string
      corrects: string
      object: [string, string, string]
      person: [string, string]
      written: [string, string]
      group: [string, string]
      tags: string
    }
  }
  tallies: { key: string; value: KeptTally & { key: string }; indexes: { day: string } }
  sessions: { key: string; value: Session; indexes: { site: [string, string] } }
  people: { key: string; value: KnownPerson; indexes: { words: string; exchange: string } }
  intentions: { key: string; value: Intention }
  suggestions: { key: string; value: Suggestion; indexes: { state: string; closed: string } }
  reflections: { key: string; value: Reflection; indexes: { day: string } }
  moments: { key: string; value: Moment; indexes: { at: string } }
  gaps: { key: string; value: Gap }
  health: { key: [site: string, part: string]; value: Health }
  accounts: { key: [site: string, account: string]; value: OwnAccount }
  aliases: { key: string; value: Alias; indexes: { person: string } }
  /** What the person writes down themselves. */
  notebook: {
    key: string
    value: NotebookRecord
    indexes: { record: [record: string, changedAt: string] }
  }
  /** What each day holds; a day from before there were checksums has none until it is checked. */
  checksums: { key: string; value: DayChecksum }
  /** What was found to be otherwise than it was put there. */
  damages: { key: string; value: Damage }
  /** Archives that were taken in, and what came with each. */
  imports: { key: string; value: StoredImport }
  /** What was erased and must not come back. */
  erased: { key: string; value: { id: string } }
  /** Of the database itself. */
  state: { key: string; value: State }
}

/** What the database says of itself. */
export type State =
  /** By which code its projections were made. */
  | { name: 'projections'; version: number }
  /** An erasure that was begun and is not done with everywhere. */
  | { name: 'erasing'; id: string; erasure: Erasure; who: string[] }
  /** It is to become the ledger's, once everything that stays is copied to it. */
  | { name: 'copying'; by: string | null }
  /** The ledger was in another database before an erasure. */
  | { name: 'moved'; from: string; by: string | null }
  /** Only tried, whether there is room for it (room.ts). */
  | { name: 'room'; filler: string }
  /**
   * How far a look over all days came (integrity.ts): the next one is before this, null: the newest. When the last
   * one was done with, as Unix time in milliseconds; null while it lasts.
   */
  | { name: 'round'; before: Day | null; ended: number | null }
  | MergeState
  | MergeKnown

export type Database = IDBPDatabase<LedgerSchema>

/** Entries, all that follows from them, and the records beside them: written together or not at all. */
export const entryStores = [
  'entries',
  'tallies',
  'sessions',
  'people',
  'intentions',
  'accounts',
  'aliases',
  'state',
  'suggestions',
  'reflections',
  'moments',
  'gaps',
  'erased',
  'health',
  'notebook',
  'checksums',
  'damages',
  'imports',
] as const
export type EntryTransaction = IDBPTransaction<LedgerSchema, typeof entryStores, 'readwrite'>

/** The version of the database: how many migrations there are (migrations/all.ts). */
export const databaseVersion = 14

/**
 * Opens the database in today's version.
 *
 * A connection steps aside when a newer version wants in (`blocking`), and tells its holder when it is
 * gone (`onClosed`), so that the next use opens a new one.
 *
 * @param upgrade what becomes of an older one, or of one that is not there yet
 * @throws NewerLedgerError
 */
export async function openVersion(
  name: string,
  onClosed: () => void,
  upgrade: NonNullable<OpenDBCallbacks<LedgerSchema>['upgrade']>,
): Promise<Database> {
  return openDB<LedgerSchema>(name, databaseVersion, {
    upgrade,
    blocking(_current, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onClosed()
    },
    terminated: onClosed,
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'VersionError')
      throw new NewerLedgerError('the ledger was written by a newer version', { cause })
    throw cause
  })
}
