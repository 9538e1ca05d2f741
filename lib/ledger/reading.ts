/** The ledger as screens and rules read it, answered from IndexedDB. */
import type { KnownPerson } from '../domain/known-person.ts'
import { atBreak } from './at-break.ts'
import { contentsOf } from './contents.ts'
import type { Database } from './database.ts'
import { endAbove, entriesOnDays, readPage } from './history-pages.ts'
import { rowsBetween } from './by-time.ts'
import { keptImports } from './imports.ts'
import { kinds } from './kinds.ts'
import { personAt } from './people.ts'
import { entriesOfPerson } from './person-entries.ts'
import { firstDatabase, type Place } from './place.ts'
import { presentOf } from './present.ts'
import type { LedgerReader } from './reader.ts'
import { entriesIn } from './row.ts'
import { search } from './search.ts'
import { connectionTo } from './connection.ts'
import { openDatabase } from './open-database.ts'

/** Opens the ledger of this profile for reading: what screens need of it, and no more of its code. */
export function openReader(where: Place | string = firstDatabase): LedgerReader {
  return readerOf(connectionTo(where, openDatabase).database)
}

/** Answers from whichever database is open. */
export function readerOf(database: () => Promise<Database>): LedgerReader {
  return {
    ...presentOf(database),
    async damages() {
      return (await (await database()).getAll('damages')).filter(({ isKnown }) => !isKnown)
    },
    async checkedAt() {
      const round = await (await database()).get('state', 'round')
      return round?.name === 'round' ? round.ended : null
    },
    corrections: async (id) => (await database()).getAllFromIndex('entries', 'corrects', id),
    async entriesSince(at) {
      const { store } = (await database()).transaction('entries')
      return entriesIn(await rowsBetween(store, at, null))
    },
    entriesOfPerson: async (url, limit, before) =>
      entriesOfPerson(await database(), url, limit, before),
    contents: () => contentsOf(database),
    count: async () => (await database()).count('entries'),
    async undone() {
      const undos = await (await database()).getAllFromIndex('entries', 'undoes')
      return new Set(undos.flatMap(({ undoes }) => undoes ?? []))
    },
    async allEntries() {
      const { store } = (await database()).transaction('entries')
      return entriesIn(await rowsBetween(store, null, null))
    },
    async tallies(from, to) {
      const range = IDBKeyRange.bound(from, to)
      const stored = await (await database()).getAllFromIndex('tallies', 'day', range)
      return stored.flatMap(({ day, site, type, rung, intention, count }) =>
        count === 0 ? [] : [{ day, site, type, rung, intention, count }],
      )
    },
    checksums: async () => (await database()).getAll('checksums'),
    async places() {
      const { store } = (await database()).transaction('sessions')
      const places: string[] = []
      for (
        let cursor = await store.index('site').openKeyCursor();
        cursor;
        cursor = await cursor.continue([cursor.key[0], '\uffff'])
      )
        places.push(cursor.key[0])
      // What an archive told stands in no session.
      return [...new Set([...places, ...(await kinds(await database())).sites])].toSorted()
    },
    page: async (filter, stretch, limit) => readPage(await database(), filter, stretch, limit),
    endAbove: async (filter, from, limit) => endAbove(await database(), filter, from, limit),
    entriesOnDays: async (from, to) => entriesOnDays(await database(), from, to),
    kinds: async () => kinds(await database()),
    search: async (text, limit) => search(await database(), text, limit),
    person: async (url) => personAt(await database(), url),
    anybody: async () => (await (await database()).count('people')) > 0,
    people: async () => (await database()).getAll('people'),
    suggestions: async () => (await database()).getAll('suggestions'),
    suggestion: async (id) => (await (await database()).get('suggestions', id)) ?? null,
    async suggestionsSince(at) {
      const { store } = (await database()).transaction('suggestions')
      const [open, closed] = await Promise.all([
        store.index('state').getAll('open'),
        store.index('closed').getAll(IDBKeyRange.lowerBound(at)),
      ])
      return [...open, ...closed]
    },
    atBreak: async (found) => atBreak(await database(), found),
    moments: async () => (await database()).getAll('moments'),
    moment: async (id) => (await (await database()).get('moments', id)) ?? null,
    notebook: async () => (await database()).getAll('notebook'),
    async peopleAt(urls) {
      const { store } = (await database()).transaction('people')
      const found = await Promise.all(urls.map((url) => store.get(url)))
      return found.flatMap((one) => one ?? [])
    },
    async quietSince(at, limit) {
      const { store } = (await database()).transaction('people')
      const found: KnownPerson[] = []
      for (
        let cursor = await store.index('exchange').openCursor(IDBKeyRange.upperBound(at), 'prev');
        cursor && found.length < limit;
        cursor = await cursor.continue()
      )
        found.push(cursor.value)
      return found
    },
    health: async () => (await database()).getAll('health'),
    accounts: async () => (await database()).getAll('accounts'),
    aliases: async () => (await database()).getAll('aliases'),
    imports: async () => keptImports(await database()),
  }
}
