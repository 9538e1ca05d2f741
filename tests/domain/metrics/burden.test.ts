import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { burden } from '../../../lib/domain/metrics/burden.ts'
import type { Answer } from '../../../lib/domain/suggestion.ts'
import { day, hour, now, second } from '../build.ts'
import { moment, times } from './build.ts'

/** A prompt answered after so many seconds. */
const answered = (answer: Answer, seconds = 4) =>
  moment(hour, { answer, answeredAt: instant(now - hour + seconds * second) })
/** So many prompts on each of the last days. */
const daily = (...counts: number[]) =>
  counts.flatMap((count, index) => times(count, () => moment(index * day)))

describe('the prompts sent away', () => {
  test.each<[Answer, number]>([
    ['not-now', 1],
    ['fewer', 1],
    ['close', 1],
    ['show-how', 0],
    ['already-done', 0],
    ['not-needed', 1],
  ])('are those answered %s: %i', (answer, n) => {
    expect(burden([answered(answer)]).dismissed).toMatchObject({ n, of: 1 })
  })

  test('are told by hand; unseen, open and held-back ones are no answer', () => {
    const moments = [
      ...times(6, () => answered('not-now')),
      ...times(4, () => answered('show-how')),
      ...times(9, () => answered('unseen')),
      moment(hour),
      ...times(9, () => moment(hour, { heldBack: true, answer: 'close' })),
    ]
    const told = burden(moments)
    expect(told).toMatchObject({ shown: 20, dismissed: { n: 6, of: 10, share: 0.6 }, tripped: [] })
    // Ten prompts a day are too many, but of one day nothing is said.
    expect(told.shownPerDay).toBeNull()
  })

  test('are a burden above 60 %', () => {
    const moments = [...times(13, () => answered('close')), ...times(7, () => answered('show-how'))]
    expect(burden(moments).tripped).toEqual(['dismissed'])
    expect(burden(moments.slice(4, 13)).tripped).toEqual([])
  })

  test('take a median time to send away, from ten on', () => {
    const moments = times(10, (index) => answered('close', 2 ** index))
    expect(burden(moments).secondsToDismiss).toBe((16 + 32) / 2)
    expect(burden([...moments, answered('close', 1)]).secondsToDismiss).toBe(16)
    expect(burden(moments.slice(1)).secondsToDismiss).toBeNull()
  })
})

describe('the prompts of a day', () => {
  test('are the median of the days that had any', () => {
    const told = burden(daily(1, 1, 1, 1, 0, 1, 2, 2, 2, 2, 2))
    expect(told).toMatchObject({ shown: 15, days: 10, shownPerDay: 1.5, tripped: [] })
  })

  test.each([
    [[2, 2, 2, 2, 2, 2, 3, 3, 3, 3], []],
    [[2, 2, 2, 2, 3, 3, 3, 3, 3, 3], ['shownPerDay']],
    [[3, 3, 3, 3, 3, 3, 3, 3, 3], []],
  ])('%j trip %j', (counts, tripped) => {
    expect(burden(daily(...counts)).tripped).toEqual(tripped)
  })
})

test.each([
  ['as welcome as asked for', [...times(5, () => 3), ...times(5, () => 4)], [3.5, []]],
  ['less', [...times(6, () => 3), ...times(4, () => 4)], [3.4, ['welcome']]],
  ['not said often enough', times(9, () => 1), [null, []]],
])('prompts are %s: %j', (_, welcomes, told) => {
  const { welcome, tripped } = burden(welcomes.map((one) => moment(hour, { welcome: one })))
  expect([welcome, tripped]).toEqual(told)
})
