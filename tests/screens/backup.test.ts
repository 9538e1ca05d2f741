import { describe, expect, test } from 'vitest'
import { openBackup } from '../../lib/screens/backup.ts'
import { englishText as text } from '../components/english.ts'
import { fakeOutside, settled } from './outside.ts'

const clock = { now: () => Date.parse('2026-11-22T11:00:00Z'), zone: () => 'Europe/Berlin' }

function opened(...snapshots: { at: string; count: number }[]) {
  const outside = fakeOutside()
  outside.snapshots = snapshots
  return { backup: openBackup({ outside, clock, text }, outside.signal), outside }
}

describe('a snapshot', () => {
  test.each([
    ['2026-11-22T08:00:00.000Z', 'As it was today, in the morning'],
    ['2026-11-21T12:00:00.000Z', 'As it was yesterday, in the afternoon'],
    ['2026-11-17T18:00:00.000Z', 'As it was on Tuesday, in the evening'],
    ['2026-11-03T23:30:00.000Z', 'As it was on November 4, at night'],
  ])('of %s is called as people call it', async (at, name) => {
    const { backup } = opened({ at, count: 3 })
    await settled()
    expect(backup.read().snapshots).toEqual([{ at, name, count: '3 entries' }])
  })

  const at = '2026-11-21T12:00:00.000Z'

  test('is counted first, and brought back by the worker', async () => {
    const { backup, outside } = opened({ at, count: 3 })
    outside.reply = { entries: 2, lostDays: 0 }
    expect(await backup.acts.countSnapshot(at)).toEqual({ entries: 2, lostDays: 0 })
    await backup.acts.restoreSnapshot(at)
    expect(outside.sent).toEqual([
      { type: 'count-snapshot', at },
      { type: 'restore-snapshot', at },
    ])
  })

  test('says so when the worker can not be reached', async () => {
    const { backup, outside } = opened({ at, count: 3 })
    outside.reachable = false
    expect(await backup.acts.countSnapshot(at)).toBeNull()
  })
})
