/** A file of a LinkedIn archive whose rows are acts by themselves. */
import type { RowTold } from '../lines.ts'
import type { LeftOutReason } from '../report.ts'
import type { Cells, TableShape } from '../table.ts'
import type { People } from './people.ts'
import { timeProblem } from './times.ts'

export interface RowContext {
  people: People
  /** Unix time in milliseconds. */
  now: number
}

export interface ActTable<Name extends string = string> extends TableShape<Name> {
  /** The act, or why the row is none. */
  tell(cells: Cells<Name>, context: RowContext): RowTold | LeftOutReason
}

/** Keeps the names of a table's columns together with what is read of them. */
export function table<Name extends string>(one: ActTable<Name>): ActTable {
  return one
}

/** The act at its time, unless that is none. */
export function timed(
  at: number | null,
  now: number,
  told: Omit<RowTold, 'at'>,
): RowTold | LeftOutReason {
  return timeProblem(at, now) ?? { ...told, at: at ?? 0 }
}
