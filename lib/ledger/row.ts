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

/** The entries of rows but for damaged ones: they must not break reading, and are told once they were checked. */
export function entriesIn(rows: readonly EntryRow[]): MeantEntry[] {
  return rows.filter(isWhole).map(entryOf)
}

const texts = ['id', 'at', 'zone', 'day', 'site', 'type', 'rung'] as const

/** Whether it has what whoever reads an entry takes for granted; its schema asks more, and takes longer. */
export function isWhole(row: EntryRow): boolean {
  const { at, person, object, view, others, tags } = row
  return (
    texts.every((field) => isText(row[field])) &&
    !Number.isNaN(Date.parse(at)) &&
    [others, tags, view ? view.people : []].every(Array.isArray) &&
    [person, object].every(isRecordOrNull)
  )
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isRecordOrNull(value: unknown): boolean {
  return typeof value === 'object'
}
