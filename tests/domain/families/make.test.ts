import { describe, expect, test } from 'vitest'
import { close, closeByRecords, reachSecond } from '../../../lib/domain/close.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import { fact } from '../../../lib/domain/families/family.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { Draft } from '../../../lib/domain/notebook/draft.ts'
import type { Note } from '../../../lib/domain/notebook/note.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  amara,
  answer,
  day,
  draft,
  entry,
  gap,
  groundOf,
  hour,
  message,
  note,
  now,
  openedOn,
  post as address,
  second,
  suggestion,
} from '../build.ts'

const at = (ago: number): string => new Date(now - ago).toISOString()
const makes = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'make')
const tagsOf = (fields: Partial<Ground>): (string | null | undefined)[] =>
  makes(fields).map((one) => one.facts[0]?.tag)

const post = (ago: number, tags: string[] = [], fields: Partial<Entry> = {}): Entry =>
  message(ago, null, { object: { type: 'Note', url: address, inReplyTo: null }, tags, ...fields })
const learned = (ago: number, tags: string[] = []): Note => note(ago, { tags })
const taught = (ago: number, person = amara): Entry =>
  entry(ago, { type: 'Offer', rung: 'lead', act: 'mentor', person })
const many = (count: number, tags = ['oncall'], from = hour): Note[] =>
  Array.from({ length: count }, (_, index) =>
    note(from + (count - index) * hour, { sort: 'thinking', tags }),
  )

describe('notes on one tag', () => {
  test('six within fourteen days open an essay', () => {
    const notes = [note(14 * day, { sort: 'problem', tags: ['oncall', 'oncall'] }), ...many(5)]
    expect(makes({ notes })).toMatchObject([
      {
        family: 'make',
        key: 'oncall',
        people: [],
        site: null,
        since: null,
        until: at(-14 * day),
        facts: [
          {
            kind: 'notes-on-tag',
            count: 6,
            tag: 'oncall',
            at: notes[5]?.at,
            records: notes.map((one) => one.id),
          },
        ],
      },
    ])
  })

  test.each<[string, Note[]]>([
    ['five', many(5)],
    [
      'a sixth a second too old',
      [note(14 * day + second, { sort: 'thinking', tags: ['oncall'] }), ...many(5)],
    ],
    ['a sixth on another tag', [...many(5), note(0, { tags: ['pay'] })]],
    ['a sixth that says the tag twice', [...many(4), note(0, { tags: ['oncall', 'oncall'] })]],
  ])('%s: nothing', (_, notes) => {
    expect(makes({ notes })).toEqual([])
  })

  test('the tag with most notes comes first', () => {
    expect(tagsOf({ notes: [...many(6), ...many(7, ['pay'])] })).toEqual(['pay', 'oncall'])
  })

  test('are counted whether or not a site could be read', () => {
    expect(makes({ notes: many(6), gaps: [gap(day)] })).toHaveLength(1)
  })
})

describe('something learned', () => {
  test('opens after exactly seven days without a post on it, for as long as acts are known', () => {
    const one = learned(7 * day, ['oncall', 'pay'])
    expect(makes({ notes: [one] })).toMatchObject([
      {
        key: one.id,
        people: [],
        since: one.at,
        facts: [{ kind: 'learned-unshared', at: one.at, tag: 'oncall', records: [one.id] }],
      },
    ])
    expect(makes({ notes: [learned(60 * day)] })).toHaveLength(1)
  })

  test.each<[string, Note]>([
    ['noted a second later', learned(7 * day - second)],
    ['noted more than sixty days ago', learned(60 * day + second)],
    ['that made one think', note(9 * day, { sort: 'thinking' })],
  ])('%s: nothing', (_, one) => {
    expect(makes({ notes: [one] })).toEqual([])
  })

  test.each<[string, string[], Entry, number]>([
    ['a post on one of its tags', ['oncall', 'pay'], post(day, ['pay']), 0],
    ['a post on another tag', ['oncall'], post(day, ['pay']), 1],
    ['a post on it from before', ['oncall'], post(10 * day, ['oncall']), 1],
    ['any post, where it has no tag', [], post(day, ['pay']), 0],
    ['an answer', [], answer(day, amara), 1],
    ['a message', ['oncall'], message(day, amara, { tags: ['oncall'] }), 1],
    [
      'a recommendation of somebody',
      [],
      message(day, amara, { object: { type: 'Article', url: null, inReplyTo: null } }),
      1,
    ],
    [
      'a group founded',
      [],
      entry(day, {
        type: 'Create',
        rung: 'lead',
        object: { type: 'Group', url: null, inReplyTo: null },
      }),
      1,
    ],
    ['something passed on', [], entry(day, { type: 'Announce' }), 1],
    ['a post edited', [], post(day, [], { type: 'Update' }), 1],
    ['a post that took one click', [], post(day, [], { rung: 'touch' }), 1],
  ])('%s since', (_, tags, act, count) => {
    expect(makes({ notes: [learned(9 * day, tags)], acts: [act] })).toHaveLength(count)
  })

  test('the newest comes first, after what was gathered on a tag', () => {
    const notes = [learned(9 * day, ['a']), learned(8 * day, ['b']), ...many(6)]
    expect(tagsOf({ notes })).toEqual(['oncall', 'b', 'a'])
  })

  test('that is one of many on its tag is no second step', () => {
    expect(tagsOf({ notes: [learned(9 * day, ['oncall']), ...many(5)] })).toEqual(['oncall'])
  })

  test('nothing where a site could not be read since', () => {
    expect(makes({ notes: [learned(9 * day)], gaps: [gap(day)] })).toEqual([])
    const before = [gap(11 * day, { until: at(10 * day) })]
    expect(makes({ notes: [learned(9 * day)], gaps: before })).toHaveLength(1)
  })
})

