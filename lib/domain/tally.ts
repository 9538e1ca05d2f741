/**
 * Tallies: counts per day × site × action × rung × intention, a fold over entries.
 *
 * What counts is each act that stands, as it is meant now: one taken back counts on no day, a corrected one where
 * its corrections say. The stored tallies must always equal `foldTallies` over the stored entries.
 */
import { asMeant } from './correction.ts'
import type { ActionType, Entry, Rung } from './entry.ts'

export interface Tally {
  day: string
  site: string
  type: ActionType
  rung: Rung
  intention: string | null
  count: number
}

/** Where an act counts; null for what only says something of another entry. */
export function tallyCell(entry: Entry): Omit<Tally, 'count'> | null {
  if (entry.type === 'Undo' || entry.corrects !== null) return null
  const { day, site, type, rung, intention } = entry
  return { day, site, type, rung, intention }
}

/** The identity of a tally's cell, as one string. */
export function tallyKey(tally: Omit<Tally, 'count'>): string {
  return [tally.day, tally.site, tally.type, tally.rung, tally.intention ?? ''].join(' ')
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
