import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Entry, Person } from '../../lib/domain/entry.ts'
import type { KnownPerson } from '../../lib/domain/known-person.ts'
import { isLeftAlone } from '../../lib/domain/stops.ts'
import { applyStops } from '../../lib/domain/suggest.ts'
import { isShowable, type Suggestion } from '../../lib/domain/suggestion.ts'
import {
  amara,
  answer,
  byUrl,
  day,
  groundOf,
  instantAgo,
  knownPerson,
  li,
  minute,
  noor,
  now,
  openedOn,
  profile,
  suggestion,
  tomasz,
} from './build.ts'

/** Somebody written to so many milliseconds ago each, and heard from once. */
const written = (
  who: Person,
  ago: readonly number[],
  heard: number | null = null,
): KnownPerson => ({
  ...knownPerson(who.url ?? '', who.name),
  writes: ago.toSorted((one, other) => one - other).map((one) => instantAgo(one)),
  heardAt: heard === null ? null : instantAgo(heard),
})
const twice = (who: Person): KnownPerson => written(who, [2 * day, 9 * day])
const people = (...some: readonly KnownPerson[]) => new Map(some.map((one) => [one.url, one]))

const four = [amara, tomasz, li, noor]
const tagged = (ago: number, who: Person): Entry => ({ ...answer(ago, who), tags: ['payroll'] })
const spared = (...some: readonly Person[]) => ({
  profiles: byUrl(...some.map((one) => [one, profile(one, { doNotSuggest: true })] as const)),
})

const stops = (
  one: Suggestion,
  known: ReadonlyMap<string, KnownPerson>,
  { profiles = new Map(), off = [] as Suggestion['family'][] } = {},
): Suggestion => applyStops([one], known, { profiles, now }, off)[0] ?? one

describe('somebody is left alone', () => {
  test.each<[string, number[], number | null, boolean]>([
    ['after one message', [2 * day], null, false],
    ['after two within thirty days', [2 * day, 32 * day], null, true],
    ['after two that are further apart', [2 * day, 32 * day + minute], null, false],
    ['for ninety days', [90 * day, 91 * day], null, true],
    ['for no longer', [90 * day + minute, 91 * day], null, false],
    ['until an answer was seen', [2 * day, 9 * day], day, false],
    ['where the answer came before the second but one', [2 * day, 9 * day], 10 * day, true],
    ['where it came in between', [2 * day, 9 * day], 5 * day, false],
  ])('%s: %#', (_, ago, heard, isAlone) => {
    expect(isLeftAlone(written(amara, ago, heard), now)).toBe(isAlone)
  })
})

describe('what is open', () => {
  const open = suggestion({ people: [amara] })

  test('waits while somebody it names is left alone, and no longer', () => {
    const waiting = stops(open, people(twice(amara)))
    expect(waiting).toEqual({ ...open, waits: true })
    expect(isShowable(waiting, instant(now))).toBe(false)
    expect(stops(waiting, people(twice(amara)))).toBe(waiting)
    const heard = stops(waiting, people(written(amara, [2 * day, 9 * day], day)))
    expect(heard).toEqual(open)
    expect(isShowable(heard, instant(now))).toBe(true)
  })

  test('is withdrawn where nothing is to be suggested about them', () => {
    const gone = { state: 'withdrawn', closedAt: instant(now) }
    expect(stops(open, new Map(), spared(amara))).toMatchObject(gone)
    const personal = people({ ...knownPerson(amara.url ?? '', ''), kind: 'personal' })
    expect(stops(open, personal)).toMatchObject(gone)
    expect(stops(open, new Map(), { off: [open.family] })).toMatchObject(gone)
  })

  test('goes on without them where enough others are left', () => {
    const circle = suggestion({ family: 'lead', people: four })
    expect(stops(circle, new Map(), spared(li))).toEqual({
      ...circle,
      people: [amara, tomasz, noor],
    })
    expect(stops(circle, new Map(), spared(li, noor)).state).toBe('withdrawn')
  })

  test('what is closed stays as it is', () => {
    const done = suggestion({ people: [amara], state: 'done', closedAt: instant(now) })
    expect(stops(done, people(twice(amara)))).toBe(done)
  })
})

test('a circle opens without those who are left alone, as long as three are left', () => {
  const acts = four.map((who, index) => tagged((index + 1) * day, who))
  const opened = (...alone: readonly Person[]): Suggestion | undefined =>
    openedOn(groundOf({ acts, people: people(...alone.map(twice)) })).find(
      ({ family }) => family === 'lead',
    )
  expect(new Set(opened()?.people)).toEqual(new Set(four))
  expect(new Set(opened(li)?.people)).toEqual(new Set([amara, tomasz, noor]))
  expect(opened(li, noor)).toBeUndefined()
})
