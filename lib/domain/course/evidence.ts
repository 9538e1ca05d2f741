/** What the practice course is shown by: acts and records since it began, each with its day and kind. */
import type { Day } from '../day.ts'
import type { Known } from '../families/family.ts'
import type { Entry } from '../entry.ts'
import type { Intention } from '../intention.ts'
import type { NotebookRecord, RecordName, RecordOf } from '../notebook/notebook.ts'
import type { Reflection } from '../reflection.ts'

export const evidenceKinds = [
  'reflection',
  'note',
  'intention',
  'purpose',
  'reply',
  'ask',
  'help',
  'promise',
  'followup',
  'outside',
  'circle',
  'meeting',
  'mentor',
  'draft',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export interface Evidence {
  /** Id of the entry, the record, the intention or the reflection. */
  id: string
  day: Day
  kind: EvidenceKind
}

/** All that the course looks at. */
export interface CourseGround {
  /** When the person began it. */
  begunAt: string
  /** The person's own day of an instant. */
  dayOf: (at: string) => Day
  /** Acts that stand since then, oldest first, their people by the addresses they go by. */
  acts: readonly Entry[]
  records: readonly NotebookRecord[]
  reflections: readonly Reflection[]
  intentions: readonly Intention[]
  known: Known
}

/** One thing that can be shown, by so many pieces of evidence. */
export interface Criterion<Name extends string = string> {
  name: Name
  of: number
  find: (ground: CourseGround) => Evidence[]
}

/** A criterion; its name is kept as it is written. */
export function criterion<const Name extends string>(
  name: Name,
  of: number,
  find: Criterion['find'],
): Criterion<Name> {
  return { name, of, find }
}

/** Records of one kind. */
export function recordsOf<Name extends RecordName>(
  { records }: Pick<CourseGround, 'records'>,
  name: Name,
): RecordOf<Name>[] {
  return records.filter((one): one is RecordOf<Name> => one.record === name)
}

/** One of each, by what they share; the first. */
export function eachOnce<T>(some: readonly T[], keyOf: (one: T) => string): T[] {
  return [...Map.groupBy(some, keyOf).values()].flatMap(([first]) => first ?? [])
}
