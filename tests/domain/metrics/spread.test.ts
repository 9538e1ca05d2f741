import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import type { Person } from '../../../lib/domain/entry.ts'
import {
  evenness,
  horizonShare,
  newPersonShare,
  topShare,
} from '../../../lib/domain/metrics/spread.ts'
import {
  amara,
  byUrl,
  day,
  entry,
  hour,
  li,
  message,
  noor,
  now,
  profile,
  someone,
  tomasz,
} from '../build.ts'
import { times } from './build.ts'

const to = (who: Person, count: number) => times(count, () => message(hour, who))
const people = times(20, (index) => someone(`p${index}`, null))

describe('the share beyond one’s own fields', () => {
  const profiles = byUrl(
    [amara, profile(amara, { field: ' Law' })],
    [li, profile(li, { field: 'design' })],
    [noor, profile(noor)],
  )

  const both = times(10, () => message(hour, li, { others: [amara] }))

  test.each([
    ['none', to(li, 10), 0],
    ['all', to(amara, 10), 1],
    ['one in five', [...to(amara, 2), ...to(li, 8)], 0.2],
    ['of those whose field is noted', [...to(amara, 10), ...to(noor, 9), ...to(tomasz, 9)], 1],
    ['of own words', [...to(amara, 10), ...times(9, () => entry(hour, { person: li }))], 1],
    ['of acts towards several, where one is outside', both, 1],
    ['not of nine', to(amara, 9), null],
  ])('%s', (_, acts, share) => {
    expect(horizonShare(acts, profiles, ['Design ']).share).toBe(share)
  })

  test('is not told where one’s own field is not', () => {
    expect(horizonShare(to(amara, 10), profiles, [' '])).toMatchObject({ of: 0, share: null })
  })
})

describe('the five written to most', () => {
  test.each([
    ['all of it, where there are no more', people.slice(0, 5).flatMap((one) => to(one, 2)), 1],
    ['a quarter, where twenty got as much', people.flatMap((one) => to(one, 1)), 0.25],
    [
      'most of it, where one got most',
      [...people.slice(0, 8).flatMap((one) => to(one, 1)), ...to(amara, 8)],
      0.75,
    ],
    ['not told of nine', to(amara, 9), null],
  ])('got %s', (_, acts, share) => {
    expect(topShare(acts).share).toBe(share)
  })

  test('get one share each of what was written to several, and one person one', () => {
    const acts = times(5, () => message(hour, amara, { others: [li, amara] }))
    expect(topShare(acts)).toMatchObject({ n: 10, of: 10 })
  })
})

describe('evenness', () => {
  test.each([
    ['0 with one person', to(amara, 10), 0],
    ['1 where everybody got as much', people.flatMap((one) => to(one, 3)), 1],
    // Shares 1/4, 1/4, 1/2 of three people: (1/2 ln 4 + 1/2 ln 2) / ln 3.
    [
      'between',
      [...to(amara, 3), ...to(li, 3), ...to(noor, 6)],
      (0.5 * Math.log(4) + 0.5 * Math.log(2)) / Math.log(3),
    ],
  ])('is %s', (_, acts, even) => {
    expect(evenness(acts)).toBeCloseTo(even)
  })

  test('is not told of nine, nor of nobody', () => {
    expect(evenness(to(amara, 9))).toBeNull()
    expect(evenness([])).toBeNull()
  })
})

describe('new people', () => {
  const from = instant(now - 30 * day)
  const known = (since: (index: number) => number) =>
    byUrl(...people.map((one, index) => [one, { since: instant(now - since(index)) }] as const))
  const acts = people.flatMap((one) => to(one, 2))

  test.each([
    ['none', () => 30 * day + 1, 0],
    ['all, met as the period began', () => 30 * day, 1],
    ['one in four', (index: number) => (index < 5 ? day : 60 * day), 0.25],
  ])('are %s of those written to', (_, since, share) => {
    expect(newPersonShare(acts, known(since), from)).toMatchObject({ of: 20, share })
  })

  test('are no share of fewer than ten people, however much was written', () => {
    expect(
      newPersonShare(
        acts.slice(0, 18),
        known(() => day),
        from,
      ),
    ).toMatchObject({
      n: 9,
      of: 9,
      share: null,
    })
  })
})
