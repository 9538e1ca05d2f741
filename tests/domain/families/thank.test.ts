import { describe, expect, test } from 'vitest'
import { close, couldClose } from '../../../lib/domain/close.ts'
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
  gap,
  groundOf,
  hour,
  knownPerson,
  message,
  noor,
  note,
  now,
  openedOn,
  post,
  profile,
  reading,
  second,
  suggestion,
  tomasz,
} from '../build.ts'

const thanks = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'thank')
const kindsOf = (fields: Partial<Ground>): (string | undefined)[] =>
  thanks(fields).map((one) => one.facts[0]?.kind)

const pointer = (ago: number, person: Person | null = amara): Note => note(ago, { person })
const thinking = (ago: number, person = amara): Note => note(ago, { person, sort: 'thinking' })
const helped = (ago: number, person = amara): Note => note(ago, { person, sort: 'helped' })
const thanked = (ago: number, person = amara): Entry => message(ago, person, { act: 'thank' })
const known = (who: Person, site = 'linkedin') =>
  [who, { ...knownPerson(who.url ?? '', who.name), site }] as const

describe('somebody notes came from', () => {
  test('opens while the last note is at most seven days old, and counts those of these days', () => {
    const notes = [pointer(8 * day), pointer(7 * day), thinking(2 * day)]
    expect(thanks({ notes })).toMatchObject([
      {
        family: 'thank',
        key: amara.url,
        people: [amara],
        site: null,
        until: new Date(now + 7 * day).toISOString(),
        since: notes[2]?.at,
        facts: [
          { kind: 'pointed', count: 2, at: notes[2]?.at, records: [notes[1]?.id, notes[2]?.id] },
        ],
      },
    ])
  })

  test.each<[string, Note]>([
    ['a second more than seven days old', pointer(7 * day + second)],
    ['about nobody', pointer(day, null)],
    ['about somebody known by name alone', pointer(day, { url: null, name: 'Amara Okafor' })],
    ['about somebody known by a hash', pointer(day, { url: 'urn:waterline:person:1', name: null })],
    ['of something asked', note(day, { person: amara, sort: 'asked' })],
  ])('a note %s opens nothing', (_, one) => {
    expect(thanks({ notes: [one] })).toEqual([])
  })

  test('is called what they were called last', () => {
    const notes = [pointer(day, { url: amara.url, name: null })]
    expect(thanks({ notes, people: byUrl(known(amara)) })[0]?.people).toEqual([amara])
  })
})

describe('somebody who helped', () => {
  test('opens sixty days later, where no message to them was seen since', () => {
    const one = helped(60 * day)
    const acts = [message(61 * day, amara), message(day, tomasz), entry(day, { person: amara })]
    expect(thanks({ notes: [one], acts })).toMatchObject([
      { since: one.at, facts: [{ kind: 'helped-by', count: 1, at: one.at, records: [one.id] }] },
    ])
    expect(thanks({ notes: [helped(60 * day + second)] })).toEqual([])
  })

  test.each<[string, Entry]>([
    ['a message', message(day, amara, { words: '1-4' })],
    ['a message to several', message(day, tomasz, { others: [amara] })],
    ['an answer', answer(day, amara)],
    ['a message whose page gave a name alone', message(day, { url: null, name: 'Amara Okafor' })],
  ])('%s since leaves nothing to suggest', (_, written) => {
    expect(thanks({ notes: [helped(2 * day)], acts: [written] })).toEqual([])
  })

  test('a post that quotes them is no message, and neither is a vote', () => {
    const quote = message(day, amara, { object: { type: 'Note', url: post, inReplyTo: null } })
    const object = { type: 'Question', url: null, inReplyTo: post }
    const vote = message(day, amara, { rung: 'touch', object })
    expect(kindsOf({ notes: [helped(2 * day)], acts: [quote, vote] })).toEqual(['helped-by'])
  })
})

describe('somebody who made one think', () => {
  const notes = [thinking(30 * day)]

  test('opens with five items of theirs read within thirty days', () => {
    const acts = [reading(30 * day, amara, 2), reading(day, amara, 3)]
    const [opened, ...more] = thanks({ notes, acts })
    expect(more).toEqual([])
    expect(opened?.since).toBe(null)
    expect(opened?.facts).toMatchObject([
      { kind: 'made-think', count: 5, at: notes[0]?.at, entries: acts.map((one) => one.id) },
    ])
  })

  test.each<[string, Note[], Entry[]]>([
    ['four items read', notes, [reading(day, amara, 4)]],
    ['five items of somebody else', notes, [reading(day, tomasz, 5)]],
    ['one of five read too long ago', notes, [reading(30 * day + second, amara, 5)]],
    ['a note too long ago', [thinking(30 * day + second)], [reading(day, amara, 5)]],
    ['a note of something learned', [pointer(20 * day)], [reading(day, amara, 5)]],
  ])('%s: nothing', (_, some, acts) => {
    expect(thanks({ notes: some, acts })).toEqual([])
  })
})

