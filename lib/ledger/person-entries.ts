/** A person's entries, whichever of their addresses they stand under. */
import { addressesOf, type Alias } from '../domain/alias.ts'
import type { MeantEntry } from '../domain/correction.ts'
import { aliasGroup } from './aliases.ts'
import type { Database } from './database.ts'
import { entryOf, type EntryRow } from './row.ts'

/** Where a page ended: the last entry of it will do. */
export type PlaceInTime = Pick<MeantEntry, 'at' | 'id'>

/**
 * What was done towards them, alone or among others, and what of theirs was looked at by itself; newest first.
 *
 * @param url any of their addresses
 * @param limit the longest page
 * @param before only what is older than this
 */
export async function entriesOfPerson(
  database: Database,
  url: string,
  limit: number,
  before?: PlaceInTime,
): Promise<MeantEntry[]> {
  const transaction = database.transaction(['entries', 'aliases'])
  const group: Alias[] = await aliasGroup(transaction.objectStore('aliases'), url)
  const entries = transaction.objectStore('entries')
  const found = await Promise.all(
    addressesOf(group, url).flatMap((address) => [
      newest(entries.index('person'), address, limit, before),
      newest(entries.index('group'), address, limit, before),
    ]),
  )
  const once = new Map(found.flat().map((entry) => [entry.id, entry]))
  return [...once.values()].toSorted((one, other) => (isOlder(one, other) ? 1 : -1)).slice(0, limit)
}

/** An index of entries by address and instant. */
interface ByTime {
  openCursor(range: IDBKeyRange, direction: 'prev'): Promise<Cursor | null>
}
interface Cursor {
  value: EntryRow
  continue(): Promise<Cursor | null>
}

async function newest(
  index: ByTime,
  url: string,
  limit: number,
  before: PlaceInTime | undefined,
): Promise<MeantEntry[]> {
  const range = IDBKeyRange.bound([url, ''], [url, before?.at ?? '\uffff'])
  const found: MeantEntry[] = []
  for (
    let cursor = await index.openCursor(range, 'prev');
    cursor && found.length < limit;
    cursor = await cursor.continue()
  )
    if (!before || isOlder(cursor.value, before)) found.push(entryOf(cursor.value))
  return found
}

/** Ids decide between two of the same instant. */
function isOlder(one: PlaceInTime, other: PlaceInTime): boolean {
  return one.at === other.at ? one.id < other.id : one.at < other.at
}
