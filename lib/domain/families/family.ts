/** What every family of suggestions answers: when one opens, which act closes it, what may come of it then. */
import type { Entry, EntryObject, Person } from '../entry.ts'
import type { Ground } from '../ground.ts'
import type { NotebookRecord } from '../notebook/notebook.ts'
import type { Sphere } from '../spheres.ts'
import type { Fact, Family, Suggestion } from '../suggestion.ts'

/** A step the ledger gives reason for, before it becomes a suggestion. */
export interface Opening {
  /** Same step for the same people on the same thing. */
  key: string
  people: Person[]
  object: EntryObject | null
  facts: Fact[]
  /** From this instant on nothing was written, and that is part of the reason; null where it is not. */
  nothingWrittenSince: string | null
  /** Of a step that is of no sphere: the one site on which nothing was written; absent: on any. */
  site?: string
  /** Instant at which it closes by itself; absent: after the family's `openFor`. */
  until?: string
}

/** What has been suggested lately by the same family, in the same sphere. */
export interface Lately {
  keys: ReadonlySet<string>
  /** Addresses of the people named. */
  people: ReadonlySet<string>
  /** Ids of the entries and records in their facts. */
  entries: ReadonlySet<string>
  /** How many are open now. */
  open: number
}

/** What is known of people, for acts that are the step only by whom they are towards. */
export type Known = Pick<Ground, 'profiles' | 'people' | 'ownFields'>

export interface FamilyRule {
  family: Family
  /** Milliseconds from opening until it expires. */
  openFor: number
  /** Steps there is reason for in one sphere at `now` (Unix time in ms), the best first. */
  inSphere?(sphere: Sphere, now: number, lately: Lately): Opening[]
  /** Steps there is reason for by all that is known, wherever it was done, the best first. */
  inAll?(ground: Ground, lately: Lately): Opening[]
  /**
   * With how many of the people it opens for it is still the step, where some are not to be named; absent: with all
   * of them.
   */
  fewestPeople?: number
  /** Whether an act, known to be of the right time and not from an archive, is the step suggested. */
  isDoneBy(entry: Entry, suggestion: Suggestion, known?: Known): boolean
  /**
   * Whether an act looks like the step, but only the person can say so: "You wrote to Amara. Was that the thanks?"
   * Said yes, it is corrected to the act of `could-be.ts`, and then `isDoneBy` holds.
   */
  couldBe?(entry: Entry, suggestion: Suggestion): boolean
  /** Whether something the person wrote in the notebook is the step: a promise kept, a draft published. */
  isDoneByRecord?(record: NotebookRecord, suggestion: Suggestion): boolean
  /** What may come of it once it is done. */
  second?: {
    /** Milliseconds from the step until it is no longer watched for. */
    openFor: number
    /** Absent: it has one, whichever its reason. */
    isFor?(suggestion: Suggestion): boolean
    isReachedBy(entry: Entry, suggestion: Suggestion): boolean
  }
}

/** One fact, whatever is not said left empty. */
export function fact(fields: Partial<Fact> & Pick<Fact, 'kind' | 'at'>): Fact {
  return { count: 1, of: null, tag: null, entries: [], records: [], ...fields }
}
