/**
 * The notebook: what the person writes down themselves, beside the entries of what they did. A record may be changed;
 * of two versions of one the later counts. Whom a record names is erased from it with them.
 */
import type { Person } from '../entry.ts'
import type { Erasure } from '../erasure.ts'
import { z } from '../schema.ts'
import { checkSchema } from './check.ts'
import { circleSchema } from './circle.ts'
import { draftSchema } from './draft.ts'
import { noteSchema } from './note.ts'
import { outcomeSchema } from './outcome.ts'
import { planSchema } from './plan.ts'
import { profileSchema } from './profile.ts'
import { promiseSchema } from './promise.ts'
import { purposeSchema } from './purpose.ts'

export const notebookRecordSchema = z.discriminatedUnion('record', [
  noteSchema,
  draftSchema,
  promiseSchema,
  planSchema,
  circleSchema,
  outcomeSchema,
  purposeSchema,
  profileSchema,
  checkSchema,
])
/** The lists of a ledger file that hold its records. */
export const notebookLists = {
  notes: noteSchema,
  drafts: draftSchema,
  promises: promiseSchema,
  plans: planSchema,
  circles: circleSchema,
  outcomes: outcomeSchema,
  purposes: purposeSchema,
  people: profileSchema,
  checks: checkSchema,
} as const
export type NotebookList = keyof typeof notebookLists

const listOf: Record<RecordName, NotebookList> = {
  note: 'notes',
  draft: 'drafts',
  promise: 'promises',
  plan: 'plans',
  circle: 'circles',
  outcome: 'outcomes',
  purpose: 'purposes',
  profile: 'people',
  check: 'checks',
}

/** The records in the lists of a file. */
export function inLists(
  notebook: readonly NotebookRecord[],
): Record<NotebookList, NotebookRecord[]> {
  const lists: Record<NotebookList, NotebookRecord[]> = {
    notes: [],
    drafts: [],
    promises: [],
    plans: [],
    circles: [],
    outcomes: [],
    purposes: [],
    people: [],
    checks: [],
  }
  for (const one of notebook) lists[listOf[one.record]].push(one)
  return lists
}

/** The records of all its lists. */
export function outOfLists(
  lists: Readonly<Record<NotebookList, readonly NotebookRecord[]>>,
): NotebookRecord[] {
  return Object.values(listOf).flatMap((name) => lists[name])
}

export type NotebookRecord = z.infer<typeof notebookRecordSchema>
export type RecordName = NotebookRecord['record']
export type RecordOf<Name extends RecordName> = Extract<NotebookRecord, { record: Name }>

/** Of two versions of one record, the one that was written later. */
export function laterOf(one: NotebookRecord, other: NotebookRecord): NotebookRecord {
  return other.changedAt > one.changedAt ? other : one
}

/**
 * The record with other people in it; null where it is about somebody who is none any more.
 *
 * @param become what becomes of each it names; null: nobody
 */
export function withPeople(
  record: NotebookRecord,
  become: (person: Person) => Person | null,
): NotebookRecord | null {
  switch (record.record) {
    case 'note':
      return { ...record, person: record.person && become(record.person) }
    case 'circle':
      return { ...record, members: record.members.flatMap((one) => become(one) ?? []) }
    case 'promise': {
      const to = record.to && become(record.to)
      return record.to && !to ? null : { ...record, to }
    }
    case 'plan':
    case 'outcome': {
      const person = record.person && become(record.person)
      return record.person && !person ? null : { ...record, person }
    }
    case 'profile': {
      const person = become(record.person)
      return person && { ...record, person }
    }
    case 'draft':
    case 'purpose':
    case 'check':
    default:
      return record
  }
}

/**
 * What an erasure leaves of a record: itself, one that names somebody less, or null. What got too old takes no record
 * with it: those are few, and the person's own words.
 *
 * @param who addresses of the person to be erased and the keyed hashes that stand for them; empty for other erasures
 */
export function leftOfRecord(
  record: NotebookRecord,
  erasure: Erasure,
  who: ReadonlySet<string>,
): NotebookRecord | null {
  switch (erasure.by) {
    case 'everything':
      return null
    case 'person': {
      const left = withPeople(record, (one) => (one.url !== null && who.has(one.url) ? null : one))
      // What was noted stays, but not where of theirs it stood.
      if (left?.record !== 'note' || record.record !== 'note') return left
      return record.person && !left.person ? { ...left, url: null } : left
    }
    case 'site':
      return 'site' in record && record.site === erasure.site ? null : record
    case 'time':
      return 'at' in record && record.at >= erasure.from && record.at < erasure.until
        ? null
        : record
    case 'entry':
    case 'age':
    default:
      return record
  }
}

/** Whether a record is about an entry, and goes with it. */
export function isOfEntry(record: NotebookRecord, ids: ReadonlySet<string>): boolean {
  return record.record === 'check' && ids.has(record.entry)
}
