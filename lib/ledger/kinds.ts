/** What there is to choose from in a history. */
import { rungs, type ActionType, type Rung } from '../domain/entry.ts'
import { cellOfKey } from '../domain/tally.ts'
import type { Database } from './database.ts'

/** Whatever entries have, each once. */
export interface Kinds {
  sites: string[]
  types: ActionType[]
  /** From the surface downwards. */
  rungs: Rung[]
  /** Ids. */
  intentions: string[]
}

/** Read off the keys of the tallies: some ten thousand of them in ten years. */
export async function kinds(database: Database): Promise<Kinds> {
  const keys = await database.getAllKeys('tallies')
  // Cells are the same ones day after day.
  const cells = new Map(keys.map((key) => [key.slice('YYYY-MM-DD'.length), key]))
  const all = [...cells.values()].map(cellOfKey)
  const there = new Set(all.map(({ rung }) => rung))
  return {
    sites: [...new Set(all.map(({ site }) => site))].toSorted(),
    types: [...new Set(all.map(({ type }) => type))].toSorted(),
    rungs: rungs.filter((rung) => there.has(rung)),
    intentions: [...new Set(all.flatMap(({ intention }) => intention ?? []))],
  }
}
