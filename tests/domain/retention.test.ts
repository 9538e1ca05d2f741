import { describe, expect, test } from 'vitest'
import { leftOf, type Erasure } from '../../lib/domain/erasure.ts'
import { correctionOf, kindOf } from '../../lib/domain/correction.ts'
import { dayOf } from '../../lib/domain/day.ts'
import { numbers } from '../../lib/domain/numbers.ts'
import {
  isTooOld,
  keepAll,
  keepsAll,
  keptSince,
  nothingBefore,
  retentionChoices,
  retentionSchema,
} from '../../lib/domain/retention.ts'
import { accept, amara, day, entry, reading, stamp, undo } from './build.ts'

const today = '2026-11-22'
const nobody = new Set<string>()
const monthOfLooking = keptSince({ ...keepAll(), observe: 30 }, today)
const month = keptSince({ observe: 30, touch: 30, compose: 30, collaborate: 30, lead: 90 }, today)

test('everything is kept for ever unless the person says otherwise', () => {
  expect(keepsAll(keepAll())).toBe(true)
  expect(keepsAll({ ...keepAll(), lead: 365 })).toBe(false)
  expect(isTooOld(reading(4_000 * day, amara, 1), keptSince(keepAll(), today))).toBe(false)
})

test.each([
  [29, false],
  [30, false],
  [31, true],
])('kept for 30 days, what is of the day %d days ago is too old: %s', (ago, isOld) => {
  expect(isTooOld(reading(ago * day, amara, 1), monthOfLooking)).toBe(isOld)
})

test('each rung has days of its own', () => {
  expect(isTooOld(accept(400 * day, amara), monthOfLooking)).toBe(false)
  expect(isTooOld(accept(31 * day, amara), month)).toBe(true)
})

test('months and leap days are counted as days', () => {
  expect(keptSince({ ...keepAll(), lead: 365 }, '2028-03-01').lead).toBe('2027-03-02')
})

describe('the day is the person’s own', () => {
  // Half past one at night in Berlin, where the day began at three the day before.
  const late = '2026-10-23T23:30:00.000Z'
  test.each([
    ['Europe/Berlin', 0, false],
    ['Europe/Berlin', 3, true],
    ['America/New_York', 0, true],
  ])('in %s, where it begins at %d', (zone, dayStart, isOld) => {
    const one = reading(0, amara, 1, { at: late, zone, day: dayOf(late, zone, dayStart) })
    expect(isTooOld(one, keptSince({ ...keepAll(), observe: 30 }, '2026-11-23'))).toBe(isOld)
  })
})

test('what undoes or corrects another one goes with it, and not by its own age', () => {
  const erasure: Erasure = { by: 'age', since: month }
  const act = accept(40 * day, amara)
  expect(leftOf(act, erasure, nobody)).toBeNull()
  const taken = { ...undo(40 * day, act), day: act.day }
  expect(leftOf(taken, erasure, nobody)).toBe(taken)
  const corrected = { ...correctionOf(act, { act: 'help' }, stamp()), day: act.day }
  expect(leftOf(corrected, erasure, nobody)).toBe(corrected)
})

test('an undo of something that nobody knows grows old by itself', () => {
  const alone = entry(40 * day, { type: 'Undo' })
  expect(leftOf(alone, { by: 'age', since: month }, nobody)).toBeNull()
})

/** What is said of somebody so long ago. */
const said = (ago: number) => ({
  ...kindOf(accept(0, amara), 'personal', stamp()),
  day: accept(ago, amara).day,
})

test('what is said of a person is kept as long as anything', () => {
  expect(nothingBefore(monthOfLooking)).toBeNull()
  expect(isTooOld(said(4_000 * day), monthOfLooking)).toBe(false)
  expect(isTooOld(said(89 * day), month)).toBe(false)
  expect(isTooOld(said(91 * day), month)).toBe(true)
})

test('nothing goes while a suggestion may still say that nothing was written', () => {
  const { followUpWindow, replyWindow, replyReadWindow } = numbers
  const longest = Math.max(followUpWindow, replyWindow, replyReadWindow)
  expect(Math.min(...retentionChoices) * day).toBeGreaterThanOrEqual(longest)
  expect(retentionSchema.safeParse({ ...keepAll(), touch: 7 }).success).toBe(false)
})
