import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { close, reachSecond } from '../../../lib/domain/close.ts'
import type { Entry, Person } from '../../../lib/domain/entry.ts'
import { isBeyond } from '../../../lib/domain/families/horizon-field.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  amara,
  answer,
  byUrl,
  day,
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
  post,
  profile,
  second,
  suggestion,
  tomasz,
} from '../build.ts'

const openedIn = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'horizon')
const later = (ms: number): number => -ms
const ofField = (who: Person, field: string | null) => [who, profile(who, { field })] as const

const fields = {
  ownFields: ['Law', 'Design'],
  profiles: byUrl(ofField(amara, ' law'), ofField(tomasz, 'Botany'), ofField(noor, null)),
}
const times = (count: number, who: Person, oldest = 20 * day): Entry[] =>
  Array.from({ length: count }, (_, index) => message(oldest - index * hour, who))

describe('one’s own field', () => {
  test('ten exchanges of thirty days within it open a reach beyond', () => {
    const acts = times(10, amara, 30 * day)
    expect(openedIn({ ...fields, acts })).toMatchObject([
      {
        key: 'own-field',
        site: null,
        people: [],
        object: null,
        since: instant(now - 30 * day),
        until: instant(now + 14 * day),
        facts: [
          {
            kind: 'own-field',
            count: 10,
            of: 10,
            at: acts[9]?.at,
            entries: acts.map((one) => one.id),
          },
        ],
      },
    ])
  })

  test('one of eleven outside is less than a tenth, one of ten is a tenth', () => {
    const [outside] = times(1, tomasz)
    if (!outside) throw new Error('nothing written')
    const [opened] = openedIn({ ...fields, acts: [...times(10, amara), outside] })
    expect(opened?.facts).toMatchObject([{ count: 10, of: 11 }])
    expect(openedIn({ ...fields, acts: [...times(9, amara), outside] })).toEqual([])
  })

  test.each<[string, Partial<Ground>]>([
    ['nine exchanges', { acts: times(9, amara) }],
    ['a tenth one second too old', { acts: times(10, amara, 30 * day + second) }],
    ['a tenth with somebody of no known field', { acts: [...times(9, amara), ...times(1, noor)] }],
    ['a tenth with somebody nothing is noted of', { acts: [...times(9, amara), ...times(1, li)] }],
    ['a tenth that is a like', { acts: [...times(9, amara), entry(day, { person: amara })] }],
    ['no field of one’s own', { acts: times(10, amara), ownFields: [' '] }],
    ['a site that could not be read', { acts: times(10, amara), gaps: [gap(29 * day)] }],
  ])('%s opens nothing', (_, ground) => {
    expect(openedIn({ ...fields, ...ground })).toEqual([])
  })

  test('a conversation of both fields is outside', () => {
    const both = message(day, amara, { others: [tomasz] })
    const [opened] = openedIn({ ...fields, acts: [...times(10, amara), both] })
    expect(opened?.facts).toMatchObject([{ count: 10, of: 11 }])
  })

  test('it is not suggested again', () => {
    const ground = { ...fields, acts: times(10, amara) }
    expect(openedIn(ground, openedIn(ground))).toEqual([])
  })

  const known = {
    ...fields,
    people: byUrl([
      tomasz,
      { ...knownPerson(tomasz.url ?? '', tomasz.name), since: instant(now - 90 * day) },
    ]),
  }

  test.each([
    ['somebody outside met ninety days before', message(0, tomasz), true],
    ['several, one of them outside', message(0, amara, { others: [tomasz] }), true],
    ['somebody outside met earlier', message(later(second), tomasz), false],
    ['somebody inside', message(0, amara), false],
    ['somebody of no known field', message(0, noor), false],
    ['somebody outside in four words', message(0, tomasz, { words: '1-4' }), false],
    ['somebody outside by a like', entry(0, { person: tomasz }), false],
  ])('own words to %s: %#', (_, act, isDone) => {
    expect(isBeyond(act, known)).toBe(isDone)
  })

  test('somebody outside who was nobody known is met by that very act', () => {
    expect(isBeyond(message(0, tomasz), { ...known, people: new Map() })).toBe(true)
  })

  test('without what is known of people no act is the step', () => {
    const one = suggestion({ family: 'horizon', site: null, people: [] })
    expect(close([message(later(hour), tomasz)], [one])).toEqual([])
  })
})

const marked = (ago: number, url: string | null = post, person: Person | null = amara) =>
  note(ago, { sort: 'differently', url, person })
const other = 'https://www.linkedin.com/feed/update/urn:li:activity:7002/'

