import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { close, couldClose, reachSecond } from '../../../lib/domain/close.ts'
import type { Entry, Person } from '../../../lib/domain/entry.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { Note } from '../../../lib/domain/notebook/note.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  amara,
  answer,
  byUrl,
  day,
  entry,
  groundOf,
  hour,
  li,
  message,
  note,
  now,
  openedBy,
  openedOn,
  profile,
  second,
  suggestion,
  tomasz,
  undo,
} from '../build.ts'

const thrice = (tag: string): Entry[] =>
  [1, 2, 3].map((days) => answer(days * day, amara, { tags: [tag] }))
const tagged = { tags: ['hiring'] }

test('three answers to one person on one tag within sixty days open peer mentoring', () => {
  const entries = [
    answer(60 * day, amara, tagged),
    answer(9 * day, amara, { tags: ['hiring', 'pay'] }),
    entry(2 * day, { person: amara, act: 'help', rung: 'collaborate', ...tagged }),
  ]
  expect(openedBy(entries)).toMatchObject([
    {
      family: 'deepen',
      key: amara.url,
      people: [amara],
      until: new Date(now + 45 * day).toISOString(),
      facts: [{ kind: 'helped-each-other', count: 3, tag: 'hiring', at: entries[2]?.at }],
    },
  ])
})

test.each([
  ['two answers', []],
  ['a third to another person', [answer(day, tomasz, tagged)]],
  ['a third on another tag', [answer(day, amara, { tags: ['pay'] })]],
  ['a third without a tag', [answer(day, amara)]],
  ['a third one second too old', [answer(60 * day + second, amara, tagged)]],
  ['a third that answered nothing', [message(day, amara, tagged)]],
  ['a third taken back', [answer(day, amara, tagged)].flatMap((one) => [one, undo(0, one)])],
])('%s does not', (_, third) => {
  const two = [answer(9 * day, amara, tagged), answer(8 * day, amara, tagged)]
  expect(openedBy([...two, ...third])).toEqual([])
})

test('a person answered on several tags gets one suggestion, on the most answered', () => {
  const entries = [1, 2, 3].map((days) => answer(days * day, amara, { tags: ['pay', 'hiring'] }))
  const opened = openedBy([...entries, answer(day, amara, { tags: ['hiring'] })])
  // So long a talk may be one for a call as well.
  const deeper = opened.filter((one) => one.family === 'deepen')
  expect(deeper.flatMap((one) => one.facts)).toMatchObject([{ tag: 'hiring', count: 4 }])
})

test('a person is not suggested twice, on whichever tag', () => {
  expect(openedBy([...thrice('hiring'), ...thrice('pay')], openedBy(thrice('pay')))).toEqual([])
})

const asked = (ago: number, person: Person | null, tags = ['hiring']): Note =>
  note(ago, { sort: 'asked', person, tags })
const openedIn = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'deepen')

describe('asked about one thing', () => {
  test('by two people within sixty days, it opens peer mentoring with both', () => {
    const notes = [asked(60 * day, amara), asked(9 * day, amara), asked(2 * day, tomasz)]
    expect(openedIn({ notes })).toMatchObject([
      {
        key: 'asked hiring',
        site: null,
        people: [amara, tomasz],
        since: null,
        until: instant(now + 45 * day),
        facts: [
          {
            kind: 'asked-on-tag',
            count: 2,
            tag: 'hiring',
            at: notes[2]?.at,
            records: notes.map((one) => one.id),
          },
        ],
      },
    ])
  })

  test.each<[string, Note[]]>([
    ['by one person twice', [asked(day, amara)]],
    ['by a second one second too early', [asked(60 * day + second, tomasz)]],
    ['by a second on another tag', [asked(day, tomasz, ['pay'])]],
    ['by nobody named', [asked(day, null)]],
    ['by a second who helped', [note(day, { sort: 'helped', person: tomasz, tags: ['hiring'] })]],
  ])('%s, it does not', (_, notes) => {
    expect(openedIn({ notes: [asked(9 * day, amara), ...notes] })).toEqual([])
  })

  test('whoever is not to be suggested does not count, and spoils nothing for two others', () => {
    const profiles = byUrl([amara, profile(amara, { doNotSuggest: true })])
    const notes = [asked(3 * day, amara), asked(2 * day, tomasz)]
    expect(openedIn({ notes, profiles })).toEqual([])
    const [opened] = openedIn({ notes: [...notes, asked(day, li)], profiles })
    expect(opened?.people).toEqual([tomasz, li])
  })

  test('each person once, the tag most asked about first, and not again', () => {
    const both = ['pay', 'hiring']
    const notes = [asked(3 * day, amara, both), asked(2 * day, tomasz, both), asked(day, li)]
    const opened = openedIn({ notes })
    expect(opened.map((one) => one.key)).toEqual(['asked hiring'])
    expect(openedIn({ notes }, opened)).toEqual([])
  })

  test('nobody is suggested whom mentoring was suggested for lately', () => {
    const notes = [asked(3 * day, amara), asked(2 * day, tomasz)]
    const existing = openedBy(thrice('pay'))
    expect(openedIn({ notes }, existing)).toEqual([])
    const [opened] = openedIn({ notes: [...notes, asked(day, li)] }, existing)
    expect(opened?.people).toEqual([tomasz, li])
  })
})

const later = (ms: number): number => -ms
const open = suggestion({ family: 'deepen', people: [amara, tomasz], site: null })
const mentored = (ms: number, who: Person): Entry =>
  entry(later(ms), { type: 'Offer', rung: 'lead', act: 'mentor', person: who, words: null })

test('whether words or meetings were the mentoring is asked about', () => {
  const acts = [
    message(later(hour), amara),
    entry(later(2 * hour), { type: 'Join', rung: 'compose', person: tomasz }),
    message(later(hour), amara, { words: '1-4' }),
    message(later(hour), li),
    entry(later(hour), { person: amara }),
    entry(later(hour), { type: 'Join', person: amara }),
    message(later(hour), amara, { type: 'Invite' }),
    message(later(15 * day), amara),
  ]
  expect(couldClose(acts, open)).toEqual([acts[1], acts[0]])
})

describe('a second half-hour', () => {
  const first = mentored(hour, amara)
  const done = close([first], [open])
  const reaches = (act: Entry): boolean => reachSecond([first, act], done).length > 0

  test.each([
    ['with the same person', mentored(day, amara), true],
    ['forty-five days later', mentored(hour + 45 * day, amara), true],
    ['one second more', mentored(hour + 45 * day + second, amara), false],
    ['with somebody else', mentored(day, li), false],
    ['that was help', entry(later(day), { act: 'help', person: amara }), false],
    ['that is the first', first, false],
  ])('%s: %#', (_, act, isReached) => {
    expect(reaches(act)).toBe(isReached)
  })
})
