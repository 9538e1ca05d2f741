import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { close, closeByRecords, couldClose, reachSecond } from '../../../lib/domain/close.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { Circle } from '../../../lib/domain/notebook/circle.ts'
import type { Note } from '../../../lib/domain/notebook/note.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  amara,
  answer,
  day,
  draft,
  entry,
  groundOf,
  hour,
  idAt,
  li,
  message,
  minute,
  noor,
  note,
  now,
  openedBy,
  openedOn,
  ownPost,
  reading,
  second,
  tomasz,
  undo,
} from '../build.ts'

const group = { type: 'Group', url: 'https://www.linkedin.com/groups/123', inReplyTo: null }
const inGroup = (ago: number, items: number, object: Entry['object'] = group): Entry =>
  unnamed(reading(ago, amara, items, { object }))
/** Nobody in it was acted towards. */
const unnamed = (look: Entry): Entry => ({
  ...look,
  view: look.view && { ...look.view, people: [] },
})
const tagged = { tags: ['oncall'] }
const two = [message(30 * day, amara, tagged), answer(2 * day, tomasz, tagged)]

test('own words to three people on one tag within thirty days open a small circle', () => {
  const third = message(day, li, tagged)
  expect(openedBy([...two, third])).toMatchObject([
    {
      family: 'lead',
      key: 'oncall',
      people: [amara, tomasz, li],
      until: new Date(now + 21 * day).toISOString(),
      facts: [{ kind: 'shared-tag', count: 3, tag: 'oncall', at: third.at }],
    },
  ])
})

test.each([
  ['two people', []],
  ['the same two again', [message(day, amara, tagged)]],
  ['a third liked', [entry(day, { person: li, ...tagged })]],
  ['a third on another tag', [message(day, li, { tags: ['pay'] })]],
  ['a third one second too old', [message(30 * day + second, li, tagged)]],
  ['a third without an address', [message(day, { url: null, name: 'Li' }, tagged)]],
  ['a third taken back', [message(day, li, tagged)].flatMap((one) => [one, undo(0, one)])],
])('%s does not', (_, third) => {
  expect(openedBy([...two, ...third])).toEqual([])
})

test('three people in one conversation are three people', () => {
  const entries = [message(day, amara, { others: [tomasz, li], ...tagged })]
  expect(openedBy(entries)).toHaveLength(1)
})

test('a tag is not suggested twice, whoever has joined in', () => {
  const entries = [...two, message(day, li, tagged)]
  expect(openedBy([...entries, message(0, noor, tagged)], openedBy(entries))).toEqual([])
})

const openedIn = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'lead')
const problem = (ago: number, fields: Partial<Note> = {}): Note =>
  note(ago, { sort: 'problem', ...tagged, ...fields })

describe('a problem met again', () => {
  const drafts = [draft(30 * day, tagged)]
  const notes = [problem(9 * day), problem(2 * day)]
  const twice = { tags: ['oncall', 'oncall'] }

  test('three drafts and notes on one tag within thirty days open a small circle', () => {
    expect(openedIn({ drafts, notes })).toMatchObject([
      {
        key: 'oncall',
        site: null,
        people: [],
        since: null,
        until: instant(now + 21 * day),
        facts: [
          {
            kind: 'problem-again',
            count: 3,
            tag: 'oncall',
            at: notes[1]?.at,
            records: [...drafts, ...notes].map((one) => one.id),
          },
        ],
      },
    ])
  })

  test.each<[string, Partial<Ground>]>([
    ['two notes', { notes }],
    ['a draft one second too old', { notes, drafts: [draft(30 * day + second, tagged)] }],
    ['a draft on another tag', { notes, drafts: [draft(day, { tags: ['pay'] })] }],
    ['a third note on what was learned', { notes: [...notes, note(day, tagged)] }],
    ['two notes, one naming the tag twice', { notes: [problem(day), problem(0, twice)] }],
  ])('%s: none', (_, ground) => {
    expect(openedIn(ground)).toEqual([])
  })

  test('a tag is not suggested twice, for whichever reason', () => {
    expect(openedIn({ drafts, notes }, openedIn({ drafts, notes }))).toEqual([])
    expect(openedIn({ drafts, notes }, openedBy([...two, message(day, li, tagged)]))).toEqual([])
  })
})

const wish = (ago: number, tags: string[] = []): Note => note(ago, { sort: 'together', tags })

describe('a wish to be held to something by others', () => {
  test('noted within thirty days, it opens a small circle', () => {
    const one = wish(30 * day, ['thesis'])
    expect(openedIn({ notes: [one] })).toMatchObject([
      {
        key: one.id,
        people: [],
        facts: [{ kind: 'wish-together', at: one.at, tag: 'thesis', records: [one.id] }],
      },
    ])
    expect(openedIn({ notes: [wish(30 * day + second)] })).toEqual([])
  })

  test('the newest comes first, after a problem met again, and none opens twice', () => {
    const wishes = [wish(3 * day), wish(2 * day)]
    const notes = [problem(9 * day), problem(8 * day), problem(7 * day), ...wishes]
    const opened = openedIn({ notes })
    expect(opened.map((one) => one.key)).toEqual(['oncall', wishes[1]?.id, wishes[0]?.id])
    expect(openedIn({ notes }, opened.slice(1))).toMatchObject([{ key: 'oncall' }])
  })
})

