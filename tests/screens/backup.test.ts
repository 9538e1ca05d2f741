import { describe, expect, test, vi } from 'vitest'
import type { saveFile as SaveFileFunction } from '../../lib/browser/save-file.ts'
import { openBackup } from '../../lib/screens/backup.ts'
import { englishText as text } from '../components/english.ts'
import { entryOf } from './entries.ts'
import { fakeOutside, settled } from './outside.ts'

type SaveFile = typeof SaveFileFunction

const clock = { now: () => Date.parse('2026-11-22T11:00:00Z'), zone: () => 'Europe/Berlin' }

const none: never[] = []
const nothing = { intentions: none, suggestions: none, reflections: none, moments: none }
const ledger = {
  count: () => Promise.resolve(1),
  contents: () =>
    Promise.resolve({
      ...nothing,
      gaps: none,
      aliases: none,
      notebook: none,
      entries: (async function* () {
        yield await Promise.resolve([entryOf({})])
      })(),
    }),
}
const saveFile = vi.fn<SaveFile>().mockResolvedValue('downloaded')

function opened(snapshots: { at: string; count: number }[] = [], outside = fakeOutside()) {
  outside.snapshots = snapshots
  const needs = { ledger, outside, clock, text, saveFile }
  return { backup: openBackup(needs, outside.signal), outside }
}

describe('a snapshot', () => {
  test.each([
    ['2026-11-22T08:00:00.000Z', 'As it was today, in the morning'],
    ['2026-11-21T12:00:00.000Z', 'As it was yesterday, in the afternoon'],
    ['2026-11-17T18:00:00.000Z', 'As it was on Tuesday, in the evening'],
    ['2026-11-03T23:30:00.000Z', 'As it was on November 4, at night'],
  ])('of %s is called as people call it', async (at, name) => {
    const { backup } = opened([{ at, count: 3 }])
    await settled()
    expect(backup.read().snapshots).toEqual([{ at, name, count: '3 entries' }])
  })

  const at = '2026-11-21T12:00:00.000Z'

  test('is counted first, and brought back by the worker', async () => {
    const { backup, outside } = opened([{ at, count: 3 }])
    outside.reply = { entries: 2, lostDays: 0 }
    expect(await backup.acts.countSnapshot(at)).toEqual({ entries: 2, lostDays: 0 })
    outside.reply = { state: 'done', outcome: { became: 'merged', added: 2, known: 1 } }
    expect(await backup.acts.restoreSnapshot(at)).toBe(2)
    expect(outside.sent).toEqual([
      { type: 'count-snapshot', at },
      { type: 'restore-snapshot', at },
    ])
  })

  test('is followed while it is brought back, and says so where it was not', async () => {
    const { backup, outside } = opened([{ at, count: 3 }])
    outside.reply = { state: 'running', phase: 'add', share: 0.5 }
    const bringing = backup.acts.restoreSnapshot(at)
    await settled()
    outside.reply = { state: 'done', outcome: { became: 'failed' } }
    expect(await bringing).toBeNull()
    expect(outside.sent.at(-1)).toEqual({ type: 'merge-progress' })
  })

  test('says so when the worker can not be reached', async () => {
    const { backup, outside } = opened([{ at, count: 3 }])
    outside.reachable = false
    expect(await backup.acts.countSnapshot(at)).toBeNull()
  })
})

describe('a copy outside the browser', () => {
  const today = 'waterline-copy-2026-11-22.json'

  test('goes into the folder the person picks, at once and from then on', async () => {
    const { backup, outside } = opened()
    outside.disk.folder = 'Backups'
    expect(await backup.acts.pickFolder(null)).toBe('written')
    expect(String(outside.disk.files.get(today))).toContain('"waterline-ledger"')
    expect(backup.read().copies).toMatchObject({
      folder: 'Backups',
      mustAsk: false,
      isSealed: false,
      last: 'today',
    })
    outside.disk.files.clear()
    if (outside.disk.notes) outside.disk.notes.copies = []
    opened([], outside)
    await vi.waitFor(() => expect([...outside.disk.files.keys()]).toEqual([today]))
  })

  test('waits where the person picks a folder, and does not let it be written to', async () => {
    const { backup, outside } = opened()
    outside.disk.folder = 'Backups'
    outside.disk.answer = false
    expect(await backup.acts.pickFolder(null)).toBe('cancelled')
    expect(backup.read().copies).toMatchObject({ folder: 'Backups', mustAsk: true, last: null })
    expect(outside.disk.files.size).toBe(0)
  })

  test('is none where the person picks no folder', async () => {
    const { backup, outside } = opened()
    expect(await backup.acts.pickFolder(null)).toBe('cancelled')
    expect(outside.disk.notes).toBeNull()
  })

  test('is not written where the browser must be asked, before the person presses', async () => {
    const { backup, outside } = opened()
    outside.disk.folder = 'Backups'
    await backup.acts.pickFolder(null)
    outside.disk.files.clear()
    if (outside.disk.notes) outside.disk.notes.copies = []
    outside.disk.mayWrite = false
    const again = opened([], outside).backup
    await vi.waitFor(() => expect(again.read().copies).toMatchObject({ mustAsk: true }))
    expect(outside.disk.files.size).toBe(0)
    outside.disk.answer = false
    expect(await again.acts.writeCopy()).toBe('cancelled')
    outside.disk.answer = true
    expect(await again.acts.writeCopy()).toBe('written')
    expect([...outside.disk.files.keys()]).toEqual([today])
  })

  test('is no more written once the person says so, and those there stay', async () => {
    const { backup, outside } = opened()
    outside.disk.folder = 'Backups'
    await backup.acts.pickFolder(null)
    await backup.acts.stopCopies()
    expect(outside.disk.notes).toMatchObject({ folder: null, key: null, last: expect.any(String) })
    expect([...outside.disk.files.keys()]).toEqual([today])
  })

  test('counts as one however it was made', async () => {
    const { backup } = opened()
    await settled()
    expect(backup.read().copies).toMatchObject({ last: null })
    await backup.acts.saveCopy(null)
    expect(saveFile.mock.lastCall?.[0]).toMatchObject({ name: today })
    expect(backup.read().copies).toMatchObject({ last: 'today' })
    const other = opened().backup
    await settled()
    await other.noteTaken()
    expect(other.read().copies).toMatchObject({ last: 'today' })
  })
})
