import { describe, expect, test } from 'vitest'
import { close, reachSecond } from '../../../lib/domain/close.ts'
import { drawFrom } from '../../../lib/domain/draw.ts'
import type { Entry, Person } from '../../../lib/domain/entry.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { KnownPerson } from '../../../lib/domain/known-person.ts'
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
  minute,
  noor,
  note,
  now,
  openedOn,
  post,
  profile,
  second,
  someone,
  suggestion,
  tomasz,
} from '../build.ts'

const at = (ago: number): string => new Date(now - ago).toISOString()
const horizon = at(5 * 365 * day)

/** Somebody with so many exchanges, the last so long ago. */
function quiet(
  who: Person,
  ago = 200 * day,
  exchanges = 2,
  fields: Partial<KnownPerson> = {},
): readonly [Person, KnownPerson] {
  const plain = { ...knownPerson(who.url ?? '', who.name), site: 'linkedin' }
  const counts = { ...plain.counts, compose: exchanges }
  return [who, { ...plain, counts, lastExchange: at(ago), ...fields }]
}

/** A like on each of so many days up to today. */
const days = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => entry((count - 1 - index) * day + hour))
const opens = (ago: number, person: Person): Entry =>
  entry(ago, { type: 'Read', rung: 'observe', person })
const renewed = (
  people: (readonly [Person, KnownPerson])[],
  fields: Partial<Ground> = {},
  existing: readonly Suggestion[] = [],
): Suggestion[] =>
  openedOn(groundOf({ horizon, people: byUrl(...people), ...fields }), existing).filter(
    (one) => one.family === 'renew',
  )
const namesOf = (opened: readonly Suggestion[]): (string | null)[][] =>
  opened.map((one) => one.people.map((person) => person.name))

const gapUntil = (ago: number) => [gap(250 * day, { until: at(ago) })]

describe('somebody who went quiet', () => {
  test('is suggested after exactly 180 days, with two exchanges of whichever side', () => {
    const counts = { observe: 9, touch: 9, compose: 0, collaborate: 1, lead: 0 }
    const one = quiet(amara, 180 * day, 0, { counts, heard: 1 })
    expect(renewed([one])).toMatchObject([
      {
        family: 'renew',
        key: amara.url,
        people: [amara],
        until: at(-14 * day),
        since: at(180 * day),
        facts: [{ kind: 'gone-quiet', count: 2, at: at(180 * day) }],
      },
    ])
  })

  test.each<[string, readonly [Person, KnownPerson]]>([
    ['one second less', quiet(amara, 180 * day - second)],
    ['one exchange', quiet(amara, 200 * day, 1)],
    ['no exchange ever', quiet(amara, 0, 5, { lastExchange: null })],
    ['a kind that is personal', quiet(amara, 200 * day, 2, { kind: 'personal' })],
    ['a hash for a name', quiet({ url: 'urn:waterline:person:1', name: null })],
  ])('with %s nobody is', (_, one) => {
    expect(renewed([one])).toEqual([])
  })

  test('an exchange that an archive told of counts once half a year was seen here', () => {
    const before = [quiet(amara, 3 * 365 * day)]
    expect(renewed(before, { horizon: at(180 * day - second) })).toEqual([])
    expect(renewed(before, { horizon: at(180 * day) })).toHaveLength(1)
  })

  test('is suggested where the last exchange is the oldest thing known', () => {
    expect(renewed([quiet(amara, 5 * 365 * day)])).toHaveLength(1)
  })

  test('is left out after a heated talk', () => {
    const notes = [note(day, { sort: 'heated', person: amara })]
    expect(renewed([quiet(amara)], { notes })).toEqual([])
    expect(renewed([quiet(tomasz)], { notes })).toHaveLength(1)
  })
})

