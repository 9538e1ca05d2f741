/** Rows 5 to 7 of docs/evidence.md: asking, making, giving. */
import type { Act, Entry } from '../../../lib/domain/entry.ts'
import type { NoteSort } from '../../../lib/domain/notebook/note.ts'
import { amara, called, day, draft, message, noor, note, ownPost, tomasz } from '../build.ts'
import type { Row } from './row.ts'

const asking = (ago: number, fields: Partial<Entry> = {}): Entry =>
  called('ask', ago, amara, fields)
const helping = (ago: number, fields: Partial<Entry> = {}): Entry =>
  called('help', ago, amara, fields)
const posting = (ago: number, fields: Partial<Entry> = {}): Entry =>
  ownPost(ago, { tags: ['oncall'], ...fields })
const other = { person: noor }
const about = (ago: number, sort: NoteSort) => note(ago, { sort, person: amara, tags: ['oncall'] })
const times = (act: Act, count: number, oldest: number): Entry[] =>
  Array.from({ length: count }, (_, index) => called(act, index === 0 ? oldest : day, tomasz))
const notes = (count: number, oldest: number) =>
  Array.from({ length: count }, (_, index) => about(index === 0 ? oldest : day, 'learned'))

const [waiting, shown] = [
  draft(3 * day),
  draft(3 * day, { askedAt: '2026-11-21T12:00:00.000Z', changedAt: '2026-11-21T12:00:00.000Z' }),
]

/** A question is what the person calls one: to whom and how long is theirs to judge. */
const ofOnesOwnWord = { 'other person': 'done', 'four words': 'done' }

export const work: readonly Row[] = [
  {
    family: 'ask',
    kind: 'draft-waits',
    holds: { drafts: [waiting] },
    oneEvent: { drafts: [shown] },
    oneDay: { drafts: [draft(2 * day)] },
    step: asking,
    record: (_, changedAt) => ({ ...waiting, changedAt, askedAt: changedAt }),
    other,
    expected: ofOnesOwnWord,
  },
  {
    family: 'ask',
    kind: 'problem-alone',
    holds: { notes: [about(3 * day, 'problem')] },
    oneEvent: { notes: [about(3 * day, 'problem')], acts: [asking(day)] },
    oneDay: { notes: [about(2 * day, 'problem')] },
    step: asking,
    other,
    expected: ofOnesOwnWord,
  },
  {
    family: 'ask',
    kind: 'gave-and-asked-nothing',
    holds: { acts: times('help', 3, 30 * day) },
    oneEvent: { acts: times('help', 2, 30 * day) },
    oneDay: { acts: times('help', 3, 31 * day) },
    step: asking,
    other,
    expected: ofOnesOwnWord,
  },
  {
    family: 'make',
    kind: 'notes-on-tag',
    holds: { notes: notes(6, 14 * day) },
    oneEvent: { notes: notes(5, 14 * day) },
    oneDay: { notes: notes(6, 15 * day) },
    step: posting,
    record: (_, changedAt) => draft(0, { changedAt, publishedAt: changedAt, tags: ['oncall'] }),
    other: { tags: ['hiring'] },
  },
  {
    family: 'make',
    kind: 'learned-unshared',
    holds: { notes: [about(7 * day, 'learned')] },
    oneEvent: { notes: [about(7 * day, 'learned')], acts: [posting(day)] },
    oneDay: { notes: [about(6 * day, 'learned')] },
    step: posting,
    record: (_, changedAt) => draft(0, { changedAt, publishedAt: changedAt, tags: ['oncall'] }),
    other: { tags: ['hiring'] },
  },
  {
    family: 'give',
    kind: 'were-helped',
    holds: { notes: [about(14 * day, 'helped')] },
    oneEvent: { notes: [about(14 * day, 'helped')], acts: [helping(day)] },
    oneDay: { notes: [about(15 * day, 'helped')] },
    step: helping,
    other,
    // To anybody.
    expected: { 'other person': 'done' },
  },
  {
    family: 'give',
    kind: 'was-asked',
    holds: { notes: [about(3 * day, 'asked')] },
    oneEvent: { notes: [about(3 * day, 'asked')], acts: [message(day, amara)] },
    oneDay: { notes: [about(2 * day, 'asked')] },
    step: helping,
    other,
  },
  {
    family: 'give',
    kind: 'asked-more',
    holds: { acts: times('ask', 2, 30 * day) },
    oneEvent: { acts: times('ask', 1, 30 * day) },
    oneDay: { acts: times('ask', 2, 31 * day) },
    step: helping,
    other,
    expected: { 'other person': 'done' },
  },
]
