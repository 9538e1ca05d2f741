import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { close, couldClose } from '../../../lib/domain/close.ts'
import type { Act, Entry } from '../../../lib/domain/entry.ts'
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
  message,
  note,
  now,
  openedOn,
  profile,
  second,
  suggestion,
  tomasz,
} from '../build.ts'

const openedIn = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'give')
const called = (act: Act, ago: number, fields: Partial<Entry> = {}): Entry =>
  message(ago, tomasz, { act, rung: 'collaborate', ...fields })
const helped = (ago: number) => note(ago, { sort: 'helped', person: amara })
const asked = (ago: number, person: typeof amara | null = amara) =>
  note(ago, { sort: 'asked', person })

describe('after help received', () => {
  test('help of the last fourteen days opens help for anybody', () => {
    const notes = [helped(14 * day), helped(day)]
    expect(openedIn({ notes })).toMatchObject([
      {
        key: 'were-helped',
        site: null,
        people: [],
        until: instant(now + 14 * day),
        since: notes[1]?.at,
        facts: [
          {
            kind: 'were-helped',
            count: 2,
            at: notes[1]?.at,
            entries: [],
            records: notes.map((one) => one.id),
          },
        ],
      },
    ])
  })

  test.each([
    ['help one second too old', { notes: [helped(14 * day + second)] }],
    ['help given since', { notes: [helped(2 * day)], acts: [called('help', day)] }],
    ['another note', { notes: [note(day)] }],
    ['a time since then that could not be read', { notes: [helped(day)], gaps: [gap(hour)] }],
  ])('%s does not', (_, ground) => {
    expect(openedIn(ground)).toEqual([])
  })

  test('it is not suggested twice, whatever help came since', () => {
    const existing = openedIn({ notes: [helped(2 * day)] })
    expect(openedIn({ notes: [helped(2 * day), helped(day)] }, existing)).toEqual([])
  })

  test('help given before leaves out what it answered', () => {
    const ground = { notes: [helped(9 * day), helped(day)], acts: [called('help', 5 * day)] }
    expect(openedIn(ground)[0]?.facts[0]?.count).toBe(1)
  })

  test('a time before the help that could not be read is of no account', () => {
    const gaps = [gap(3 * day, { until: instant(now - 2 * day) })]
    expect(openedIn({ notes: [helped(day)], gaps })).toHaveLength(1)
  })
})

describe('after somebody asked', () => {
  test('a question three days old without a word since opens help for them', () => {
    const one = asked(3 * day)
    expect(openedIn({ notes: [one] })).toMatchObject([
      {
        key: one.id,
        people: [amara],
        since: one.at,
        facts: [{ kind: 'was-asked', at: one.at, records: [one.id] }],
      },
    ])
  })

  test.each<[string, Partial<Ground>]>([
    ['a question one second younger', { notes: [asked(3 * day - second)] }],
    ['a question further back than acts are read', { notes: [asked(60 * day + second)] }],
    ['a question by nobody', { notes: [asked(4 * day, null)] }],
    [
      'a question by a name alone',
      { notes: [asked(4 * day, { url: null, name: 'Amara Okafor' })] },
    ],
    [
      'one with a word to them since, however short',
      { notes: [asked(4 * day)], acts: [message(day, amara, { words: '1-4' })] },
    ],
    [
      'one with a word since to somebody of that name',
      { notes: [asked(4 * day)], acts: [message(day, { url: null, name: amara.name })] },
    ],
    [
      'one by somebody not to be suggested',
      { notes: [asked(4 * day)], profiles: byUrl([amara, profile(amara, { doNotSuggest: true })]) },
    ],
  ])('%s does not', (_, ground) => {
    expect(openedIn(ground)).toEqual([])
  })

  test('words to somebody else, a like, or words from before change nothing', () => {
    const acts = [message(5 * day, amara), message(day, tomasz), entry(day, { person: amara })]
    expect(openedIn({ notes: [asked(4 * day)], acts })).toHaveLength(1)
  })

  test('where the person is known from one site, that site is the one that must be readable', () => {
    const people = byUrl([amara, { ...knownPerson(amara.url ?? '', 'Amara'), site: 'linkedin' }])
    const notes = [asked(4 * day)]
    expect(openedIn({ notes, people, gaps: [gap(day)] })).toEqual([])
    expect(openedIn({ notes, people, gaps: [gap(day, { site: 'x' })] })).toHaveLength(1)
    expect(openedIn({ notes, gaps: [gap(day, { site: 'x' })] })).toEqual([])
  })

  test('each person once, whoever has waited longest first, before help for anybody', () => {
    const notes = [asked(9 * day, tomasz), asked(8 * day), asked(4 * day, tomasz), helped(day)]
    const opened = openedIn({ notes })
    expect(opened.map((one) => one.people)).toEqual([[tomasz], [amara], []])
    for (const one of opened) Object.assign(one, { state: 'expired', closedAt: instant(now) })
    expect(openedIn({ notes }, opened)).toEqual([])
    expect(openedIn({ notes: [...notes, asked(3 * day)] }, opened)).toEqual([])
  })
})

