import { describe, expect, test } from 'vitest'
import { close, closeByRecords, couldClose, reachSecond } from '../../../lib/domain/close.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import { fact } from '../../../lib/domain/families/family.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { Draft } from '../../../lib/domain/notebook/draft.ts'
import type { Note } from '../../../lib/domain/notebook/note.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  amara,
  byUrl,
  day,
  draft,
  entry,
  gap,
  groundOf,
  hour,
  knownPerson,
  li,
  message,
  noor,
  note,
  now,
  openedOn,
  second,
  suggestion,
  tomasz,
  undo,
  actsOf,
} from '../build.ts'

const at = (ago: number): string => new Date(now - ago).toISOString()
const asks = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'ask')
const kindsOf = (fields: Partial<Ground>): string[] =>
  asks(fields).flatMap((one) => one.facts.map((some) => some.kind))

const asked = (ago: number, tags: string[] = []): Entry =>
  message(ago, amara, { act: 'ask', rung: 'collaborate', tags })
const help = (ago: number): Entry => message(ago, amara, { act: 'help', rung: 'collaborate' })
const opens = (ago: number, person = amara): Entry =>
  entry(ago, { type: 'Read', rung: 'observe', person })
const problem = (ago: number, tags: string[] = []): Note => note(ago, { sort: 'problem', tags })

describe('a draft', () => {
  test('is to be shown to somebody after exactly three days', () => {
    const one = draft(3 * day, { tags: ['oncall', 'pay'] })
    expect(asks({ drafts: [one] })).toMatchObject([
      {
        family: 'ask',
        key: one.id,
        people: [],
        site: null,
        until: at(-14 * day),
        since: null,
        facts: [{ kind: 'draft-waits', at: one.at, tag: 'oncall', records: [one.id] }],
      },
    ])
  })

  test('says how many people have answered so far, where there are any', () => {
    const heard = (ago: number) => ({ heard: 1, heardAt: at(ago) })
    const people = byUrl(
      [li, { ...knownPerson(li.url ?? '', li.name), ...heard(20 * day) }],
      [amara, { ...knownPerson(amara.url ?? '', amara.name), ...heard(9 * day) }],
      [tomasz, knownPerson(tomasz.url ?? '', tomasz.name)],
      [noor, { ...knownPerson(noor.url ?? '', noor.name), ...heard(15 * day) }],
    )
    expect(asks({ drafts: [draft(5 * day)], people })[0]?.facts).toMatchObject([
      { kind: 'draft-waits', tag: null },
      { kind: 'answered-before', count: 3, at: at(9 * day) },
    ])
    const acts = [
      entry(3 * day, { type: 'Read', rung: 'observe', person: tomasz }),
      entry(8 * day, { type: 'Read', rung: 'observe', person: amara }),
    ]
    expect(asks({ drafts: [draft(5 * day)], people, acts })[0]?.facts[1]).toMatchObject({
      count: 4,
      at: at(3 * day),
    })
  })

  test.each<[string, Draft]>([
    ['begun a second later', draft(3 * day - second)],
    ['shown to somebody', draft(5 * day, { askedAt: at(day) })],
    ['published', draft(5 * day, { publishedAt: at(day) })],
    ['let go of', draft(5 * day, { droppedAt: at(day) })],
  ])('%s is not', (_, one) => {
    expect(asks({ drafts: [one] })).toEqual([])
  })

  test('whose question was seen waits no more', () => {
    const drafts = [draft(5 * day, { tags: ['oncall'] })]
    expect(asks({ drafts, acts: [asked(6 * day, ['oncall'])] })).toHaveLength(1)
    expect(asks({ drafts, acts: [asked(4 * day, ['oncall'])] })).toEqual([])
  })

  test('waits whether or not a site could be read: the notebook says so', () => {
    expect(asks({ drafts: [draft(5 * day)], gaps: [gap(day)] })).toHaveLength(1)
  })

  test('the newest comes first', () => {
    const drafts = [draft(9 * day), draft(4 * day), draft(6 * day)]
    const order = [drafts[1], drafts[2], drafts[0]].map((one) => one?.id)
    expect(asks({ drafts }).map((one) => one.key)).toEqual(order)
  })
})