describe('somebody who sees it differently', () => {
  test('a mark of the last seven days opens a talk there, until they are over', () => {
    const mark = marked(6 * day)
    expect(openedIn({ notes: [mark] })).toMatchObject([
      {
        key: post,
        site: null,
        people: [amara],
        object: { type: 'Note', url: post, inReplyTo: null },
        until: instant(now + day),
        facts: [{ kind: 'sees-differently', at: mark.at, records: [mark.id] }],
      },
    ])
    expect(openedIn({ notes: [marked(7 * day)] })).toHaveLength(1)
  })

  test.each<[string, Partial<Ground>]>([
    ['a mark one second too old', { notes: [marked(7 * day + second)] }],
    ['a mark without an address', { notes: [marked(day, null)] }],
    ['another note', { notes: [note(day, { url: post, person: amara })] }],
    [
      'one where the talk is heated',
      { notes: [marked(day), note(0, { sort: 'heated', url: post })] },
    ],
    [
      'one on a comment below a heated post',
      { notes: [marked(day, `${post}?comment=1`), note(0, { sort: 'heated', url: post })] },
    ],
    [
      'one of somebody not to be suggested',
      { notes: [marked(day)], profiles: byUrl([amara, profile(amara, { doNotSuggest: true })]) },
    ],
    ['one answered since', { notes: [marked(day)], acts: [answer(hour, amara)] }],
  ])('%s opens none', (_, ground) => {
    expect(openedIn(ground)).toEqual([])
  })

  test('four words there, or words from before, change nothing', () => {
    const acts = [answer(2 * day, amara), answer(hour, amara, { words: '1-4' })]
    expect(openedIn({ notes: [marked(day)], acts })).toHaveLength(1)
  })

  test('of several marks the newest that can be talked about opens, and it alone', () => {
    const [warm, personal] = ['https://x.com/i/status/1', 'https://x.com/i/status/2']
    const notes = [
      marked(4 * day),
      marked(3 * day, other, tomasz),
      marked(2 * day, warm),
      marked(day, personal, li),
      note(0, { sort: 'heated', url: warm }),
    ]
    const profiles = byUrl([li, profile(li, { doNotSuggest: true })])
    expect(openedIn({ notes, profiles }).map((one) => one.key)).toEqual([other])
  })

  test('another opens fourteen days after the mark that led to one, no day earlier', () => {
    const first = marked(14 * day)
    const [opened] = openedOn(groundOf({ notes: [first], now: now - 14 * day }))
    if (!opened) throw new Error('nothing opened')
    const closed = { ...opened, state: 'expired' as const, closedAt: instant(now - 7 * day) }
    const next = { notes: [first, marked(hour, other, tomasz)] }
    expect(openedIn(next, [closed])).toEqual([])
    expect(openedIn({ ...next, now: now + second }, [closed])).toHaveLength(1)
    const same = { notes: [first, marked(hour, post, tomasz)], now: now + second }
    expect(openedIn(same, [closed])).toEqual([])
    const again = { notes: [first, marked(hour, other, amara)], now: now + second }
    expect(openedIn(again, [closed])).toEqual([])
  })

  const talk = suggestion({
    family: 'horizon',
    site: null,
    object: { type: 'Note', url: post, inReplyTo: null },
    until: instant(now + 7 * day),
  })
  const under = { type: 'Note', url: null, inReplyTo: `${post}?comment=1` }
  const elsewhere = { type: 'Note', url: null, inReplyTo: other }

  const asking = { question: true } as const
  test.each([
    ['a question under the post', answer(later(hour), amara, asking), true],
    ['one to whomever there', answer(later(7 * day), tomasz, { ...asking, object: under }), true],
    ['words of the person’s own telling', answer(later(hour), amara, { source: 'manual' }), true],
    ['words there that ask nothing', answer(later(hour), amara), false],
    ['four words there', answer(later(hour), amara, { ...asking, words: '1-4' }), false],
    [
      'one to the person elsewhere',
      answer(later(hour), amara, { ...asking, object: elsewhere }),
      false,
    ],
    ['a message to the person', message(later(hour), amara, asking), false],
    ['one there a day late', answer(later(8 * day), amara, asking), false],
    ['a like there', entry(later(hour), { person: amara }), false],
    ['a vote there', entry(later(hour), { type: 'Create' }), false],
    ['a note beside a share', answer(later(hour), amara, { type: 'Announce' }), false],
  ])('done, or not, by %s: %#', (_, act, isDone) => {
    expect(close([act], [talk])).toHaveLength(isDone ? 1 : 0)
  })

  const first = answer(later(hour), amara, asking)
  const done = close([first], [talk])
  const read = (ms: number, who: Person | null, object: Entry['object']): Entry =>
    entry(later(ms), { type: 'Read', rung: 'observe', person: who, object })
  const reaches = (act: Entry): boolean => reachSecond([first, act], done).length > 0

  test('once it is done, an answer or one more turn there is watched for, seven days', () => {
    expect(done[0]?.second?.until).toBe(instant(now + hour + 7 * day))
  })

  test.each([
    ['an answer of the person', read(day, amara, null), true],
    ['an answer of anybody there', read(day, null, under), true],
    ['a second turn there, however short', answer(later(day), amara, { words: '1-4' }), true],
    ['an answer on the last day', read(7 * day + hour, amara, null), true],
    ['the first turn alone', first, false],
    ['an answer of somebody else elsewhere', read(day, tomasz, elsewhere), false],
    ['words elsewhere', answer(later(day), amara, { object: elsewhere }), false],
    ['an answer one second late', read(7 * day + hour + second, amara, null), false],
  ])('%s: %#', (_, act, isReached) => {
    expect(reaches(act)).toBe(isReached)
  })

  test('a reach beyond the own field has no second stage to reach', () => {
    const [field] = done
    const acts = [first, answer(later(day), amara), read(day, amara, null)]
    expect(reachSecond(acts, field ? [{ ...field, object: null }] : [])).toEqual([])
  })
})
