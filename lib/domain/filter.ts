/** Which part of the history somebody wants to see. */
import type { Day } from './day.ts'
import type { ActionType, Entry, Rung } from './entry.ts'
import type { Gap } from './gap.ts'
import type { Cell } from './tally.ts'
import { isRemark } from './undo.ts'

/** What is null lets everything through. */
export interface Filter {
  site: string | null
  type: ActionType | null
  rung: Rung | null
  /** Id of an intention. */
  intention: string | null
  /** Any address of somebody the act was towards, alone or among others. */
  person: string | null
  /** A hashtag without its sign. */
  tag: string | null
  /** The first and the last day. */
  from: Day | null
  to: Day | null
}

export const everything: Filter = {
  site: null,
  type: null,
  rung: null,
  intention: null,
  person: null,
  tag: null,
  from: null,
  to: null,
}

export function isEverything(filter: Filter): boolean {
  return Object.values(filter).every((part) => part === null)
}

/**
 * Whether a filter lets an entry through as it is meant now. What was taken back is seen like what stands, and so is
 * the taking back: all parts together show what the whole shows. What only says something (a correction, a
 * person's kind) is read where it belongs.
 *
 * @param who every address of the filter's person
 */
export function passes(entry: Entry, filter: Filter, who: ReadonlySet<string>): boolean {
  const { person, others, tags } = entry
  return (
    !isRemark(entry) &&
    isAmong(entry, filter) &&
    (filter.person === null || [person, ...others].some((one) => who.has(one?.url ?? ''))) &&
    (filter.tag === null || tags.includes(filter.tag)) &&
    isOnDays(entry.day, filter)
  )
}

/** Whether a day is one of those asked for. */
export function isOnDays(day: Day, { from, to }: Pick<Filter, 'from' | 'to'>): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}

/** The same of all entries of a cell together, as far as a cell tells. */
export function isAmong(cell: Omit<Cell, 'day'>, filter: Filter): boolean {
  return (['site', 'type', 'rung', 'intention'] as const).every(
    (field) => filter[field] === null || filter[field] === cell[field],
  )
}

/**
 * Whether a gap tells of what the filter asks for: nobody knows of what was missed on which rung or towards whom.
 *
 * @param day the one that its line stands on
 */
export function tellsOf({ site, acts }: Gap, day: Day, filter: Filter): boolean {
  return (
    isOnDays(day, filter) &&
    (filter.site === null || filter.site === site) &&
    (filter.type === null || acts === null || acts.includes(filter.type)) &&
    isEverything({ ...filter, site: null, type: null, from: null, to: null })
  )
}