describe('a problem kept alone', () => {
  test('opens after exactly three days, and for as long as acts are known', () => {
    const one = problem(3 * day, ['oncall'])
    expect(asks({ notes: [one] })).toMatchObject([
      {
        key: one.id,
        since: one.at,
        facts: [{ kind: 'problem-alone', at: one.at, tag: 'oncall', records: [one.id] }],
      },
    ])
    expect(asks({ notes: [problem(60 * day)] })).toHaveLength(1)
  })

  test.each<[string, Note]>([
    ['noted a second later', problem(3 * day - second)],
    ['noted more than sixty days ago', problem(60 * day + second)],
    ['that is something learned', note(5 * day, { sort: 'learned' })],
  ])('%s: nothing', (_, one) => {
    expect(asks({ notes: [one] })).toEqual([])
  })

  test.each<[string, Note, Entry, number]>([
    ['on its tag', problem(5 * day, ['pay', 'oncall']), asked(4 * day, ['oncall']), 0],
    ['on another tag', problem(5 * day, ['pay']), asked(4 * day, ['oncall']), 1],
    ['on no tag, which may be about it', problem(5 * day, ['pay']), asked(4 * day), 0],
    ['on any tag, where it has none', problem(5 * day), asked(4 * day, ['oncall']), 0],
    ['before it was noted', problem(5 * day), asked(6 * day), 1],
  ])('a question %s', (_, one, act, count) => {
    expect(asks({ notes: [one], acts: [act] })).toHaveLength(count)
  })

  test('the newest comes first', () => {
    const notes = [problem(9 * day), problem(6 * day), problem(4 * day)]
    const order = notes.toReversed().map((one) => one.id)
    expect(asks({ notes }).map((one) => one.key)).toEqual(order)
  })

  test('nothing where a site could not be read since', () => {
    expect(asks({ notes: [problem(5 * day)], gaps: [gap(day)] })).toEqual([])
  })
})

describe('help given and no question', () => {
  const gives = [help(30 * day), help(20 * day), help(day)]

  test('three helps within thirty days open one for anybody', () => {
    expect(asks({ acts: gives })).toMatchObject([
      {
        key: 'gave-and-asked-nothing',
        people: [],
        since: at(30 * day),
        facts: [
          {
            kind: 'gave-and-asked-nothing',
            count: 3,
            at: gives[2]?.at,
            entries: gives.map((one) => one.id),
          },
        ],
      },
    ])
  })

  test.each<[string, Entry[]]>([
    ['two helps', gives.slice(1)],
    ['a third a second too old', [help(30 * day + second), ...gives.slice(1)]],
    ['a third taken back', actsOf([...gives, undo(0, gives[2] ?? help(day))])],
    ['a question asked', [...gives, asked(30 * day)]],
  ])('%s: nothing', (_, acts) => {
    expect(asks({ acts })).toEqual([])
  })

  test('a question asked before these days changes nothing', () => {
    expect(asks({ acts: [asked(30 * day + second), ...gives] })).toHaveLength(1)
  })

  test('nothing where a site could not be read in these days', () => {
    expect(asks({ acts: gives, gaps: [gap(9 * day, { until: at(8 * day) })] })).toEqual([])
  })
})

test('drafts come first, then problems, and none of them again', () => {
  const fields = {
    drafts: [draft(5 * day)],
    notes: [problem(5 * day)],
    acts: [help(3 * day), help(2 * day), help(day)],
  }
  expect(kindsOf(fields)).toEqual(['draft-waits', 'problem-alone', 'gave-and-asked-nothing'])
  const closed = asks(fields).map((one) =>
    Object.assign(one, { state: 'expired', closedAt: at(hour) }),
  )
  expect(asks(fields, closed)).toEqual([])
})

describe('the question', () => {
  const one = draft(5 * day)
  const open = suggestion({
    family: 'ask',
    site: null,
    people: [],
    facts: [fact({ kind: 'draft-waits', at: one.at, records: [one.id] })],
    until: at(-14 * day),
  })
  const closes = (act: Entry): boolean => close([act], [open]).length > 0

  test.each<[string, Entry, boolean]>([
    ['to anybody, in the last second', asked(-14 * day), true],
    ['a second later', asked(-14 * day - second), false],
    ['before', asked(hour), false],
    ['that was help', help(-hour), false],
    ['the person says nothing of', message(-hour, amara), false],
  ])('%s', (_, act, isClosed) => {
    expect(closes(act)).toBe(isClosed)
  })

  test('words to somebody are asked about: was that the question?', () => {
    const fits = message(-hour, amara)
    const others = [
      message(-2 * hour, amara, { words: '1-4' }),
      message(-3 * hour, null),
      entry(-4 * hour, { person: amara }),
      message(-14 * day - second, amara),
    ]
    expect(couldClose([fits, ...others], open)).toEqual([fits])
  })

  test.each<[string, Draft, boolean]>([
    ['shown to somebody', { ...one, askedAt: at(-14 * day) }, true],
    ['shown a second too late', { ...one, askedAt: at(-14 * day - second) }, false],
    ['shown before it was suggested', { ...one, askedAt: at(0) }, false],
    ['not shown', one, false],
    ['another shown', draft(5 * day, { askedAt: at(-hour) }), false],
  ])('the draft %s', (_, record, isClosed) => {
    expect(
      closeByRecords([{ ...record, changedAt: record.askedAt ?? at(-hour) }], [open]).length > 0,
    ).toBe(isClosed)
  })

  const [done] = close([asked(-hour)], [open])
  const isAnswered = (act: Entry): boolean => reachSecond([act], done ? [done] : []).length > 0

  test('an answer opened within fourteen days is what came of it', () => {
    expect(isAnswered(opens(-hour - 14 * day))).toBe(true)
    expect(isAnswered(opens(-hour - 14 * day - second))).toBe(false)
    expect(isAnswered(opens(-day, { url: null, name: 'Amara Okafor' }))).toBe(false)
    expect(isAnswered(entry(-day, { person: amara }))).toBe(false)
  })
})
