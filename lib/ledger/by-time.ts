/**
 * Entries by their instants, which lie within a day or two of the days they stand on. Where a correction moved one to
 * another day, an index of its own has it by the day it was written on.
 */
import { addDays, type Day } from '../domain/day.ts'
import type { EntryRow } from './row.ts'

/** The store of entries, in a transaction of either kind. */
export interface EntriesByDay {
  index(name: 'day' | 'moved'): {
    getAll(range: IDBKeyRange): Promise<EntryRow[]>
    getKey(range: IDBKeyRange): Promise<string | undefined>
    get(key: [Day, string]): Promise<EntryRow | undefined>
    openKeyCursor(range: IDBKeyRange): Promise<{ key: [Day, string] } | null>
  }
}

const indexes = ['day', 'moved'] as const
const end = '\uffff'

/** Rows from one instant to another, both included, oldest first; null: from the first, or to the last. */
export async function rowsBetween(
  entries: EntriesByDay,
  from: string | null,
  until: string | null,
): Promise<EntryRow[]> {
  const days = [from === null ? '' : firstDayOf(from), until === null ? end : lastDayOf(until)]
  const range = IDBKeyRange.bound([days[0], ''], [days[1], end])
  const rows = await Promise.all(indexes.map((name) => entries.index(name).getAll(range)))
  const once = new Map(rows.flat().map((row) => [row.id, row]))
  return [...once.values()]
    .filter(({ at }) => (from === null || at >= from) && (until === null || at <= until))
    .toSorted((one, other) =>
      one.at === other.at ? compare(one.id, other.id) : compare(one.at, other.at),
    )
}

/** Whether there may be rows after an instant; false only where there are none. */
export async function mayFollow(entries: EntriesByDay, at: string): Promise<boolean> {
  const range = IDBKeyRange.lowerBound([firstDayOf(at), ''])
  const keys = await Promise.all(indexes.map((name) => entries.index(name).getKey(range)))
  return keys.some((key) => key !== undefined)
}

/** The row of the first instant of all, null where there is none. */
export async function firstRow(entries: EntriesByDay): Promise<EntryRow | null> {
  const firsts = await Promise.all(indexes.map((name) => firstIn(entries.index(name))))
  const rows = firsts.flatMap((one) => one ?? [])
  return rows.toSorted((one, other) => compare(one.at, other.at))[0] ?? null
}

/** The first of each day, for as many days as one of them may have been before that of an earlier day. */
async function firstIn(index: ReturnType<EntriesByDay['index']>): Promise<EntryRow | null> {
  let first: [Day, string] | null = null
  for (let from: Day = ''; first === null || from <= lastDayOf(first[1]);) {
    const cursor = await index.openKeyCursor(IDBKeyRange.lowerBound([from, '']))
    if (!cursor) break
    const [day, at] = cursor.key
    // A damaged one tells no time.
    if (!Number.isNaN(Date.parse(at)) && (first === null || at < first[1])) first = [day, at]
    from = `${day}${end}`
  }
  return first && ((await index.get(first)) ?? null)
}

/** The first day that something of this instant may stand on: west of Greenwich, with a day that begins at noon. */
function firstDayOf(at: string): Day {
  return addDays(dateOf(at), -2)
}

/** The last one: far east. */
function lastDayOf(at: string): Day {
  return addDays(dateOf(at), 1)
}

function dateOf(at: string): Day {
  return at.slice(0, 'YYYY-MM-DD'.length)
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
