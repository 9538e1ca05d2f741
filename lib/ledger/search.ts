/** Finding people by their names, and tags by their beginnings. */
import { wordsOf } from '../domain/name-words.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { Database } from './database.ts'

export interface Found {
  people: KnownPerson[]
  /** Without the sign. */
  tags: string[]
}

/**
 * People in whose names every word of the text begins one, and tags that begin with the text.
 *
 * @param limit at most so many of each, by the alphabet
 */
export async function search(database: Database, text: string, limit: number): Promise<Found> {
  const [people, tags] = await Promise.all([
    peopleNamed(database, wordsOf(text), limit),
    tagsFrom(database, text.trim().replace(/^#/, '').toLowerCase(), limit),
  ])
  return { people, tags }
}

async function peopleNamed(
  database: Database,
  wanted: readonly string[],
  limit: number,
): Promise<KnownPerson[]> {
  const { store } = database.transaction('people')
  const words = store.index('words')
  const [first, ...others] = await Promise.all(
    wanted.map((word) => words.getAllKeys(beginningWith(word))),
  )
  if (!first) return []
  const also = others.map((urls) => new Set(urls))
  const urls = [...new Set(first)].filter((url) => also.every((some) => some.has(url)))
  const found = await Promise.all(urls.slice(0, limit).map((url) => store.get(url)))
  return found.filter((one) => one !== undefined)
}

async function tagsFrom(database: Database, start: string, limit: number): Promise<string[]> {
  if (start === '') return []
  const index = database.transaction('entries').store.index('tags')
  const tags: string[] = []
  const end = `${start}\uffff`
  // A cursor of unique keys, and one beyond an open bound, still pass each entry of a tag in Chromium. Behind every tag
  // there is a least text that is no tag yet: to look from there on is to pass them over.
  for (let from = start; from < end && tags.length < limit;) {
    const cursor = await index.openKeyCursor(IDBKeyRange.bound(from, end))
    if (!cursor) break
    tags.push(cursor.key)
    from = `${cursor.key}\u0000`
  }
  return tags
}

function beginningWith(start: string): IDBKeyRange {
  return IDBKeyRange.bound(start, `${start}\uffff`)
}