test('neither a tag nor one of its notes is suggested again', () => {
  const notes = [note(9 * day, { tags: ['oncall'] }), note(8 * day, { tags: ['pay'] }), ...many(5)]
  const closed = makes({ notes }).map((one) =>
    Object.assign(one, { state: 'not-needed', closedAt: at(hour) }),
  )
  expect(closed.map((one) => one.facts[0]?.kind)).toEqual(['notes-on-tag', 'learned-unshared'])
  expect(makes({ notes: [...notes, note(0, { tags: ['oncall'] })] }, closed)).toEqual([])
})

describe('what was made', () => {
  const one = note(9 * day)
  const plain: Partial<Suggestion> = {
    family: 'make',
    site: null,
    people: [],
    until: at(-14 * day),
  }
  const tagged = suggestion({
    ...plain,
    facts: [fact({ kind: 'notes-on-tag', at: one.at, tag: 'oncall', records: [one.id] })],
  })
  const untagged = suggestion({
    ...plain,
    facts: [fact({ kind: 'learned-unshared', at: one.at, records: [one.id] })],
  })
  const closes = (act: Entry, open = tagged): boolean => close([act], [open]).length > 0
  const article = { type: 'Article', url: null, inReplyTo: null }

  test.each<[string, Entry]>([
    ['a post with the tag, in the last second', post(-14 * day, ['pay', 'oncall'])],
    ['an article with the tag', post(-hour, ['oncall'], { object: article })],
    ['a post that quotes somebody', post(-hour, ['oncall'], { person: amara })],
    ['teaching somebody by name', taught(-hour, { url: null, name: 'Amara Okafor' })],
  ])('%s closes it', (_, act) => {
    expect(closes(act)).toBe(true)
  })

  test.each<[string, Entry]>([
    ['a post on another tag', post(-hour, ['pay'])],
    ['four words', post(-hour, ['oncall'], { words: '1-4' })],
    ['a second after fourteen days', post(-14 * day - second, ['oncall'])],
    ['an answer with the tag', answer(-hour, amara, { tags: ['oncall'] })],
    ['a message with the tag', message(-hour, amara, { tags: ['oncall'] })],
    ['teaching nobody known', entry(-hour, { act: 'mentor', rung: 'lead' })],
  ])('%s: not closed', (_, act) => {
    expect(closes(act)).toBe(false)
  })

  test('any post will do where there was no tag', () => {
    expect(closes(post(-hour, ['pay']), untagged)).toBe(true)
    expect(closes(post(-hour), untagged)).toBe(true)
  })

  test.each<[string, Partial<Draft>, boolean]>([
    ['with the tag', { publishedAt: at(-14 * day), tags: ['oncall'] }, true],
    ['with one of the notes', { publishedAt: at(-hour), notes: [one.id] }, true],
    ['with neither', { publishedAt: at(-hour), tags: ['pay'] }, false],
    ['not published', { tags: ['oncall'] }, false],
    ['published before it was suggested', { publishedAt: at(0), tags: ['oncall'] }, false],
    [
      'published a second too late',
      { publishedAt: at(-14 * day - second), tags: ['oncall'] },
      false,
    ],
  ])('a draft %s', (_, fields, isClosed) => {
    expect(
      closeByRecords(
        [draft(day, { ...fields, changedAt: fields.publishedAt ?? at(-hour) })],
        [tagged],
      ).length > 0,
    ).toBe(isClosed)
  })

  const [done] = close([post(-hour, ['oncall'])], [tagged])
  const isReached = (act: Entry): boolean => reachSecond([act], done ? [done] : []).length > 0

  test('asking somebody about it within fourteen days is what may come of it', () => {
    expect(isReached(message(-hour - 14 * day, amara, { act: 'ask' }))).toBe(true)
    expect(isReached(message(-hour - 14 * day - second, amara, { act: 'ask' }))).toBe(false)
    expect(isReached(message(-day, amara))).toBe(false)
  })
})
