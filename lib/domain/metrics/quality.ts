/** Is what is recorded right? What the person says of rows drawn at random, and how much is of unsure times. */
import type { Draw } from '../draw.ts'
import type { Entry } from '../entry.ts'
import { isOfUnsureTime, type Gap } from '../gap.ts'
import type { Check } from '../notebook/check.ts'
import { isBelow } from '../rung.ts'
import { rate, type Rate } from './rate.ts'

/** docs/evidence.md, user audit: five rows a week, a share from 20 answers on (status J). */
export const auditedPerWeek = 5
export const fewestAudited = 20

/**
 * The rows to ask about, drawn at random: the same ones for the same week, whatever was recorded in which order.
 *
 * @param acts acts that stand of the week; looks are none
 * @param week any name for it
 */
export function rowsToAudit(acts: readonly Entry[], week: string, draw: Draw): Entry[] {
  const drawn = acts
    .filter(({ source, view }) => source === 'recorder' && view === null)
    .map((act) => ({ act, by: draw('audit', week, act.id) }))
  return drawn
    .toSorted((one, other) => one.by - other.by)
    .slice(0, auditedPerWeek)
    .map(({ act }) => act)
}

/** What the person said of a row: "right?". */
export type Audited = Pick<Check, 'rung' | 'isRight'>

export interface Precision {
  all: Rate
  /** Of own words and deeper: wrong praise is worse than a gap. */
  below: Rate
}

/** How many rows were right, of those asked about. */
export function precision(rows: readonly Audited[]): Precision {
  return { all: rightOf(rows), below: rightOf(rows.filter(({ rung }) => isBelow(rung))) }
}

/** Acts recorded while their kind could not be read surely, of all recorded. */
export function unsureShare(acts: readonly Entry[], gaps: readonly Gap[]): Rate {
  const recorded = acts.filter(({ source }) => source === 'recorder')
  return rate(recorded.filter((act) => isOfUnsureTime(act, gaps)).length, recorded.length)
}

function rightOf(rows: readonly Audited[]): Rate {
  return rate(rows.filter(({ isRight }) => isRight).length, rows.length, fewestAudited)
}