describe('two are shown', () => {
  test('the one known best and another, each with a fact, in one suggestion', () => {
    const opened = renewed([quiet(tomasz, 300 * day, 3), quiet(amara, 200 * day, 4)])
    expect(opened).toMatchObject([
      {
        key: `${amara.url} ${tomasz.url}`,
        people: [amara, tomasz],
        since: at(180 * day),
        facts: [
          { kind: 'gone-quiet', count: 4, at: at(200 * day) },
          { kind: 'gone-quiet', count: 3, at: at(300 * day) },
        ],
      },
    ])
  })

  test('nothing was written for the half-year that is the reason', () => {
    const opened = renewed([quiet(amara, 300 * day, 3), quiet(tomasz)])
    expect(opened.map((one) => one.since)).toEqual([at(180 * day)])
  })

  test('first comes who is pinned, then most exchanges, then the latest, then by address', () => {
    const profiles = byUrl([noor, profile(noor, { pinned: true })])
    const firstOf = (...people: (readonly [Person, KnownPerson])[]): string | null | undefined =>
      namesOf(renewed(people, { profiles }))[0]?.[0]
    expect(firstOf(quiet(amara, 200 * day, 9), quiet(noor, 400 * day))).toBe('Noor Haddad')
    expect(firstOf(quiet(amara, 200 * day, 2), quiet(li, 400 * day, 3))).toBe('Li Wei')
    expect(firstOf(quiet(amara, 400 * day), quiet(li, 200 * day))).toBe('Li Wei')
    expect(firstOf(quiet(li), quiet(amara))).toBe('Amara Okafor')
  })

  test('the other is drawn from the next nine, any of them and nobody after', () => {
    const people = Array.from({ length: 12 }, (_, index) =>
      quiet(someone(`p${index}`, `P${index}`), 200 * day, 20 - index),
    )
    const drawnBy = (seed: number): (string | null)[] =>
      namesOf(renewed(people, { draw: drawFrom(String(seed)) }))[0] ?? []
    const pairs = Array.from({ length: 300 }, (_, seed) => drawnBy(seed))
    expect(new Set(pairs.map(([first]) => first))).toEqual(new Set(['P0']))
    expect(new Set(pairs.map(([, other]) => other))).toEqual(
      new Set(Array.from({ length: 9 }, (_, index) => `P${index + 1}`)),
    )
    expect(drawnBy(1)).toEqual(drawnBy(1))
  })

  test('another day may show somebody else', () => {
    const people = Array.from({ length: 10 }, (_, index) =>
      quiet(someone(`p${index}`, `P${index}`)),
    )
    const others = Array.from({ length: 9 }, (_, index) =>
      namesOf(renewed(people, { today: `2026-11-0${index + 1}` })).map(([, other]) => other),
    )
    expect(new Set(others.flat()).size).toBeGreaterThan(1)
  })
})

describe('fourteen days of activity without own words', () => {
  const alone = days(14)
  const lastMonth = quiet(amara, 14 * day, 2)

  test('bring somebody whose last exchange was before them, with the days as a fact', () => {
    expect(renewed([lastMonth], { acts: alone })).toMatchObject([
      {
        people: [amara],
        facts: [
          { kind: 'gone-quiet', count: 2, at: at(14 * day) },
          { kind: 'no-exchange', count: 14, at: alone[0]?.at },
        ],
      },
    ])
  })

  test('stand beside those long quiet, too', () => {
    const kinds = renewed([quiet(amara)], { acts: alone })[0]?.facts.map((one) => one.kind)
    expect(kinds).toEqual(['gone-quiet', 'no-exchange'])
  })

  test.each<[string, Entry[]]>([
    ['thirteen days', days(13)],
    ['thirteen days, one of them twice', [...days(13), entry(minute)]],
    ['own words on one of them', [...days(14), message(minute, tomasz)]],
  ])('%s bring nobody', (_, acts) => {
    expect(renewed([lastMonth], { acts })).toEqual([])
  })

  test('own words before them change nothing', () => {
    const acts = [message(14 * day + hour, amara), ...alone]
    expect(renewed([lastMonth], { acts })).toHaveLength(1)
  })

  test('an exchange with them in these days leaves them out', () => {
    expect(renewed([quiet(amara, 5 * day)], { acts: alone })).toEqual([])
  })

  test('days that could not be read, on whichever site, are no cue', () => {
    const gaps = [gap(3 * day, { site: 'x' })]
    expect(renewed([lastMonth], { acts: alone, gaps })).toEqual([])
    const [opened] = renewed([quiet(amara)], { acts: alone, gaps })
    expect(opened?.facts.map((one) => one.kind)).toEqual(['gone-quiet'])
  })
})

