import { expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { historyDays } from '../../lib/screens/history-lines.ts'
import { englishText as text } from '../components/english.ts'
import { amara, entryOf } from './entries.ts'

const today = '2026-11-22'
const siteName = (site: string): string => (site === 'linkedin' ? 'LinkedIn' : site)

function daysOf(...days: (readonly [string, readonly Entry[]])[]) {
  return historyDays(new Map(days), today, siteName, text)
}

test('a line says what, where, when by the person’s own clock, and how it is known', () => {
  const [day] = daysOf([today, [entryOf({ person: amara })]])
  expect(day?.lines[0]).toMatchObject({
    sentence: 'You liked a post by Amara Okafor',
    site: 'LinkedIn',
    time: expect.stringMatching(/^11:20\sAM$/),
    how: 'the site confirmed it',
    takenBack: null,
  })
})

test('the newest line of a day comes first', () => {
  const [early, late] = [entryOf({}), entryOf({ at: '2026-11-22T12:00:00.000Z' })]
  expect(daysOf([today, [early, late]])[0]?.lines.map(({ id }) => id)).toEqual([late.id, early.id])
})

test('days are named as people name them', () => {
  const headings = daysOf(
    [today, [entryOf({})]],
    ['2026-11-21', [entryOf({})]],
    ['2026-11-03', [entryOf({})]],
    ['2025-12-31', [entryOf({})]],
  ).map(({ heading }) => heading)
  expect(headings).toEqual([
    'Today, Sunday, November 22',
    'Yesterday, Saturday, November 21',
    'Tuesday, November 3',
    'Wednesday, December 31, 2025',
  ])
})

test('an act taken back on the same day says at what time', () => {
  const like = entryOf({})
  const undo = entryOf({ type: 'Undo', undoes: like.id, at: '2026-11-22T10:41:00.000Z' })
  const [day] = daysOf([today, [like, undo]])
  expect(day?.lines.map(({ takenBack }) => takenBack)).toEqual([
    null,
    expect.stringMatching(/^taken back at 11:41\sAM$/),
  ])
})

test('an act taken back on a later day says on which, and the undo names the act', () => {
  const like = entryOf({ day: '2026-11-03', person: amara })
  const undo = entryOf({ type: 'Undo', undoes: like.id, person: amara })
  const [later, earlier] = daysOf([today, [undo]], ['2026-11-03', [like]])
  expect(later?.lines[0]?.sentence).toBe('You took back a like for Amara Okafor')
  expect(earlier?.lines[0]?.takenBack).toBe('taken back on Sunday, November 22')
})

test('a place only the person knows keeps the name they gave it', () => {
  expect(daysOf([today, [entryOf({ site: 'staff room' })]])[0]?.lines[0]?.site).toBe('staff room')
})
