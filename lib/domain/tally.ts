/**
 * Tallies: counts per day × site × action × rung × intention, a fold over entries.
 *
 * An `Undo` takes one off the day of the entry it undoes, not off its own; with no known target it
 * subtracts nothing. The stored tallies must always equal `foldTallies` over the stored entries.
 */
import type { ActionType, Entry, Rung } from './entry.ts'

export interface Tally {
  day: string
  site: string
  type: ActionType
  rung: Rung
  intention: string | null
  count: number
}

export interface TallyChange extends Tally {
  /** +1 for an act, −1 for an act taken back. */
  count: 1 | -1
}

/** What an entry changes in the tallies; `target` is the entry that an `Undo` undoes, null where unknown. */
export function tallyChange(entry: Entry, target: Entry | null): TallyChange | null {
  if (entry.corrects !== null) return null
  if (entry.type !== 'Undo') return { ...cell(entry), count: 1 }
  return target ? { ...cell(target), count: -1 } : null
}

/** The identity of a tally's cell, as one string. */
export function tallyKey(tally: Omit<Tally, 'count'>): string {
  return [tally.day, tally.site, tally.type, tally.rung, tally.intention ?? ''].join(' ')
}

/** Tallies of a set of entries in any order, without the cells that came to nothing. */
export function foldTallies(entries: readonly Entry[]): Tally[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const cells = new Map<string, Tally>()
  for (const entry of byId.values()) {
    const change = tallyChange(
      entry,
      entry.undoes === null ? null : (byId.get(entry.undoes) ?? null),
    )
    if (!change) continue
    const key = tallyKey(change)
    const before = cells.get(key)
    cells.set(key, { ...change, count: (before?.count ?? 0) + change.count })
  }
  return [...cells.values()].filter((tally) => tally.count !== 0)
}

function cell(entry: Entry): Omit<Tally, 'count'> {
  const { day, site, type, rung, intention } = entry
  return { day, site, type, rung, intention }
}
