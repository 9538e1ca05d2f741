import { expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { reasonActs } from '../../lib/screens/reasons.ts'
import { purposeSaid, type VisitSources } from '../../lib/screens/visit.ts'
import { clockAt, minute, now, visit as session } from '../domain/build.ts'
import { fakeOutside } from './outside.ts'

const visit = { site: 'x', session, from: instant(now - 5 * minute) }
const over = { text: 'Be useful', topics: ['python'] }

function acts(purposes: VisitSources['purposes'] | null) {
  const outside = fakeOutside()
  let reads = 0
  const shown = purposes && { visit, purposes, notes: [], asked: [] }
  const made = reasonActs(
    outside,
    clockAt(now),
    () => ({ over, visit: shown, dayStart: 0 }),
    async () => {
      reads += 1
      await Promise.resolve()
    },
  )
  return { outside, made, reads: () => reads }
}

test('an intention is kept with its topics and without an end', async () => {
  const { outside, made, reads } = acts(null)
  expect(await made.keepIntention()).toBe(true)
  expect(outside.sent).toEqual([{ type: 'begin-intention', ...over, lastDay: null }])
  expect(reads()).toBe(1)
})

test('one that was refused is not kept', async () => {
  const { outside, made } = acts(null)
  outside.reply = 'three-in-force'
  expect(await made.beginIntention('A fourth')).toBe(false)
})

test('what one came for is written with the visit it was said in', async () => {
  const { outside, made } = acts([])
  expect(await made.sayPurpose('learn')).toBe(true)
  expect(outside.sent).toMatchObject([
    { type: 'write-record', record: { purpose: 'learn', site: 'x', session, leftAt: null } },
  ])
})

test('leaving is written onto the very record', async () => {
  const said = purposeSaid('help', visit, clockAt(now - minute), 0)
  const { outside, made } = acts([said])
  expect(await made.leave()).toBe(true)
  expect(outside.sent).toEqual([
    { type: 'write-record', record: { ...said, leftAt: instant(now) } },
  ])
})

test('nothing is said of a visit that is none, nor left that was not begun', async () => {
  const { outside, made } = acts(null)
  expect(await made.sayPurpose('help')).toBe(false)
  expect(await acts([]).made.leave()).toBe(false)
  expect(outside.sent).toEqual([])
})
