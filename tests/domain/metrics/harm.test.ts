import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import { harm } from '../../../lib/domain/metrics/harm.ts'
import type { PurposefulHours } from '../../../lib/domain/prompt-settings.ts'
import { amara, answer, day, entry, hour, li, message, minute, now, someone } from '../build.ts'
import { looked, opened, times } from './build.ts'

const none = { acts: [], baseline: [], settings: { hours: [] }, support: [], now }
const others = times(200, (index) => someone(`p${index}`, null))
/** So many messages in as many active hours, each to somebody else. */
const messages = (count: number, hours: number): Entry[] => [
  ...others.slice(0, count).map((who) => message(hour, who)),
  looked(hour, hours * 3_600),
]

test('nothing trips where nothing happened', () => {
  expect(harm(none)).toEqual([])
})

describe('messages in an active hour', () => {
  test.each([
    [41, 10, 10, 5, true],
    // Twice as many, and no more.
    [40, 10, 10, 5, false],
    // More of them in more time.
    [60, 20, 10, 5, false],
    // Too few then, or now, to say how many there are in an hour.
    [41, 10, 9, 5, false],
    [9, 0.1, 10, 5, false],
  ])('%i in %f h after %i in %f h: trips %s', (count, hours, before, then, isTripped) => {
    const watched = { acts: messages(count, hours), baseline: messages(before, then) }
    expect(harm({ ...none, ...watched })).toEqual(isTripped ? ['messages'] : [])
  })

  test('are no comments', () => {
    const comments = [...times(90, () => answer(hour, null)), looked(hour, 3_600)]
    expect(harm({ ...none, acts: comments, baseline: messages(10, 5) })).toEqual([])
  })
})

describe('messages without an answer', () => {
  const three = [message(3 * day, amara), message(2 * day, amara), message(day, amara)]

  test.each<[string, Entry[], boolean]>([
    ['three to one person', three, true],
    ['two', three.slice(1), false],
    ['three to two people', [...three.slice(1), message(day, li)], false],
    ['three, one of them answered since', [...three, opened(2 * day - 1, amara)], false],
    ['three after an answer', [...three, opened(4 * day, amara)], true],
    ['three, answered by somebody else', [...three, opened(hour, li)], true],
    [
      'three, and met since',
      [...three, entry(hour, { type: 'Join', rung: 'compose', person: amara })],
      false,
    ],
    ['three to a group', times(3, (index) => message(index * day, amara, { others: [li] })), false],
    ['three comments', times(3, (index) => answer(index * day, amara)), false],
  ])('%s', (_, acts, isTripped) => {
    expect(harm({ ...none, acts: acts.toReversed() })).toEqual(isTripped ? ['unanswered'] : [])
  })
})

/** On each of the last so many days, at a time of the clock in Berlin. */
const nightly = (time: string, days = 3, fields: Partial<Entry> = {}): Entry[] =>
  ['2026-11-21', '2026-11-20', '2026-11-19'].slice(0, days).map((date) => {
    const at = Date.parse(`${date}T${time}:00.000+01:00`)
    return entry(now - at, { day: date, ...fields })
  })

describe('acts late at night', () => {
  test.each<[string, Entry[], boolean]>([
    ['at 22:00 on three days', nightly('22:00'), true],
    ['at 21:59', nightly('21:59'), false],
    ['at 06:59', nightly('06:59'), true],
    ['at 07:00', nightly('07:00'), false],
    ['on two days', nightly('23:00', 2), false],
    ['three on one day', nightly('23:00', 3, { day: '2026-11-21' }), false],
    ['that nobody notices', nightly('23:00', 3, { type: 'View', rung: 'observe' }), false],
    ['told by hand', nightly('23:00', 3, { source: 'manual' }), false],
    ['where it is day', nightly('23:00', 3, { zone: 'America/New_York' }), false],
  ])('%s', (_, acts, isTripped) => {
    expect(harm({ ...none, acts })).toEqual(isTripped ? ['late'] : [])
  })

  test.each<[PurposefulHours[], boolean]>([
    [['any'], false],
    [['evenings', 'any'], false],
    [['evenings', 'work', 'weekends'], true],
  ])('in hours that were chosen or not: %j', (hours, isTripped) => {
    const tripped = harm({ ...none, acts: nightly('22:30'), settings: { hours } })
    expect(tripped).toEqual(isTripped ? ['late'] : [])
  })

  test('trip nothing after a week', () => {
    const week = Date.parse(nightly('23:00').at(-1)?.at ?? '') + 7 * day
    expect(harm({ ...none, acts: nightly('23:00'), now: week })).toEqual(['late'])
    expect(harm({ ...none, acts: nightly('23:00'), now: week + minute })).toEqual([])
  })
})

test.each([
  [[4, 5, 3], true],
  [[4, 2, 4], false],
  [[3.5, 3], false],
  [[1], false],
])('felt support of %j: trips %s', (values, isTripped) => {
  const support = values.map((value, index) => ({ at: instant(now + index * 30 * day), value }))
  const tripped = harm({ ...none, support: support.toReversed() })
  expect(tripped).toEqual(isTripped ? ['support'] : [])
})

test('several guards trip together', () => {
  const acts = [...messages(41, 10), ...times(3, (index) => message(index * day, amara))]
  expect(harm({ ...none, acts, baseline: messages(10, 5) })).toEqual(['messages', 'unanswered'])
})
