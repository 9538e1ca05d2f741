/** The row an entry is stored as: what it means now and, beside it, what only an index needs. */
import type { MeantEntry } from '../domain/correction.ts'

interface GroupRow extends Omit<MeantEntry, 'group'> {
  /** Further partners by their addresses, each with the entry's instant: only where there are any. */
  group: [url: string, at: string][]
}

export type EntryRow = MeantEntry | GroupRow

/** What to store of an entry. */
export function rowOf(entry: MeantEntry): EntryRow {
  const { others, at } = entry
  const group = others.flatMap(({ url }): GroupRow['group'] => (url === null ? [] : [[url, at]]))
  return group.length === 0 ? entry : { ...entry, group }
}

/** The entry of a row. */
export function entryOf(row: EntryRow): MeantEntry {
  if (row.group === undefined) return row
  const { group: _group, ...entry } = row
  return entry
}