describe('a time that could not be read', () => {
  test('on their site within the half-year leaves them out, an earlier one does not', () => {
    const people = [quiet(amara, 300 * day, 9)]
    expect(renewed(people, { gaps: gapUntil(180 * day) })).toEqual([])
    expect(renewed(people, { gaps: gapUntil(180 * day + second) })).toHaveLength(1)
  })

  test('on another site changes nothing for one, and stops two of two sites', () => {
    const gaps = [gap(hour, { site: 'reddit' })]
    const elsewhere = quiet(tomasz, 200 * day, 2, { site: 'x' })
    expect(renewed([quiet(amara)], { gaps })).toHaveLength(1)
    expect(renewed([quiet(amara), elsewhere], { gaps })).toEqual([])
    expect(namesOf(renewed([quiet(amara), elsewhere]))).toEqual([['Amara Okafor', 'Tomasz Nowak']])
  })
})

describe('not again', () => {
  const people = [quiet(amara, 200 * day, 9), quiet(tomasz)]

  test('while one is open', () => {
    const existing = renewed(people)
    expect(renewed([...people, quiet(li)], {}, existing)).toEqual([])
  })

  test('the same people for thirty days, the others at once', () => {
    const closed = renewed(people).map((one) =>
      Object.assign(one, { state: 'not-needed', closedAt: at(30 * day - second) }),
    )
    expect(namesOf(renewed([...people, quiet(li)], {}, closed))).toEqual([['Li Wei']])
  })
})

describe('saying hello', () => {
  const open = suggestion({
    family: 'renew',
    site: null,
    people: [amara, tomasz],
    until: at(-14 * day),
  })
  const closes = (act: Entry): boolean => close([act], [open]).length > 0

  test.each<[string, Entry]>([
    ['a message', message(-hour, amara)],
    ['an answer to the other, in the last second', answer(-14 * day, tomasz)],
    ['a message on any site', message(-hour, amara, { site: 'x' })],
    ['a message whose page gave a name alone', message(-hour, { url: null, name: 'Amara Okafor' })],
  ])('%s closes it', (_, act) => {
    expect(closes(act)).toBe(true)
  })

  test.each<[string, Entry]>([
    ['another person', message(-hour, li)],
    ['four words', message(-hour, amara, { words: '1-4' })],
    ['a second after fourteen days', message(-14 * day - second, amara)],
    ['a like', entry(-hour, { person: amara })],
    [
      'a post that quotes them',
      message(-hour, amara, { object: { type: 'Note', url: post, inReplyTo: null } }),
    ],
  ])('%s: not closed', (_, act) => {
    expect(closes(act)).toBe(false)
  })

  const [done] = close([message(-hour, amara)], [open])
  const isAwake = (act: Entry): boolean => reachSecond([act], done ? [done] : []).length > 0

  test('an answer of theirs opened within thirty days shows the tie awake', () => {
    expect(isAwake(opens(-hour - 30 * day, amara))).toBe(true)
    expect(isAwake(opens(-hour - 30 * day - second, amara))).toBe(false)
    expect(isAwake(opens(-day, li))).toBe(false)
    expect(isAwake(message(-day, amara))).toBe(false)
  })
})
