/** Rows 8 to 12 of docs/evidence.md: introductions, mentoring, circles, other fields, promises. */
import type { Entry } from '../../../lib/domain/entry.ts'
import type { KeptPromise } from '../../../lib/domain/notebook/promise.ts'
import {
  amara,
  answer,
  byUrl,
  called,
  circle,
  day,
  draft,
  entry,
  li,
  message,
  metBefore,
  noor,
  note,
  post,
  profile,
  promise,
  reading,
  tomasz,
} from '../build.ts'
import type { Row } from './row.ts'

const hosting = (ago: number, fields: Partial<Entry> = {}): Entry =>
  called('host', ago, null, fields)
const mentoring = (ago: number, fields: Partial<Entry> = {}): Entry =>
  called('mentor', ago, amara, fields)
const other = { person: noor }
const group = { type: 'Group', url: 'https://www.linkedin.com/groups/123', inReplyTo: null }
/** Nobody in it was acted towards. */
const unnamed = (look: Entry): Entry => ({
  ...look,
  view: look.view && { ...look.view, people: [] },
})
const tagged = { tags: ['oncall'] }

const introduced = (needs: string[], last: number) => ({
  people: byUrl([amara, metBefore(last, amara)], [tomasz, metBefore(day, tomasz)]),
  profiles: byUrl(
    [amara, profile(amara, { needs })],
    [tomasz, profile(tomasz, { offers: ['payroll'] })],
  ),
})
const answers = (count: number, oldest: number): Entry[] =>
  Array.from({ length: count }, (_, index) => answer(index === 0 ? oldest : day, amara, tagged))
const asked = (ago: number, ...people: (typeof amara)[]) =>
  people.map((person, index) =>
    note(index === 0 ? ago : day, { sort: 'asked', person, tags: ['oncall'] }),
  )
const talks = (ago: number, ...people: (typeof amara)[]): Entry[] =>
  people.map((person, index) => message(index === 0 ? ago : day, person, tagged))
const problems = (ago: number) => ({
  drafts: [draft(ago, tagged), draft(day, tagged)],
  notes: [note(day, { sort: 'problem', ...tagged })],
})
const fields = {
  ownFields: ['law'],
  profiles: byUrl(
    [amara, profile(amara, { field: 'law' })],
    [tomasz, profile(tomasz, { field: 'botany' })],
  ),
}
const inField = (count: number, oldest: number): Entry[] =>
  Array.from({ length: count }, (_, index) => message(index === 0 ? oldest : day, amara))
const mark = (ago: number, url: string | null) =>
  note(ago, { sort: 'differently', url, person: amara })
const due = (days: number, state: KeptPromise['state'] = 'open') =>
  promise(5 * day, { due: `2026-11-${22 + days}`, state })
const kept = due(1)

/** So many items read in a group, once each day. */
const inGroup = (...items: number[]): Entry[] =>
  items.map((count, index) => unnamed(reading((index + 2) * day, amara, count, { object: group })))

/** What was hosted or begun is for whoever comes, and is not said in words. */
const forAnybody = { 'other person': 'done', 'four words': 'done' }
const begun = (_: unknown, changedAt: string) => circle(changedAt, [amara, tomasz], ['oncall'])

export const together: readonly Row[] = [
  {
    family: 'connect',
    kind: 'need-meets-offer',
    holds: introduced(['payroll'], 180 * day),
    oneEvent: introduced([], 180 * day),
    oneDay: introduced(['payroll'], 181 * day),
    step: (ago, more) => called('introduce', ago, amara, more),
    other,
  },
  {
    family: 'deepen',
    kind: 'helped-each-other',
    holds: { acts: answers(3, 60 * day) },
    oneEvent: { acts: answers(2, 60 * day) },
    oneDay: { acts: answers(3, 61 * day) },
    step: mentoring,
    other,
    // Half an hour of talk is not counted in words.
    expected: { 'four words': 'done' },
  },
  {
    family: 'deepen',
    kind: 'asked-on-tag',
    holds: { notes: asked(60 * day, amara, tomasz) },
    oneEvent: { notes: asked(60 * day, amara, amara) },
    oneDay: { notes: asked(61 * day, amara, tomasz) },
    step: mentoring,
    other,
    expected: { 'four words': 'done' },
  },
  {
    family: 'lead',
    kind: 'shared-tag',
    holds: { acts: talks(30 * day, amara, tomasz, li) },
    oneEvent: { acts: talks(30 * day, amara, tomasz, tomasz) },
    oneDay: { acts: talks(31 * day, amara, tomasz, li) },
    step: hosting,
    record: begun,
    other,
    expected: forAnybody,
  },
  {
    family: 'lead',
    kind: 'problem-again',
    holds: problems(30 * day),
    oneEvent: { ...problems(30 * day), notes: [] },
    oneDay: problems(31 * day),
    step: hosting,
    record: begun,
    other,
    expected: forAnybody,
  },
  {
    family: 'lead',
    kind: 'wish-together',
    holds: { notes: [note(30 * day, { sort: 'together' })] },
    oneEvent: { notes: [note(30 * day, { sort: 'problem' })] },
    oneDay: { notes: [note(31 * day, { sort: 'together' })] },
    step: hosting,
    record: begun,
    other,
    expected: forAnybody,
  },
  {
    family: 'lead',
    kind: 'group-read',
    holds: { acts: inGroup(4, 6) },
    oneEvent: { acts: inGroup(4, 5) },
    oneDay: {
      acts: [...inGroup(4), unnamed(reading(31 * day, amara, 6, { object: group }))],
    },
    step: hosting,
    record: begun,
    other,
    expected: forAnybody,
  },
  {
    family: 'horizon',
    kind: 'own-field',
    holds: { ...fields, acts: inField(10, 30 * day) },
    oneEvent: { ...fields, acts: inField(9, 30 * day) },
    oneDay: { ...fields, acts: inField(10, 31 * day) },
    step: (ago, more) => message(ago, tomasz, more),
    // Of one's own field.
    other: { person: amara },
  },
  {
    family: 'horizon',
    kind: 'sees-differently',
    holds: { notes: [mark(7 * day, post)] },
    later: { notes: [mark(5 * day, post)] },
    oneEvent: { notes: [mark(7 * day, null)] },
    oneDay: { notes: [mark(8 * day, post)] },
    step: (ago, more) => answer(ago, amara, { question: true, ...more }),
    // Whoever it is to, it is on that post.
    other,
    expected: { 'other person': 'done' },
  },
  {
    family: 'promise',
    kind: 'promised',
    holds: { promises: [kept] },
    oneEvent: { promises: [due(1, 'kept')] },
    oneDay: { promises: [due(2)] },
    step: null,
    record: (_, changedAt) => ({ ...kept, changedAt, state: 'kept', closedAt: changedAt }),
    other,
  },
  {
    family: 'promise',
    kind: 'long-talk',
    holds: { acts: talks(14 * day, amara, amara, amara, amara) },
    oneEvent: { acts: talks(14 * day, amara, amara, amara) },
    oneDay: { acts: talks(15 * day, amara, amara, amara, amara) },
    step: (ago, more) =>
      entry(ago, {
        type: 'Join',
        rung: 'compose',
        person: amara,
        object: { type: 'Event', url: null, inReplyTo: null },
        ...more,
      }),
    other,
    expected: { 'four words': 'done' },
  },
]
