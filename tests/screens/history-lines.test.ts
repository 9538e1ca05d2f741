import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Gap } from '../../lib/domain/gap.ts'
import { historyDays } from '../../lib/screens/history-lines.ts'
import { englishText as text } from '../components/english.ts'
import { amara, entryOf, gapOf } from './entries.ts'
import { listed } from './listed.ts'

const today = '2026-11-22'
const siteName = (site: string): string => (site === 'linkedin' ? 'LinkedIn' : site)

const context = { today, zone: 'Europe/Berlin', unsure: [], siteName, text }

function daysOf(...days: (readonly [string, readonly Entry[]])[]) {
  const entries = listed(days.flatMap(([day, some]) => some.map((one) => ({ ...one, day }))))
  return historyDays({ entries, gaps: [], counts: null, after: null }, context)
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

test('a whole day tells how many entries it has, also those not at hand', () => {
  const contents = { entries: listed([entryOf({})]), gaps: [], after: null }
  const entriesOf = (counts: Map<string, number> | null) =>
    historyDays({ ...contents, counts }, context)[0]?.entries
  expect(entriesOf(new Map([[today, 7]]))).toBe(7)
  expect(entriesOf(null)).toBeNull()
})

test('a day that the part above ends with goes on without a heading of its own', () => {
  const contents = { entries: listed([entryOf({})]), gaps: [], counts: null }
  const goesOn = (after: string | null) =>
    historyDays({ ...contents, after }, context)[0]?.isContinued
  expect([goesOn(today), goesOn('2026-11-23'), goesOn(null)]).toEqual([true, false, false])
})

/** Today with a gap and some entries. */
function daysWith(gap: Partial<Gap>, entries: readonly Entry[] = []) {
  const one = gapOf(gap)
  const contents = { entries: listed(entries), gaps: [{ day: today, gap: one }], after: null }
  const counts = new Map([[today, entries.length]])
  return historyDays({ ...contents, counts }, { ...context, unsure: [one] })
}

describe('a time that could not be read', () => {
  test('is a line of its own, at its place among the others', () => {
    const [day] = daysWith({ from: '2026-11-22T10:30:00.000Z' }, [
      entryOf({}),
      entryOf({ at: '2026-11-22T12:00:00.000Z' }),
    ])
    expect(day?.lines.map(({ step }) => step)).toEqual(['touch', null, 'touch'])
    expect(day?.entries).toBe(2)
    expect(day?.lines[1]).toMatchObject({
      sentence: 'The pages changed: likes may be missing',
      site: 'LinkedIn',
      time: expect.stringMatching(/^since 11:30\sAM$/),
    })
  })

  test.each<[Partial<Gap>, string]>([
    [{ reason: 'blind' }, 'The pages changed: likes could not be read'],
    [{ reason: 'off', acts: null }, 'Switched off: nothing was read'],
    [{ reason: 'restart', acts: null }, 'Waterline was renewed: this could not be read'],
    [
      { acts: ['Like', 'Create', 'Announce'] },
      'The pages changed: likes, words of your own, and reposts may be missing',
    ],
    [{ acts: ['Like', 'Delete'] }, 'The pages changed: things you did may be missing'],
  ])('says what of it: %o', (gap, sentence) => {
    expect(daysWith(gap)[0]?.lines[0]?.sentence).toBe(sentence)
  })

  test('says from when to when, with the day where it is another', () => {
    const from = '2026-11-22T10:30:00.000Z'
    const timeUntil = (until: string) => daysWith({ from, until })[0]?.lines[0]?.time
    expect(timeUntil('2026-11-22T11:00:00.000Z')).toMatch(/^11:30\sAM\s–\s12:00\sPM$/)
    expect(timeUntil('2026-11-23T11:00:00.000Z')).toMatch(/^Nov 22, 11:30.*Nov 23, 12:00/)
  })

  test('is left out where it was a moment switched off', () => {
    const [from, until] = ['2026-11-22T10:30:00.000Z', '2026-11-22T10:30:40.000Z']
    expect(daysWith({ reason: 'off', from, until })).toEqual([])
    expect(daysWith({ from, until })[0]?.lines).toHaveLength(1)
  })

  test('marks the entries of its kind', () => {
    const [day] = daysWith({ from: '2026-11-22T10:00:00.000Z' }, [
      entryOf({}),
      entryOf({ type: 'Follow' }),
    ])
    expect(day?.lines.map(({ unsure }) => unsure).filter(Boolean)).toEqual([
      'unsure: the pages had changed',
    ])
  })
})
