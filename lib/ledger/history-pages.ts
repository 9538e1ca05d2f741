/** Reading the history in pages, by where they begin: whatever its length, and through any filter. */
import { addressesOf } from '../domain/alias.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { Day } from '../domain/day.ts'
import { passes, type Filter } from '../domain/filter.ts'
import { isWithin, positionOf, type Position, type Stretch } from '../domain/position.ts'
import { aliasGroup } from './aliases.ts'
import { candidates, pageStores, type Direction, type PageTransaction } from './candidates.ts'
import type { Database } from './database.ts'
import { entryOf } from './row.ts'

/** Entries looked at for one page: behind a filter that lets little through, a page is short before it is slow. */
const most = 2_000

/** An entry with what its line tells of others. */
export interface ListedEntry {
  entry: MeantEntry
  /** What took it back. */
  undo: MeantEntry | null
  /** What it took back. */
  undone: MeantEntry | null
}

export interface Page {
  /** Newest first. */
  entries: ListedEntry[]
  /** Down to where it reaches, which is part of it; null where it holds all of the stretch. */
  end: Position | null
}

/** The newest entries of a stretch that a filter lets through: at most `limit`, and fewer where they are rare. */
export async function readPage(
  database: Database,
  filter: Filter,
  stretch: Stretch,
  limit: number,
): Promise<Page> {
  const transaction = database.transaction(pageStores)
  const { found, next, last } = await walk(transaction, filter, stretch, 'prev', limit)
  const end = next ? found.at(-1) : last
  return {
    entries: await Promise.all(found.map((entry) => listed(transaction, entry))),
    end: end ? positionOf(end) : null,
  }
}

/**
 * Up to where a page reaches that begins with a position and goes on to newer entries; not part of it.
 * Null where it holds all of them.
 */
export async function endAbove(
  database: Database,
  filter: Filter,
  from: Position,
  limit: number,
): Promise<Position | null> {
  const stretch = { above: null, below: from }
  const transaction = database.transaction(pageStores)
  const { next, last } = await walk(transaction, filter, stretch, 'next', limit)
  const end = next ?? last
  return end ? positionOf(end) : null
}

/** How many entries stand on each day from one to another, both included; days without one are left out. */
export async function entriesOnDays(
  database: Database,
  from: Day,
  to: Day,
): Promise<Map<Day, number>> {
  const tallies = await database.getAllFromIndex('tallies', 'day', IDBKeyRange.bound(from, to))
  const days = new Map<Day, number>()
  for (const { day, entries } of tallies) days.set(day, (days.get(day) ?? 0) + entries)
  return days
}

interface Walked {
  found: MeantEntry[]
  /** The one after those found; null where there is none, or nobody looked that far. */
  next: MeantEntry | null
  /** The last one looked at, where enough were; null where everything was. */
  last: MeantEntry | null
}

async function walk(
  transaction: PageTransaction,
  filter: Filter,
  stretch: Stretch,
  direction: Direction,
  limit: number,
): Promise<Walked> {
  const who = new Set(await addresses(transaction, filter.person))
  const found: MeantEntry[] = []
  let seen = 0
  let last: MeantEntry | null = null
  const all = candidates(transaction, { filter, who, stretch, direction, atOnce: limit + 1 })
  for await (const some of all) {
    // More are there, but no more are looked at.
    if (seen >= most) return { found, next: null, last }
    const within = some.filter((entry) => isWithin(entry, stretch))
    for (const entry of within.filter((one) => passes(one, filter, who))) {
      if (found.length === limit) return { found, next: entry, last: null }
      found.push(entry)
    }
    seen += within.length
    last = within.at(-1) ?? last
  }
  return { found, next: null, last: null }
}

async function addresses(transaction: PageTransaction, person: string | null): Promise<string[]> {
  if (person === null) return []
  return addressesOf(await aliasGroup(transaction.objectStore('aliases'), person), person)
}

async function listed(transaction: PageTransaction, entry: MeantEntry): Promise<ListedEntry> {
  const entries = transaction.objectStore('entries')
  const [undo, undone] = await Promise.all([
    entries.index('undoes').get(entry.id),
    entry.undoes === null ? undefined : entries.get(entry.undoes),
  ])
  return { entry, undo: undo ? entryOf(undo) : null, undone: undone ? entryOf(undone) : null }
}
