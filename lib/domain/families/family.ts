/** What every family of suggestions answers: when one opens, which act closes it. */
import type { Entry, EntryObject, Person } from '../entry.ts'
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
}

/** What has been suggested lately by the same family, in the same sphere. */
export interface Lately {
  keys: ReadonlySet<string>
  /** Addresses of the people named. */
  people: ReadonlySet<string>
  /** Ids of the entries in their facts. */
  entries: ReadonlySet<string>
  /** How many are open now. */
  open: number
}

export interface FamilyRule {
  family: Family
  /** Milliseconds from opening until it expires. */
  openFor: number
  /** Steps there is reason for at `now` (Unix time in ms), the best first. */
  find(sphere: Sphere, now: number, lately: Lately): Opening[]
  /** Whether an act, known to be of the right site, account and time, is the step suggested. */
  isDoneBy(entry: Entry, suggestion: Suggestion): boolean
}
