/** Rows 1 to 4 of docs/evidence.md: words to somebody. */
import type { Entry } from '../../../lib/domain/entry.ts'
import {
  accept,
  amara,
  byUrl,
  called,
  day,
  entry,
  hour,
  li,
  message,
  metBefore,
  minute,
  note,
  noor,
  reading,
  tomasz,
  visit,
} from '../build.ts'
import type { Row } from './row.ts'

const toAmara = (ago: number, fields: Partial<Entry> = {}): Entry => message(ago, amara, fields)
const thanks = (ago: number, fields: Partial<Entry> = {}): Entry =>
  called('thank', ago, amara, fields)
const other = { person: noor }

const inVisit = (ago: number): Entry[] => [
  reading(ago, amara, 1, { session: visit }),
  entry(ago, { person: amara, session: visit }),
]
const touches = (count: number, oldest: number): Entry[] =>
  Array.from({ length: count }, (_, index) => entry(index === 0 ? oldest : day))
const accepts = (...agos: number[]): Entry[] =>
  agos.map((ago, index) => accept(ago, [amara, tomasz, li][index] ?? li))
const from = (ago: number, sort: 'helped' | 'learned' | 'thinking', who = amara) =>
  note(ago, { sort, person: who })
/** Days of looking and liking, the oldest first; the last exchange was before them or on one of them. */
const alone = (days: number, lastExchange: number) => ({
  horizon: '2025-01-01T08:00:00.000Z',
  acts: Array.from({ length: days }, (_, index) => entry((days - 1 - index) * day, { person: li })),
  people: byUrl([amara, metBefore(lastExchange, amara)]),
})
const quiet = (ago: number, exchanges = 2) => ({
  horizon: '2025-01-01T08:00:00.000Z',
  people: byUrl([amara, metBefore(ago, amara, exchanges)]),
})

export const people: readonly Row[] = [
  {
    family: 'reply',
    kind: 'liked-and-read',
    holds: { acts: inVisit(7 * day) },
    oneEvent: { acts: inVisit(7 * day).slice(1) },
    oneDay: { acts: inVisit(8 * day) },
    step: toAmara,
    other,
  },
  {
    family: 'reply',
    kind: 'touched-only',
    holds: { acts: touches(5, 7 * day) },
    oneEvent: { acts: touches(4, 7 * day) },
    oneDay: { acts: touches(5, 8 * day) },
    step: toAmara,
    other,
    // A week without own words ends with words to anybody.
    expected: { 'other person': 'done' },
  },
  {
    family: 'reply',
    kind: 'read-often',
    holds: { acts: [reading(30 * day, amara, 4), reading(day, amara, 1)] },
    oneEvent: { acts: [reading(30 * day, amara, 3), reading(day, amara, 1)] },
    oneDay: { acts: [reading(31 * day, amara, 4), reading(day, amara, 1)] },
    step: toAmara,
    other,
  },
  {
    family: 'follow-up',
    kind: 'accepted',
    holds: { acts: accepts(3 * day) },
    oneEvent: { acts: [...accepts(3 * day), toAmara(hour)] },
    oneDay: { acts: accepts(2 * day) },
    step: toAmara,
    other,
  },
  {
    family: 'follow-up',
    kind: 'accepted-quickly',
    holds: { acts: accepts(10 * minute, 4 * minute, 0) },
    oneEvent: { acts: accepts(10 * minute, 0) },
    oneDay: { acts: accepts(day, 4 * minute, 0) },
    step: toAmara,
    other,
  },
  {
    family: 'thank',
    kind: 'helped-by',
    holds: { notes: [from(60 * day, 'helped')] },
    oneEvent: { notes: [from(60 * day, 'helped')], acts: [toAmara(day)] },
    oneDay: { notes: [from(61 * day, 'helped')] },
    step: thanks,
    other,
  },
  {
    family: 'thank',
    kind: 'pointed',
    holds: { notes: [from(7 * day, 'learned')] },
    oneEvent: { notes: [note(7 * day, { sort: 'learned' })] },
    oneDay: { notes: [from(8 * day, 'learned')] },
    step: thanks,
    other,
  },
  {
    family: 'thank',
    kind: 'made-think',
    holds: { notes: [from(30 * day, 'thinking')], acts: [reading(30 * day, amara, 5)] },
    oneEvent: { notes: [from(30 * day, 'thinking')], acts: [reading(30 * day, amara, 4)] },
    oneDay: { notes: [from(30 * day, 'thinking')], acts: [reading(31 * day, amara, 5)] },
    step: thanks,
    other,
  },
  {
    family: 'renew',
    kind: 'gone-quiet',
    holds: quiet(180 * day),
    oneEvent: quiet(180 * day, 1),
    oneDay: quiet(179 * day),
    step: toAmara,
    other,
  },
  {
    family: 'renew',
    kind: 'no-exchange',
    holds: alone(14, 14 * day),
    oneEvent: alone(13, 14 * day),
    oneDay: alone(14, 13 * day),
    step: toAmara,
    other,
  },
]
