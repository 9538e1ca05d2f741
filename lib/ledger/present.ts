/** What is to be known of the ledger at a glance: what the popup reads, and no more of its code. */
import { firstInstant } from './by-time.ts'
import type { Database } from './database.ts'
import type { PresentReader } from './reader.ts'
import { recordsOf } from './records.ts'
import { entriesIn } from './row.ts'
import { runningSession } from './sessions.ts'

/** Answers from whichever database is open. */
export function presentOf(database: () => Promise<Database>): PresentReader {
  return {
    async sessionAt(site, at) {
      const { store } = (await database()).transaction('sessions')
      return runningSession(store, site, at, at)
    },
    async entry(id) {
      const row = await (await database()).get('entries', id)
      return entriesIn(row ? [row] : [])[0] ?? null
    },
    async entriesOfDay(day) {
      const range = IDBKeyRange.bound([day, ''], [day, '\uffff'])
      return entriesIn(await (await database()).getAllFromIndex('entries', 'day', range))
    },
    async horizon() {
      const { store } = (await database()).transaction('entries')
      return firstInstant(store)
    },
    intentions: async () => (await database()).getAll('intentions'),
    openSuggestions: async () => (await database()).getAllFromIndex('suggestions', 'state', 'open'),
    reflections: async () => (await database()).getAll('reflections'),
    async momentsSince(at) {
      return (await database()).getAllFromIndex('moments', 'at', IDBKeyRange.lowerBound(at))
    },
    async records(name, since) {
      return recordsOf((await database()).transaction('notebook').store, name, since)
    },
    record: async (id) => (await (await database()).get('notebook', id)) ?? null,
    gaps: async () => (await database()).getAll('gaps'),
  }
}
