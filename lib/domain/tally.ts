/**
 * Tallies: counts per day × site × action × rung × intention, a fold over entries.
 *
 * What counts is each act that stands, as it is meant now: one taken back counts on no day, a corrected one where
 * its corrections say. The stored tallies must always equal `foldTallies` over the stored entries.
 */
import { asMeant } from './correction.ts'
import { actionTypeSchema, rungSchema, type ActionType, type Entry, type Rung } from './entry.ts'
import { isRemark } from './undo.ts'

export interface Tally {
  day: string
  site: string
  type: ActionType
  rung: Rung
  intention: string | null
  count: number
}

/** Where entries are found together, whether they count or not. */
export type Cell = Omit<Tally, 'count'>

/** A tally as it is kept. */
export interface KeptTally extends Tally {
  /** Entries of the cell, also those taken back and those that take something back: where to look for them. */
  entries: number
}

/** Where an entry is found; null for a correction, which is read off what it corrects, and what is said of a person. */
export function cellOf(entry: Entry): Cell | null {
  if (isRemark(entry)) return null
  const { day, site, type, rung, intention } = entry
  return { day, site, type, rung, intention }
}

/** Where an act counts; null for what only says something of another entry. */
export function tallyCell(entry: Entry): Cell | null {
  return entry.type === 'Undo' ? null : cellOf(entry)
}

/** The identity of a tally's cell, as one string; they sort by day. */
export function tallyKey(cell: Cell): string {
  return cellsAlike(cell) + (cell.intention ?? '')
}

/** How the keys of all cells begin that differ in nothing but the intention. */
export function cellsAlike({ day, site, type, rung }: Omit<Cell, 'intention'>): string {
  return [day, site, type, rung, ''].join(' ')
}

/** The cell of such a string; only the name of a site may hold spaces. */
export function cellOfKey(key: string): Cell {
  const parts = key.split(' ')
  const [type, rung, intention] = parts.slice(-3)
  return {
    day: parts[0] ?? '',
    site: parts.slice(1, -3).join(' '),
    type: actionTypeSchema.parse(type),
    rung: rungSchema.parse(rung),
    intention: intention || null,
  }
}

/** Tallies of a set of entries in any order. */
export function foldTallies(entries: readonly Entry[]): Tally[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const all = [...byId.values()]
  const undone = new Set(all.map(({ undoes }) => undoes))
  const about = Map.groupBy(all, ({ corrects }) => corrects)
  const cells = new Map<string, Tally>()
  for (const entry of all) {
    const cell = undone.has(entry.id) ? null : tallyCell(asMeant(entry, about.get(entry.id) ?? []))
    if (!cell) continue
    const key = tallyKey(cell)
    cells.set(key, { ...cell, count: (cells.get(key)?.count ?? 0) + 1 })
  }
  return [...cells.values()]
}
