/** Where entries stand in the history. */
import type { Entry } from './entry.ts'

/** By its day, then its instant; of two of the same instant, by their ids. */
export type Position = Pick<Entry, 'day' | 'at' | 'id'>

/** Below zero where the one is older than the other. */
export function comparePositions(one: Position, other: Position): number {
  for (const part of ['day', 'at', 'id'] as const)
    if (one[part] !== other[part]) return one[part] < other[part] ? -1 : 1
  return 0
}

/** A part of the history. The parts that one ends and another begins with hold each entry once. */
export interface Stretch {
  /** Only what is older than this; null for the newest on. */
  above: Position | null
  /** Down to this, which is part of it; null for the oldest. */
  below: Position | null
}

export function isWithin(position: Position, { above, below }: Stretch): boolean {
  return (
    (above === null || comparePositions(position, above) < 0) &&
    (below === null || comparePositions(position, below) >= 0)
  )
}

/** An entry would do as well, but who keeps a position should not keep all of it. */
export function positionOf({ day, at, id }: Position): Position {
  return { day, at, id }
}
