/** What is to be known of the ledger at a glance: what the popup reads, and no more of its code. */
import { firstRow } from './by-time.ts'
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
      const open = await database()
      const first = await firstRow(open.transaction('entries').store)
      if (first?.source !== 'archive') return first?.at ?? null
      return (await seenSince(open)) ?? first.at
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

/** What an archive told was not seen here: the beginning of the first session, else when the first archive came in. */
async function seenSince(database: Database): Promise<string | null> {
  const { store } = database.transaction('sessions')
  const found: string[] = []
  for (
    let cursor = await store.index('site').openKeyCursor();
    cursor;
    cursor = await cursor.continue([cursor.key[0], '\uffff'])
  )
    found.push(cursor.key[1])
  if (found.length === 0) found.push(...(await database.getAll('imports')).map(({ at }) => at))
  return found.toSorted()[0] ?? null
}
