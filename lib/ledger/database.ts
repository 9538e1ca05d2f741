/** The ledger's IndexedDB database: its stores, and how a connection behaves among other contexts. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { OwnAccount } from '../domain/account.ts'
import type { Alias } from '../domain/alias.ts'
import type { Entry } from '../domain/entry.ts'
import type { Gap } from '../domain/gap.ts'
import type { Health } from '../domain/health.ts'
import type { Intention } from '../domain/intention.ts'
import type { Moment } from '../domain/moment.ts'
import type { Reflection } from '../domain/reflection.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import type { Tally } from '../domain/tally.ts'
import { migrations } from './migrations/all.ts'

/** A stretch of use of one site without a break of thirty minutes. */
export interface Session {
  id: string
  site: string
  from: string
  until: string
}

/** Someone acted towards at least once; only these people have names. */
export interface KnownPerson {
  url: string
  name: string | null
  /** First act towards them seen. */
  since: string
}

export interface LedgerSchema extends DBSchema {
  entries: {
    key: string
    value: Entry
    indexes: {
      at: string
      day: [string, string]
      undoes: string
      object: [string, string, string]
      person: [string, string, string]
    }
  }
  tallies: { key: string; value: Tally & { key: string }; indexes: { day: string } }
  sessions: { key: string; value: Session; indexes: { site: [string, string] } }
  people: { key: string; value: KnownPerson }
  intentions: { key: string; value: Intention }
  suggestions: { key: string; value: Suggestion; indexes: { state: string } }
  reflections: { key: string; value: Reflection; indexes: { day: string } }
  moments: { key: string; value: Moment; indexes: { at: string } }
  gaps: { key: string; value: Gap }
  health: { key: [site: string, part: string]; value: Health }
  accounts: { key: [site: string, account: string]; value: OwnAccount }
  aliases: { key: string; value: Alias }
}

export type Database = IDBPDatabase<LedgerSchema>

/**
 * Opens the database, migrating it step by step.
 *
 * A connection steps aside when a newer version wants in (`blocking`), and tells its holder when it is
 * gone (`onClosed`), so that the next use opens a new one.
 */
export async function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  const database = await openDB<LedgerSchema>(name, migrations.length, {
    upgrade(db, from, _to, transaction) {
      for (const migration of migrations.slice(from)) migration.run(db, transaction)
    },
    blocking(_current, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onClosed()
    },
    terminated: onClosed,
  })
  return database
}