test('each person gets the best of the reasons, those who helped first', () => {
  const notes = [thinking(20 * day, noor), helped(2 * day), pointer(hour, tomasz), pointer(hour)]
  const acts = [reading(day, noor, 5), reading(day, amara, 5)]
  expect(thanks({ notes, acts }).map((one) => [one.people[0]?.name, one.facts[0]?.kind])).toEqual([
    ['Amara Okafor', 'helped-by'],
    ['Tomasz Nowak', 'pointed'],
    ['Noor Haddad', 'made-think'],
  ])
})

describe('nobody again', () => {
  const notes = [pointer(day)]

  test('who was thanked before, as far back as is known, up to ninety days', () => {
    expect(thanks({ notes, acts: [thanked(90 * day)] })).toEqual([])
    expect(thanks({ notes, acts: [thanked(90 * day + second)] })).toHaveLength(1)
    expect(thanks({ notes, acts: [thanked(hour, tomasz)] })).toHaveLength(1)
  })

  test('who was suggested lately, for whatever reason', () => {
    const existing = thanks({ notes })
    expect(thanks({ notes: [...notes, helped(hour)] }, existing)).toEqual([])
  })

  test('who is not to be suggested, and they take nobody else’s place', () => {
    const four = [tomasz, noor, amara].flatMap((who) => [pointer(day, who)])
    const some = ['bo', 'cy'].map((slug): Person => ({ url: `https://x.com/${slug}`, name: slug }))
    const stopped = some.map((who) => [who, profile(who, { doNotSuggest: true })] as const)
    const helpers = some.map((who) => helped(hour, who))
    expect(
      thanks({ notes: [...four, ...helpers], profiles: byUrl(...stopped) }).map(
        (one) => one.people[0]?.name,
      ),
    ).toEqual(expect.arrayContaining(['Tomasz Nowak', 'Noor Haddad', 'Amara Okafor']))
  })
})

describe('a time that could not be read', () => {
  const people = byUrl(known(amara))

  test.each<[string, Note[]]>([
    ['a note', [pointer(2 * day)]],
    ['help', [helped(2 * day)]],
  ])('after %s leaves nothing to say', (_, notes) => {
    expect(thanks({ notes, people, gaps: [gap(day)] })).toEqual([])
  })

  test('before it, or on another site than theirs, changes nothing', () => {
    const notes = [helped(2 * day)]
    const until = new Date(now - 3 * day).toISOString()
    expect(thanks({ notes, people, gaps: [gap(4 * day, { until })] })).toHaveLength(1)
    expect(thanks({ notes, people, gaps: [gap(day, { site: 'x' })] })).toHaveLength(1)
  })

  test('on any site counts for somebody of whom no site is known', () => {
    expect(thanks({ notes: [helped(2 * day)], gaps: [gap(day, { site: 'x' })] })).toEqual([])
  })
})

describe('the thanks', () => {
  const open = suggestion({
    family: 'thank',
    site: null,
    until: new Date(now + 7 * day).toISOString(),
  })
  const closes = (act: Entry): boolean => close([act], [open]).length > 0

  test.each<[string, Entry]>([
    ['five words the person calls the thanks', thanked(-hour)],
    ['in public', answer(-hour, amara, { act: 'thank' })],
    ['on another site, in the last second', thanked(-7 * day)],
    [
      'in a conversation that shows a name alone',
      message(-hour, { url: null, name: 'Amara Okafor' }, { act: 'thank' }),
    ],
  ])('%s close it', (_, act) => {
    expect(closes({ ...act, site: 'x' })).toBe(true)
  })

  test.each<[string, Entry]>([
    ['another person', thanked(-hour, tomasz)],
    ['four words', message(-hour, amara, { act: 'thank', words: '1-4' })],
    ['a second after seven days', thanked(-7 * day - second)],
    ['words the person says nothing of', message(-hour, amara)],
    ['words that were help', message(-hour, amara, { act: 'help' })],
    ['a like called the thanks', entry(-hour, { person: amara, act: 'thank' })],
  ])('%s: not closed', (_, act) => {
    expect(closes(act)).toBe(false)
  })

  test('words to them are asked about: was that the thanks?', () => {
    const asked = message(-hour, amara)
    const others = [
      message(-2 * hour, tomasz),
      message(-3 * hour, amara, { words: '1-4' }),
      message(-4 * hour, amara, { act: 'ask' }),
      thanked(-5 * hour),
    ]
    expect(couldClose([asked, ...others], open)).toEqual([asked])
  })
})
