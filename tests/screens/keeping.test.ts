import { expect, test } from 'vitest'
import type { Damage } from '../../lib/domain/damage.ts'
import { openKeeping } from '../../lib/screens/keeping.ts'
import { englishText as text } from '../components/english.ts'
import { fakeOutside, settled } from './outside.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const clock = { now: () => now, zone: () => 'Europe/Berlin' }

function opened({ damages = [] as Damage[], checkedAt = null as number | null } = {}) {
  const outside = fakeOutside()
  const found = { damages, checkedAt }
  const ledger = {
    damages: () => Promise.resolve(found.damages),
    checkedAt: () => Promise.resolve(found.checkedAt),
  }
  const open = () => openKeeping({ ledger, outside, clock, text }, outside.signal)
  return { outside, found, open }
}

test('says in words how much room is taken; from four fifths on it is scarce', async () => {
  const { outside, open } = opened()
  outside.space = { used: 12_345_678, quota: 5_100_000_000, isKept: false }
  const keeping = open()
  await settled()
  expect(keeping.read().space).toEqual({
    used: '12 MB',
    quota: '5.1 GB',
    isScarce: false,
    isKept: false,
  })
  outside.space = { used: 800, quota: 1_000, isKept: null }
  await outside.changeLedger()
  expect(keeping.read().space).toMatchObject({ used: '0.8 kB', isScarce: true })
})

test('says when all was looked through', async () => {
  const { open } = opened({ checkedAt: now - 3_600_000 })
  const keeping = open()
  await settled()
  expect(keeping.read().checked).toBe('today')
})

const damage = { isKnown: false, day: '2026-05-04' }

test('says what is damaged, and of which days', async () => {
  const { open } = opened({
    damages: [
      { ...damage, kind: 'unreadable', id: 'a', row: {} },
      { ...damage, kind: 'missing', id: 'b', count: 2 },
      { ...damage, kind: 'missing', id: 'c', count: 1, day: '2026-05-06' },
      { ...damage, kind: 'altered', id: 'd' },
      { ...damage, kind: 'lost', id: 'lost', day: '2026-05-20' },
    ],
  })
  const keeping = open()
  await settled()
  expect(keeping.read().damages).toEqual([
    expect.stringContaining('on May 20, 2026 it was empty'),
    '1 entry of May 4, 2026 can not be read any more.',
    '3 entries of May 4, 2026 and May 6, 2026 are gone.',
    'Something in the entries of May 4, 2026 is not as it was written. They can still be read.',
    expect.stringContaining('All other entries are there'),
  ])
})

test('many days are told by their number', async () => {
  const days = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05']
  const { open } = opened({
    damages: days.map((day) => ({ kind: 'missing', id: day, day, count: 1, isKnown: false })),
  })
  const keeping = open()
  await settled()
  expect(keeping.read().damages).toContain('5 entries of 5 days are gone.')
})

test('what is left as it is is told no more', async () => {
  const { outside, found, open } = opened({
    damages: [{ ...damage, kind: 'missing', id: 'b', count: 2 }],
  })
  const keeping = open()
  await settled()
  found.damages = []
  expect(await keeping.leaveDamages()).toBe(true)
  expect(outside.sent).toEqual([{ type: 'leave-damages' }])
  expect(keeping.read().damages).toEqual([])
})
