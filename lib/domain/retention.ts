/** Retention: how long entries are kept, by rung; for ever, unless the person says otherwise. */
import { addDays, type Day } from './day.ts'
import { daySchema, rungs, rungSchema, type Entry, type Rung } from './entry.ts'
import { z } from './schema.ts'
import { isRemark } from './undo.ts'

/** Days to choose from. */
export const retentionChoices = [30, 90, 365] as const

/** Days for which entries of each rung are kept; null: for ever. */
export const retentionSchema = z.record(
  rungSchema,
  // Suggestions tell of "nothing written" for as long as this: it must be known for no less.
  z.nullable(z.number().check(z.int(), z.minimum(Math.min(...retentionChoices)))),
)
export type Retention = z.infer<typeof retentionSchema>

/** The first day of which entries are kept, by rung; null: all of them are. */
export const keptSinceSchema = z.record(rungSchema, z.nullable(daySchema))
export type KeptSince = z.infer<typeof keptSinceSchema>

/** A fresh record of the default: everything is kept for ever. */
export function keepAll(): Retention {
  return { observe: null, touch: null, compose: null, collaborate: null, lead: null }
}

export function keepsAll(retention: Retention): boolean {
  return rungs.every((rung) => retention[rung] === null)
}

export function isSameRetention(one: Retention, other: Retention): boolean {
  return rungs.every((rung) => one[rung] === other[rung])
}

/** @param today the person's own day: what was done so many days before is still kept */
export function keptSince(retention: Retention, today: Day): KeptSince {
  const first = (rung: Rung): Day | null => {
    const days = retention[rung]
    return days === null ? null : addDays(today, -days)
  }
  return {
    observe: first('observe'),
    touch: first('touch'),
    compose: first('compose'),
    collaborate: first('collaborate'),
    lead: first('lead'),
  }
}

/** The day before which nothing is kept, null where something is for ever. */
export function nothingBefore(since: KeptSince): Day | null {
  return rungs
    .map((rung) => since[rung])
    .reduce((one, other) => (earlier(one, other) ? one : other))
}

function earlier(one: Day | null, other: Day | null): boolean {
  return one === null || (other !== null && one < other)
}

/**
 * Whether an entry is older than is kept, by its own day and rung. What is said of a person is of no rung, and kept
 * like whatever is kept longest.
 *
 * What undoes or corrects another entry goes with it, however old it is by itself.
 */
export function isTooOld(entry: Aged, since: KeptSince): boolean {
  const first = isRemark(entry) ? nothingBefore(since) : since[entry.rung]
  return first !== null && entry.day < first
}
type Aged = Pick<Entry, 'day' | 'rung' | 'corrects' | 'changes'>
