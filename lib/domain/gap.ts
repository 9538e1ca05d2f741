/**
 * Gaps: times in which Waterline could not see, or not surely. They are part of the ledger, never hidden.
 *
 * A browser that is closed is no gap: nothing was done in it.
 */
import { actionTypeSchema, idSchema, instantSchema, type ActionType, type Entry } from './entry.ts'
import type { Health } from './health.ts'
import { hour } from './numbers.ts'
import { z } from './schema.ts'

/**
 * - `unsure`: the site changed; acts may be missing, or lack whom they were towards
 * - `blind`: the site changed; acts are missing
 * - `off`: the person had switched the site off
 * - `restart`: the extension was updated, reloaded or switched off in the browser while pages stayed open
 */
export const gapReasons = ['unsure', 'blind', 'off', 'restart'] as const

export const gapSchema = z.object({
  id: idSchema,
  site: z.string(),
  reason: z.enum(gapReasons),
  /** Which kinds of acts it is about; null for all. */
  acts: z.nullable(z.array(actionTypeSchema)),
  /** The rule or landmark of the site that no longer fits; null where the whole site was not read. */
  part: z.nullable(z.string()),
  from: instantSchema,
  /** Null while it lasts. */
  until: z.nullable(instantSchema),
})
export type Gap = z.infer<typeof gapSchema>

/** Shorter times without the recorder say nothing about what is missing. */
const tooShort = hour

/**
 * The gaps that change with a part's health: the one that ends, the one that begins.
 *
 * @param open the part's gap that still lasts, null where there is none
 * @param acts kinds of acts the part is about
 */
export function gapsAfter(
  open: Gap | null,
  { site, part, state, since, recent }: Health,
  acts: readonly ActionType[],
  newId: () => string,
): Gap[] {
  if ((open?.reason ?? 'sound') === state) return []
  const now = recent.at(-1)?.at ?? null
  const ended = open ? [{ ...open, until: now }] : []
  if (state === 'sound' || since === null) return ended
  // From unsure to blind: each act of that time was lost, so the earlier part of it was no better.
  if (open) return [{ ...open, reason: state }]
  return [{ id: newId(), site, reason: state, acts: [...acts], part, from: since, until: null }]
}

/** Whether an entry was recorded at a time when acts of its kind could not be read surely. */
export function isOfUnsureTime({ site, type, at, source }: Entry, gaps: readonly Gap[]): boolean {
  return (
    source === 'recorder' && gaps.some((gap) => fromDrift(gap) && covers(gap, site, type, at, at))
  )
}

/**
 * Whether "there was none" can be said of a kind of act on a site between two instants.
 *
 * Minutes switched off say nothing; a time in which the site could not be read does, however short.
 */
export function isAbsenceKnown(
  gaps: readonly Gap[],
  site: string,
  type: ActionType,
  from: string,
  until: string,
): boolean {
  return !gaps.some(
    (gap) => covers(gap, site, type, from, until) && (fromDrift(gap) || isLong(gap, until)),
  )
}

/** Gaps because the site changed its pages. */
export function fromDrift({ reason }: Gap): boolean {
  return reason === 'unsure' || reason === 'blind'
}

function covers(gap: Gap, site: string, type: ActionType, from: string, until: string): boolean {
  return (
    gap.site === site &&
    (gap.acts === null || gap.acts.includes(type)) &&
    gap.from <= until &&
    (gap.until === null || gap.until >= from)
  )
}

function isLong(gap: Gap, now: string): boolean {
  return Date.parse(gap.until ?? now) - Date.parse(gap.from) >= tooShort
}
