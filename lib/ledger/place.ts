/**
 * Where the ledger is: in which database at present.
 *
 * Erasing a person, a site or everything moves what stays to a new database and deletes the old one, as the engines
 * below keep deleted rows in their files for long. So every context asks for the name whenever it opens the ledger.
 */
import { deleteDB } from 'idb'
import type { Database } from './database.ts'

/** Remembers the name of the ledger's database, and knows what it is stored by. */
export interface Place {
  read(): Promise<string>
  write(name: string): Promise<void>
  /**
   * Gives the engine below the time to do what it does once a database is deleted; it tells nobody when that is done.
   * Null where a deleted database's files are deleted with it.
   */
  settle: (() => Promise<void>) | null
}

/** The ledger's first database. */
export const firstDatabase = 'waterline'

/** The one a ledger moves to. */
export function nextDatabase(name: string): string {
  const [, stem = name, number = '1'] = /^(.*?)(?:-(\d+))?$/.exec(name) ?? []
  return `${stem}-${Number(number) + 1}`
}

/** A place that nobody else asks for: in memory. */
export function placeAt(name: string): Place {
  let current = name
  return {
    read: () => Promise.resolve(current),
    write(moved) {
      current = moved
      return Promise.resolve()
    },
    settle: () => Promise.resolve(),
  }
}

/** Opens a database by its name; tells its holder when it is gone. */
export type Open = (name: string, onClosed: () => void) => Promise<Database>

/** Opens the ledger where it is. */
export async function openAt(place: Place, open: Open, onClosed: () => void): Promise<Database> {
  const name = await place.read()
  const database = await open(name, onClosed)
  if ((await place.read()) === name) return database
  // It moved away meanwhile: what was opened is old, or a new and empty one under the old name.
  database.close()
  await deleteDB(name)
  return openAt(place, open, onClosed)
}