const [onTag] = openedIn({ notes: [problem(3 * day), problem(2 * day), problem(day)] })
const [onWish] = openedIn({ notes: [wish(day)] })

/** Begun an hour after the suggestion opened. */
function circle(fields: Partial<Circle> = {}): Circle {
  const at = instant(now + hour)
  return {
    record: 'circle',
    id: idAt(now + hour),
    changedAt: at,
    at,
    template: 'challenge',
    question: 'How do we share nights fairly?',
    intention: '',
    tags: ['oncall'],
    members: [amara, tomasz],
    rhythm: 'weekly',
    until: '2026-12-20',
    closingQuestion: '',
    meetings: [],
    state: 'idea',
    charter: null,
    endedAt: null,
    ...fields,
  }
}

/** One that is older than the suggestion, and met since. */
function older(fields: Partial<Circle> = {}): Circle {
  const meetings = [{ id: idAt(now), day: '2026-11-22' }]
  return circle({ at: instant(now - day), state: 'met', meetings, ...fields })
}

describe('a circle in the notebook', () => {
  test.each([
    ['begun with two others', circle(), onTag],
    ['begun on whichever question', circle({ tags: [] }), onTag],
    ['begun on the last day', circle({ changedAt: instant(now + 21 * day) }), onTag],
    ['on the tag that met since', older(), onTag],
    ['somebody else’s on the tag that met since', older({ charter: idAt(now) }), onTag],
    ['on any tag that met since, where the wish has none', older({ tags: ['pay'] }), onWish],
  ])('%s is the step', (_, record, open) => {
    expect(closeByRecords([record], open ? [open] : [])).toMatchObject([
      { state: 'done', closedAt: record.changedAt },
    ])
  })

  test.each([
    ['begun before', circle({ at: instant(now - day) })],
    ['begun with one other', circle({ members: [amara] })],
    ['begun by somebody else', circle({ charter: idAt(now) })],
    ['begun and ended', circle({ state: 'ended' })],
    ['begun one day late', circle({ changedAt: instant(now + 22 * day) })],
    ['on another tag that met since', older({ tags: ['pay'] })],
    ['that met before', older({ meetings: [{ id: idAt(now), day: '2026-11-21' }] })],
    ['unchanged since', older({ changedAt: instant(now) })],
  ])('%s is not', (_, record) => {
    expect(closeByRecords([record], onTag ? [onTag] : [])).toEqual([])
  })
})

const hosted = (ago: number): Entry => entry(-ago, { act: 'host', rung: 'lead', type: 'Offer' })

describe('a second meeting', () => {
  const first = hosted(hour)
  const done = onTag ? close([first], [onTag]) : []
  const reaches = (act: Entry): boolean => reachSecond([first, act], done).length > 0

  test.each([
    ['hosted', hosted(day), true],
    ['hosted forty-five days later', hosted(hour + 45 * day), true],
    ['one second more', hosted(hour + 45 * day + second), false],
    ['that is the first', first, false],
    ['joined', entry(-day, { type: 'Join' }), false],
  ])('%s: %#', (_, act, isReached) => {
    expect(reaches(act)).toBe(isReached)
  })
})

describe('a group one reads along in', () => {
  test('opens once ten items were read there within thirty days, over all stretches', () => {
    expect(openedBy([inGroup(2 * day, 6), inGroup(30 * day, 4)])).toMatchObject([
      {
        family: 'lead',
        key: group.url,
        people: [],
        object: group,
        since: instant(now - 30 * day),
        facts: [{ kind: 'group-read', count: 10 }],
      },
    ])
  })

  test.each<[string, Entry[]]>([
    ['nine items', [inGroup(2 * day, 9)]],
    ['ten in two groups', [inGroup(2 * day, 6), inGroup(day, 4, { ...group, url: 'other' })]],
    ['ten, four of them a second too old', [inGroup(2 * day, 6), inGroup(30 * day + second, 4)]],
    ['ten read elsewhere', [inGroup(2 * day, 10, null)]],
    ['own words while it was looked at', [inGroup(2 * day, 10), ownPost(2 * day + 30 * second)]],
    ['a comment a minute after', [inGroup(2 * day, 10), answer(2 * day - minute, amara)]],
  ])('%s does not', (_, entries) => {
    expect(openedBy(entries).filter(({ family }) => family === 'lead')).toEqual([])
  })

  test('own words elsewhere on the site do not keep it away', () => {
    const entries = [inGroup(2 * day, 10), answer(2 * day - minute - second, amara)]
    expect(openedBy(entries)).toMatchObject([{ key: group.url }])
  })

  test('a post may have been the question, and only the person can say so', () => {
    const [open] = openedBy([inGroup(2 * day, 10)])
    const posted = ownPost(-hour)
    expect(close([posted], [open!])).toEqual([])
    expect(couldClose([posted, message(-hour, amara)], open!)).toEqual([posted])
    expect(close([{ ...posted, act: 'ask' }], [open!])).toMatchObject([{ state: 'done' }])
  })

  test('a question to somebody closes no circle', () => {
    const [one] = openedBy([...two, message(day, li, tagged)])
    expect(close([{ ...ownPost(-hour), act: 'ask' }], [one!])).toEqual([])
  })
})
