/** Entries that a filter may let through, in order and some at a time, without reading the others. */
import type { IDBPTransaction } from 'idb'
import type { MeantEntry } from '../domain/correction.ts'
import type { Day } from '../domain/day.ts'
import { isAmong, isEverything, type Filter } from '../domain/filter.ts'
import { comparePositions, type Stretch } from '../domain/position.ts'
import { cellOfKey } from '../domain/tally.ts'
import type { LedgerSchema } from './database.ts'
import { entriesIn, type EntryRow } from './row.ts'

export const pageStores = ['entries', 'tallies', 'aliases'] as const
export type PageTransaction = IDBPTransaction<LedgerSchema, typeof pageStores>

/** `prev`: the newest first; `next`: the oldest first. */
export type Direction = 'prev' | 'next'

export interface Asked {
  filter: Filter
  /** Addresses of the filter's person. */
  who: ReadonlySet<string>
  stretch: Stretch
  direction: Direction
  /** How many are wanted at once. */
  atOnce: number
}

type Some = AsyncGenerator<MeantEntry[]>

/** Of the instants at either end of the stretch there may be some outside it. */
export function candidates(transaction: PageTransaction, asked: Asked): Some {
  const { filter } = asked
  const [low, high] = ends(asked)
  if (indexedDB.cmp(low, high) > 0) return noneOfThem()
  if (isEverything({ ...filter, from: null, to: null })) return byTime(transaction, asked)
  if (filter.person !== null || filter.tag !== null) return byName(transaction, asked)
  return byCell(transaction, asked)
}

/** No day is asked for. */
async function* noneOfThem(): Some {}

type Key = [day: Day, at: string]

async function* byTime(transaction: PageTransaction, asked: Asked): Some {
  const { direction, atOnce } = asked
  const isUp = direction === 'next'
  const index = transaction.objectStore('entries').index('day')
  let [low, high]: [Key, Key] = ends(asked)
  for (let isFirst = true; isFirst || indexedDB.cmp(low, high) < 0; isFirst = false) {
    const rest = IDBKeyRange.bound(low, high, isUp && !isFirst, !isUp && !isFirst)
    const first = await index.openKeyCursor(rest, direction)
    if (!first) return
    // As far as so many reach, and all of that instant.
    const last = (await first.advance(atOnce - 1))?.key
    if (!last) return yield inOrder(await index.getAll(rest), direction)
    const some = isUp
      ? IDBKeyRange.bound(low, last, !isFirst)
      : IDBKeyRange.bound(last, high, false, !isFirst)
    yield inOrder(await index.getAll(some), direction)
    if (isUp) low = last
    else high = last
  }
}

/** Only the days on which a tally knows of one: a year of them at a time. */
async function* byCell(transaction: PageTransaction, asked: Asked): Some {
  const { filter, direction } = asked
  const index = transaction.objectStore('entries').index('day')
  const [low, high] = ends(asked)
  for await (const days of years(transaction, [low[0], high[0]], direction, filter))
    for (const day of direction === 'next' ? days : days.toReversed()) {
      const [from, until] = [day === low[0] ? low : [day, ''], day === high[0] ? high : [day, end]]
      yield inOrder(await index.getAll(IDBKeyRange.bound(from, until)), direction)
    }
}

async function* years(
  transaction: PageTransaction,
  [from, until]: [Day, Day],
  direction: Direction,
  filter: Filter,
): AsyncGenerator<Day[]> {
  const tallies = transaction.objectStore('tallies')
  const isFitting = fitting(filter)
  let [low, high] = [from, `${until} ${end}`]
  while (low <= high) {
    const cursor = await tallies.openKeyCursor(IDBKeyRange.bound(low, high), direction)
    if (!cursor) return
    const year = cursor.key.slice(0, 4)
    const [first, last] = [later(low, year), earlier(high, `${year}${end}`)]
    const keys = await tallies.getAllKeys(IDBKeyRange.bound(first, last))
    yield [...new Set(keys.filter(isFitting).map((key) => key.slice(0, dayLength)))]
    if (direction === 'next') low = `${year}${end}`
    else high = year
  }
}

const dayLength = 'YYYY-MM-DD'.length
const end = '\uffff'

function later(one: string, other: string): string {
  return one > other ? one : other
}
function earlier(one: string, other: string): string {
  return one < other ? one : other
}

/** Cells are the same ones day after day. */
function fitting(filter: Filter): (key: string) => boolean {
  const known = new Map<string, boolean>()
  return (key) => {
    const cell = key.slice(dayLength)
    const fits = known.get(cell) ?? isAmong(cellOfKey(key), filter)
    known.set(cell, fits)
    return fits
  }
}

/** Everything towards somebody, or with a tag: of a whole ledger that is little. */
async function* byName(transaction: PageTransaction, asked: Asked): Some {
  const { who, direction, filter } = asked
  const entries = transaction.objectStore('entries')
  const rows =
    filter.person === null
      ? [entries.index('tags').getAll(filter.tag)]
      : [...who].flatMap((url) => {
          const always = IDBKeyRange.bound([url, ''], [url, end])
          return [entries.index('person').getAll(always), entries.index('group').getAll(always)]
        })
  const once = new Map((await Promise.all(rows)).flat().map((row) => [row.id, row]))
  yield inOrder([...once.values()].toSorted(comparePositions), direction)
}

/** Of the stretch, as far as it lies on days that are asked for. */
function ends({ stretch: { above, below }, filter: { from, to } }: Asked): [Key, Key] {
  const low: Key = below ? [below.day, below.at] : ['', '']
  const high: Key = above ? [above.day, above.at] : [end, end]
  return [
    from !== null && from > low[0] ? [from, ''] : low,
    to !== null && to < high[0] ? [to, end] : high,
  ]
}

/** @param rows the oldest first */
function inOrder(rows: readonly EntryRow[], direction: Direction): MeantEntry[] {
  const entries = entriesIn(rows)
  return direction === 'next' ? entries : entries.toReversed()
}
