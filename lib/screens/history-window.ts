/**
 * The part of the history that is at hand: parts one below the other, each read while somebody is near it.
 *
 * A part is kept by where it begins and ends, not by what it holds: whatever is added, corrected or erased meanwhile,
 * each entry is in exactly one of them.
 */
import type { Day } from '../domain/day.ts'
import { everything, isEverything, type Filter } from '../domain/filter.ts'
import { positionOf, type Stretch } from '../domain/position.ts'
import type { LedgerReader, ListedEntry } from '../ledger/reader.ts'
import { latest } from './latest.ts'

/** Lines read at once; a tall window shows about thirty. */
const aPage = 50
/** Newer lines shown with an entry somebody came for. */
const context = 10
/** Parts a part is read as, where much was put into it meanwhile; what is left of it waits until somebody is near. */
const piecesAtOnce = 3
/** Lines to begin with, behind a filter that lets little through. */
const enough = 20

export interface Part extends Stretch {
  key: number
  /** Newest first; null while nobody is near. */
  entries: readonly ListedEntry[] | null
  /** Entries of each whole day of it; empty behind a filter. */
  counts: ReadonlyMap<Day, number>
}

export interface HistoryWindow {
  filter: () => Filter
  parts: () => readonly Part[]
  /** Shows what a filter lets through, from the newest on, or all from an entry on. */
  show: (filter: Filter, entry: string | null) => Promise<void>
  showEarlier: () => Promise<void>
  showLater: () => Promise<void>
  /** Somebody came near a part, or went far from it. */
  reach: (key: number, isNear: boolean) => Promise<void>
  /** Reads again what is at hand. */
  refresh: () => Promise<void>
}

type Ledger = Pick<LedgerReader, 'entry' | 'page' | 'endAbove' | 'entriesOnDays'>

export function openWindow(ledger: Ledger): HistoryWindow {
  const inTurn = oneAfterTheOther()
  let filter = everything
  let parts: Part[] = []
  let keys = 0

  /** A part read now, as several where it holds more than a page. */
  const read = async (stretch: Stretch, key: number, pieces = piecesAtOnce): Promise<Part[]> => {
    if (pieces === 0) return [{ ...stretch, key, entries: null, counts: new Map() }]
    const { entries, end } = await ledger.page(filter, stretch, aPage)
    const counts = await countsOf(entries)
    const part = { ...stretch, key, entries, counts, below: end ?? stretch.below }
    // Below an open end there is always more to ask for.
    if (end === null || stretch.below === null) return [part]
    return [part, ...(await read({ ...stretch, above: end }, (keys += 1), pieces - 1))]
  }
  const countsOf = async (entries: readonly ListedEntry[]): Promise<ReadonlyMap<Day, number>> => {
    const [first, last] = [entries[0], entries.at(-1)]
    if (!first || !last || !isEverything(filter)) return new Map()
    return ledger.entriesOnDays(last.entry.day, first.entry.day)
  }
  const earlier = async (): Promise<void> => {
    const last = parts.at(-1)
    if (!last?.below) return
    const [part] = await read({ above: last.below, below: null }, (keys += 1))
    if (!part) return
    // Nothing was let through so far down: that is no part of its own.
    if (part.entries?.length === 0) parts = [...parts.slice(0, -1), { ...last, below: part.below }]
    else parts = [...parts, part]
  }

  return {
    filter: () => filter,
    parts: () => parts,
    show: (wanted, id) =>
      inTurn(async () => {
        const isShown = parts.some(({ entries }) => entries?.some(({ entry }) => entry.id === id))
        if (isShown && isEverything(filter)) return
        const entry = id === null ? null : await ledger.entry(id)
        filter = entry ? everything : wanted
        const above = entry && (await ledger.endAbove(filter, positionOf(entry), context))
        parts = await read({ above, below: null }, (keys += 1))
        const lines = (): number =>
          parts.reduce((sum, part) => sum + (part.entries?.length ?? 0), 0)
        while (lines() < enough && parts.at(-1)?.below) await earlier()
      }),
    showEarlier: () => inTurn(earlier),
    showLater: () =>
      inTurn(async () => {
        const below = parts[0]?.above
        if (!below) return
        const above = await ledger.endAbove(filter, below, aPage)
        parts = [...(await read({ above, below }, (keys += 1))), ...parts]
      }),
    reach: (key, isNear) =>
      inTurn(async () => {
        const at = parts.findIndex((part) => part.key === key)
        const part = parts[at]
        if (!part || (part.entries !== null) === isNear) return
        const now = isNear ? await read(part, key) : [{ ...part, entries: null }]
        parts = parts.toSpliced(at, 1, ...now)
      }),
    refresh: latest(() =>
      inTurn(async () => {
        const now: Part[] = []
        for (const part of parts)
          now.push(...(part.entries === null ? [part] : await read(part, part.key)))
        parts = now
      }),
    ),
  }
}

/** Runs tasks in the order they came in: each finds the parts as the one before left them. */
function oneAfterTheOther(): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const run = last.then(task)
    // Whoever asked for it hears of a failure; the next one runs all the same.
    last = run.catch(() => undefined)
    return run
  }
}