describe('after more questions than help', () => {
  test('two questions more than helps in thirty days open help for anybody', () => {
    const acts = [called('ask', 30 * day), called('ask', 2 * day), called('ask', day)]
    const more = openedIn({ acts: [...acts, called('help', hour)] })
    expect(more).toMatchObject([
      {
        key: 'asked-more',
        people: [],
        since: instant(now - 30 * day),
        facts: [
          {
            kind: 'asked-more',
            count: 2,
            at: acts[2]?.at,
            entries: acts.map((one) => one.id),
          },
        ],
      },
    ])
  })

  test.each<[string, Partial<Ground>]>([
    ['one more', { acts: [called('ask', 2 * day)] }],
    ['a second one second too old', { acts: [called('ask', 30 * day + second), called('ask', 0)] }],
    [
      'two more, and one help',
      { acts: ['ask', 'ask', 'help'].map((act) => called(act as Act, day)) },
    ],
    [
      'two more, while a site could not be read',
      { acts: [called('ask', 2 * day), called('ask', day)], gaps: [gap(29 * day)] },
    ],
  ])('%s does not', (_, ground) => {
    expect(openedIn(ground)).toEqual([])
  })
})

const helps = (oldest: number): Entry[] =>
  [oldest, 3, 3, 2, 2].map((days) => called('help', days * day))

test('whoever helped five times in seven days is asked for no more', () => {
  const notes = [asked(4 * day), helped(hour)]
  expect(openedIn({ notes, acts: helps(7) })).toEqual([])
  expect(openedIn({ notes, acts: helps(7).slice(1) })).toHaveLength(2)
  expect(openedIn({ notes, acts: helps(7 + second / day) })).toHaveLength(2)
})

const open = { family: 'give' as const, site: null }
const toAnybody = suggestion({ ...open, people: [] })
const toAmara = suggestion({ ...open, people: [amara] })
const later = (ms: number): number => -ms
const help = (ms: number, fields: Partial<Entry> = {}): Entry => called('help', later(ms), fields)

describe('done', () => {
  test.each<[string, Entry, Suggestion]>([
    ['help to anybody', help(hour), toAnybody],
    ['help on any site', help(hour, { site: 'x' }), toAnybody],
    ['help told by hand', help(hour, { type: 'Offer', words: null, person: null }), toAnybody],
    ['help to whoever asked', help(14 * day, { person: amara }), toAmara],
    [
      'help to whoever asked, known by name',
      help(hour, { person: { url: null, name: 'Amara Okafor' } }),
      toAmara,
    ],
  ])('by %s', (_, act, one) => {
    expect(close([act], [one])).toMatchObject([{ state: 'done', closedBy: act.id, second: null }])
  })

  test.each<[string, Entry, Suggestion]>([
    ['words that nobody called help', message(later(hour), amara), toAmara],
    ['help in four words', help(hour, { words: '1-4' }), toAnybody],
    ['help to somebody else', help(hour), toAmara],
    ['help one day late', help(15 * day), toAnybody],
    ['a like called help', help(hour, { type: 'Like', rung: 'touch' }), toAnybody],
    ['an introduction', called('introduce', later(hour)), toAnybody],
  ])('not by %s', (_, act, one) => {
    expect(close([act], [one])).toEqual([])
  })

  test('words that could be the help are asked about', () => {
    const acts = [
      message(later(hour), amara),
      message(later(hour), amara, { words: '1-4' }),
      answer(later(2 * hour), tomasz),
      entry(later(hour), { person: amara }),
      message(later(15 * day), amara),
      message(later(hour), amara, { object: { type: 'Note', url: null, inReplyTo: null } }),
    ]
    expect(couldClose(acts, toAmara)).toEqual([acts[0]])
    expect(couldClose(acts, toAnybody)).toEqual([acts[2], acts[0]])
  })
})
