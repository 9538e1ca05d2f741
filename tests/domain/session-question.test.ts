import { describe, expect, test } from 'vitest'
import type { Asked } from '../../lib/domain/asked.ts'
import { instant } from '../../lib/domain/clock.ts'
import type { Purpose } from '../../lib/domain/notebook/purpose.ts'
import { mayAsk, saidIn, withAsked, type Visit } from '../../lib/domain/session-question.ts'
import { idAt, minute, now, otherVisit, visit as id } from './build.ts'

const today = '2026-11-22'
const visit: Visit = { site: 'x', session: id, from: instant(now - 5 * minute) }
const begun: Visit = { ...visit, session: null }

const said = (ago: number, fields: Partial<Purpose> = {}): Purpose => ({
  record: 'purpose',
  id: idAt(now - ago),
  changedAt: instant(now - ago),
  at: instant(now - ago),
  day: today,
  purpose: 'help',
  session: id,
  site: 'x',
  leftAt: null,
  ...fields,
})
const asked = (ago: number, fields: Partial<Asked> = {}): Asked => ({
  site: 'linkedin',
  at: instant(now - ago),
  day: today,
  ...fields,
})
const two = [asked(200 * minute), asked(100 * minute)]

describe('it is asked', () => {
  test('of a visit in which nothing was said', () => {
    expect(mayAsk(visit, [said(minute, { session: otherVisit })], [], today)).toBe(true)
    expect(mayAsk(visit, [said(minute)], [], today)).toBe(false)
  })

  test('not again after "I have what I came for"', () => {
    expect(mayAsk(visit, [said(minute, { leftAt: instant(now) })], [], today)).toBe(false)
  })

  test('of two visits a day, and of no third', () => {
    expect(mayAsk(visit, [], two.slice(1), today)).toBe(true)
    expect(mayAsk(visit, [], two, today)).toBe(false)
    expect(mayAsk(visit, [], two, '2026-11-23')).toBe(true)
  })

  test('of the same visit as often as a screen is opened', () => {
    const second = withAsked([two[0]!], visit, instant(now), today)
    expect(second).toHaveLength(2)
    expect(mayAsk(visit, [], second, today)).toBe(true)
    expect(withAsked(second, visit, instant(now + minute), today)).toEqual(second)
  })
})

test('asked of an earlier day is forgotten with the first of the next', () => {
  expect(withAsked(two, visit, instant(now), '2026-11-23')).toEqual([
    { site: 'x', at: instant(now), day: '2026-11-23' },
  ])
})

describe('what was said before the first entry of a visit', () => {
  const early = said(20 * minute, { session: null })
  test('belongs to the visit that begins within half an hour', () => {
    expect(saidIn(visit, [early])).toBe(early)
    expect(saidIn(begun, [early])).toBe(early)
    expect(saidIn(visit, [said(35 * minute, { session: null })])).not.toBeNull()
  })

  test.each([
    ['on another site', { session: null, site: 'linkedin' }, 20],
    ['more than half an hour before', { session: null }, 35.1],
  ])('does not where it was said %s', (_, fields, ago) => {
    expect(saidIn(visit, [said(ago * minute, fields)])).toBeNull()
  })
})

test('of two things said in one visit the last one holds', () => {
  const last = said(minute, { purpose: 'learn' })
  expect(saidIn(visit, [last, said(3 * minute)])).toBe(last)
})
