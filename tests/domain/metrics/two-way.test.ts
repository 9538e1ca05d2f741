import { describe, expect, test } from 'vitest'
import type { Person } from '../../../lib/domain/entry.ts'
import { twoWay, twoWayPeople } from '../../../lib/domain/metrics/two-way.ts'
import { before, lately } from '../../../lib/domain/metrics/period.ts'
import { amara, day, entry, li, message, noor, now, someone, tomasz } from '../build.ts'
import { opened, times } from './build.ts'

const month = lately(28 * day, now)
const who = (name: string): Person => someone(name, name)

describe('an exchange both ways', () => {
  test('is counted by hand in ten threads: five people', () => {
    const threads = [
      // Written, answered within 14 days.
      [message(10 * day, amara), opened(8 * day, amara)],
      // Answered 14 days later, to the millisecond; and one later.
      [message(20 * day, tomasz), opened(6 * day, tomasz)],
      [message(20 * day, li), opened(6 * day - 1, li)],
      // They wrote first.
      [opened(9 * day, noor), message(5 * day, noor)],
      // Own words alone, many of them; answers alone.
      times(6, (index) => message(index * day, who('silent'))),
      [opened(2 * day, who('writer')), opened(day, who('writer'))],
      // Liked, not written to.
      [entry(3 * day, { person: who('liked') }), opened(2 * day, who('liked'))],
      // A meeting is of both.
      [entry(day, { type: 'Join', rung: 'compose', person: who('met') })],
      // Begun before the period, answered in it; all of it before.
      [message(30 * day, who('begun')), opened(27 * day, who('begun'))],
      [message(40 * day, who('earlier')), opened(29 * day, who('earlier'))],
    ]
    const people = twoWayPeople(threads.flat().toReversed(), month)
    const both = [amara, tomasz, noor, who('met'), who('begun')]
    expect(new Set(people)).toEqual(new Set(both.map(({ url }) => url)))
  })

  test('is one for each person, however many there were', () => {
    const acts = times(5, (index) => [message(index * day, amara), opened(index * day, amara)])
    expect(twoWayPeople(acts.flat(), month)).toEqual([amara.url])
  })

  test('needs an answer of that person: one to a group is of who wrote it', () => {
    const acts = [message(2 * day, amara, { others: [li] }), opened(day, li, { others: [amara] })]
    expect(twoWayPeople(acts, month)).toEqual([li.url])
    const met = entry(day, { type: 'Join', rung: 'compose', person: amara, others: [li] })
    expect(twoWayPeople([met], month)).toEqual([amara.url])
  })

  test('is with nobody whose address is not known', () => {
    const nameless = { url: null, name: 'Amara' }
    expect(twoWayPeople([message(2, nameless), opened(1, nameless)], month)).toEqual([])
  })
})

/** Exchanges with so many people in the last 28 days, and so many in the 28 before. */
const months = (count: number, earlier: number) => [
  ...times(count, (i) => [message(day, who(`now${i}`)), opened(day, who(`now${i}`))]).flat(),
  ...times(earlier, (i) => [
    message(40 * day, who(`o${i}`)),
    opened(40 * day, who(`o${i}`)),
  ]).flat(),
]

/** Words both ways, at once. */
const talk = (ago: number) => [message(ago, amara), opened(ago, amara)]

describe('exchanges both ways', () => {
  test.each([
    [5, 5, false],
    [10, 18, false],
    [10, 22, true],
    [3, 9, true],
    // Nine people altogether: nothing is said of so few.
    [0, 9, false],
  ])('now with %i, before with %i: falling %s', (count, earlier, isFalling) => {
    expect(twoWay(months(count, earlier), now)).toEqual({
      now: count,
      before: earlier,
      isFalling,
    })
  })

  test('are in one of two periods, never in both', () => {
    expect(before(month).until < month.from).toBe(true)
    expect(twoWay(talk(0), now)).toMatchObject({ now: 1, before: 0 })
    expect(twoWay(talk(28 * day), now)).toMatchObject({ now: 1, before: 0 })
    expect(twoWay(talk(28 * day + 1), now)).toMatchObject({ now: 0, before: 1 })
  })
})
