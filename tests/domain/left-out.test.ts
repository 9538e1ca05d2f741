import { describe, expect, test } from 'vitest'
import type { Erasure } from '../../lib/domain/erasure.ts'
import {
  leavingOut,
  leftOutAt,
  noticingAgain,
  withoutErasedPages,
  withoutNamedPages,
} from '../../lib/domain/left-out.ts'
import { defaultSettings, type PageSort, type Settings } from '../../lib/domain/settings.ts'

const key = 123_456
const day = '2026-11-22'
const amara = 'https://www.linkedin.com/in/amara'
const bo = 'https://www.linkedin.com/in/bo'
const talk = 'https://www.linkedin.com/messaging/thread/2-abc'
const post = 'https://www.linkedin.com/feed/update/urn:li:activity:7001/'
const group = 'https://www.linkedin.com/groups/123'
const job = 'https://www.linkedin.com/jobs/view/1'

const pages: [PageSort, string][] = [
  ['profile', amara],
  ['profile', bo],
  ['conversation', talk],
  ['post', post],
  ['place', group],
  ['other', job],
]

const pathOf = (address: string): string => new URL(address).pathname
const page = (sort: PageSort, address: string, on = day) => ({
  sort,
  address,
  day: on,
  below: sort === 'other' ? [] : [pathOf(address)],
})
const leave = (settings: Settings, [sort, address]: [PageSort, string]): Settings =>
  leavingOut(settings, 'linkedin', page(sort, address), key)
const isLeftOut = (settings: Settings, address: string): boolean =>
  leftOutAt(settings, 'linkedin', pathOf(address)).length > 0
const told = (settings: Settings): (string | null)[] =>
  (settings.sites['linkedin']?.pages ?? []).map(({ address }) => address)

const all = pages.reduce(leave, defaultSettings())

test('a page is left out on its own site until it is noticed again', () => {
  const left = leave(defaultSettings(), ['profile', amara])
  expect(isLeftOut(left, amara)).toBe(true)
  expect(isLeftOut(left, bo)).toBe(false)
  expect(leftOutAt(left, 'x', pathOf(amara)).length > 0).toBe(false)
  const [first] = left.sites['linkedin']?.pages ?? []
  const back = noticingAgain(left, 'linkedin', [first?.marks[0] ?? 0])
  expect(isLeftOut(back, amara)).toBe(false)
  expect(told(back)).toEqual([])
})

test('left out on one site, a page of another site stays noticed again by none but its own', () => {
  const firsts = all.sites['linkedin']?.pages.map(({ marks }) => marks[0] ?? 0) ?? []
  expect(noticingAgain(all, 'x', firsts)).toEqual(all)
})

test('left out twice it is left out once, since the first day, and by the first key', () => {
  const left = leave(defaultSettings(), ['profile', amara])
  const again = leavingOut(left, 'linkedin', page('profile', amara, '2026-12-01'), 654_321)
  expect(again).toBe(left)
})

test('it changes nothing else of the settings', () => {
  const before: Settings = { ...defaultSettings(), discreet: true }
  before.sites['linkedin'] = { asked: true, leftOut: ['me'], pages: [] }
  const { sites, pageKey, ...rest } = leave(before, ['profile', amara])
  const { sites: _, pageKey: none, ...were } = before
  expect(rest).toEqual(were)
  expect([none, pageKey]).toEqual([null, key])
  expect(sites['linkedin']).toMatchObject({ asked: true, leftOut: ['me'] })
})

describe('with names off', () => {
  test('what may tell of somebody goes, and all of it stays left out', () => {
    const off = withoutNamedPages(all)
    expect(told(off)).toEqual([null, null, null, post, group, null])
    for (const [, address] of pages) expect(isLeftOut(off, address)).toBe(true)
    expect(JSON.stringify(off)).not.toMatch(/amara|thread|jobs/)
  })

  test('what is left out from then on is written down without it', () => {
    const off = pages.reduce(leave, { ...defaultSettings(), names: 'hidden' })
    expect(told(off)).toEqual([null, null, null, post, group, null])
    for (const [, address] of pages) expect(isLeftOut(off, address)).toBe(true)
  })
})

function erase(erasure: Erasure, who: string[] = []): (string | null)[] {
  const after = withoutErasedPages(all, erasure, new Set(who))
  for (const [, address] of pages) expect(isLeftOut(after, address)).toBe(true)
  return told(after)
}

describe('what is erased is told no more, and stays left out', () => {
  test('a person: their profile, and whatever could be theirs', () => {
    expect(erase({ by: 'person', url: amara }, [amara])).toEqual([
      null,
      bo,
      null,
      null,
      group,
      null,
    ])
  })

  test('a person, by an address they go by as well', () => {
    expect(erase({ by: 'person', url: bo }, [bo, amara])).toEqual([
      null,
      null,
      null,
      null,
      group,
      null,
    ])
  })

  test('a site, and no other', () => {
    expect(erase({ by: 'site', site: 'linkedin' })).toEqual([null, null, null, null, group, null])
    expect(erase({ by: 'site', site: 'x' })).toEqual(told(all))
  })

  test('everything', () => {
    expect(erase({ by: 'everything' })).toEqual([null, null, null, null, group, null])
  })

  test('an act, an hour and what is too old are no pages', () => {
    const since = { observe: day, touch: day, compose: day, collaborate: day, lead: day }
    const instants = { from: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' }
    expect(erase({ by: 'entry', id: '019abc00-0000-7000-8000-000000000001' })).toEqual(told(all))
    expect(erase({ by: 'time', ...instants })).toEqual(told(all))
    expect(erase({ by: 'age', since })).toEqual(told(all))
  })
})
