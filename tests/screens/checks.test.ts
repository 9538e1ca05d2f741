import { expect, test } from 'vitest'
import type { Check } from '../../lib/domain/notebook/check.ts'
import { instant } from '../../lib/domain/clock.ts'
import { checksOf } from '../../lib/screens/checks.ts'
import { askedWelcome } from '../../lib/screens/welcome-question.ts'
import { englishText as text } from '../components/english.ts'
import { amara, answer, day, idAt, now, suggestion } from '../domain/build.ts'
import { looked, moment, times } from '../domain/metrics/build.ts'

// A Sunday: the week that has ended is the one from the 9th to the 15th.
const today = '2026-11-22'
const present = { today, now, zone: 'Europe/Berlin', text }
const week = times(9, (index) => answer(7 * day + index * 1_000, amara))
const said = (entry: string, isRight: boolean): Check => ({
  record: 'check',
  id: idAt(now),
  changedAt: instant(now),
  at: instant(now),
  day: today,
  entry,
  rung: 'compose',
  isRight,
})

test('five acts of the last week that has ended are asked about, the same whenever it is looked at', () => {
  const others = [answer(6 * day, amara), answer(14 * day, amara), looked(8 * day, 60)]
  const { rows } = checksOf([...week, ...others], [], present)
  expect(rows).toHaveLength(5)
  expect(week).toEqual(expect.arrayContaining(rows.map(({ entry }) => entry)))
  expect(rows[0]?.sentence).toMatch(/^You replied to Amara Okafor \(November 15, 12:\d\d.PM\)$/u)
  const later = { ...present, today: '2026-11-17', now: now - 5 * day }
  expect(checksOf(week.toReversed(), [], later).rows.map(({ entry }) => entry)).toEqual(
    rows.map(({ entry }) => entry),
  )
})

test('what was said stays with its row, and counts', () => {
  const [one, two] = checksOf(week, [], present).rows
  const checks = [said(one?.entry.id ?? '', true), said(two?.entry.id ?? '', false)]
  const { rows, right } = checksOf(week, checks, present)
  expect(rows.map(({ isRight }) => isRight)).toEqual([true, false, null, null, null])
  expect(right).toMatchObject({ n: 1, of: 2 })
})

test('of one prompt in ten it is asked whether it was welcome, until that is said', () => {
  const open = suggestion()
  const shown = times(400, (index) => moment(index * 60_000, { suggestion: open.id }))
  const suggestions = [open]
  const asked = shown.filter((one) => askedWelcome([one], suggestions, now, text) !== null)
  expect(asked.length / shown.length).toBeCloseTo(0.1, 1)
  expect(asked.length).toBeGreaterThan(0)
  const ask = (fields: Parameters<typeof moment>[1]) =>
    askedWelcome([{ ...asked[0]!, ...fields }], suggestions, now, text)
  expect(ask({})).toMatchObject({ moment: asked[0]?.id, title: expect.stringContaining('?') })
  expect(ask({ welcome: 3 })).toBeNull()
  expect(ask({ heldBack: true })).toBeNull()
  expect(ask({ at: instant(now - 7 * day - 1) })).toBeNull()
})
