/** A connection to the ledger's database: opened when it is first used, and again after it was closed. */
import type { Database } from './database.ts'
import { openAt, placeAt, type Open, type Place } from './place.ts'

export interface Connection {
  place: Place
  /** The open database. */
  database: () => Promise<Database>
  /** The ledger has moved: the next use opens it where it is then. */
  forget: () => void
  close: () => void
}

/** @param open opens a database by its name */
export function connectionTo(where: Place | string, open: Open): Connection {
  const place = typeof where === 'string' ? placeAt(where) : where
  let opened: Promise<Database> | null = null
  return {
    place,
    database: () =>
      (opened ??= openAt(place, open, () => (opened = null)).catch((cause: unknown) => {
        opened = null
        throw cause
      })),
    forget() {
      opened = null
    },
    close() {
      // One that could not be opened has told whoever asked for it.
      opened?.then((database) => database.close()).catch(() => undefined)
      opened = null
    },
  }
}
