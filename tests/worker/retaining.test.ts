import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { gunzip } from '../../lib/backup/gzip.ts'
import { takeStep } from '../../lib/backup/take.ts'
import { defaultSettings, type Settings } from '../../lib/domain/settings.ts'
import { dayOf } from '../../lib/domain/day.ts'
import { instant } from '../../lib/domain/clock.ts'
import { keepAll, keptSince } from '../../lib/domain/retention.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { goOnErasing } from '../../lib/worker/erasing.ts'
import { countRetention, leaveToday, retain, setRetention } from '../../lib/worker/retaining.ts'
import { day } from '../domain/build.ts'
import { context, fresh, observed } from '../ledger/history.ts'
import { memoryFolder } from '../backup/folder.ts'

const { stores, files, area } = vi.hoisted(() => ({
  stores: { local: new Map<string, unknown>(), session: new Map<string, unknown>() },
  files: new Map<string, Uint8Array<ArrayBuffer>>(),
  area: (store: Map<string, unknown>) => ({
    get: async (key: string | null) =>
      Object.fromEntries([...store].filter(([one]) => key === null || one === key)),
    set: async (some: object) => {
      for (const [key, value] of Object.entries(some)) store.set(key, value)
    },
    remove: async (keys: string[]) => {
      for (const key of keys) store.delete(key)
    },
  }),
}))

vi.mock('../../lib/browser/browser.ts', () => ({
  browser: { storage: { local: area(stores.local), session: area(stores.session) } },
}))
vi.mock('../../lib/browser/handover.ts', () => ({ clearHandedOver: async () => undefined }))
vi.mock('../../lib/browser/private-folder.ts', async () => {
  const folders = await import('../backup/folder.ts')
  return { privateFolder: () => folders.memoryFolder(files) }
})

const set = (settings: Partial<Settings>): void =>
  void stores.local.set('settings', { ...defaultSettings(), ...settings })

/** As long after now as is said; what is written down meanwhile stays. */
const later = (ahead: number): void => void stores.session.set('clockOffset', ahead)

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

let ledger: Ledger
beforeEach(async () => {
  for (const store of [stores.local, stores.session, files]) store.clear()
  ledger = openLedger(fresh())
  // Of forty days ago, of twenty-nine and of today.
  const acts = [40, 29, 0].map((ago) =>
    observed(ago, { at: instant(Date.now() - ago * day - 1_000), site: `of ${ago} days ago` }),
  )
  await ledger.append(acts, context)
  return () => ledger.close()
})

const left = async (): Promise<string[]> => (await ledger.allEntries()).map(({ site }) => site)
const month = { ...keepAll(), touch: 30 }

test('what goes is gone from the snapshots, and what stays is there', async () => {
  const folder = memoryFolder(files)
  await takeStep({ source: ledger, folder }, '', instant(Date.now()))
  const [old, , young] = await ledger.allEntries()
  const text = async (): Promise<string> => {
    const packed = [...files].filter(([name]) => name.endsWith('.gz'))
    return (await Promise.all(packed.map(([, bytes]) => gunzip(bytes)))).join('\n')
  }
  expect(await text()).toContain(old?.id)
  await setRetention(ledger, month)
  expect(await text()).not.toContain(old?.id)
  expect(await text()).toContain(young?.id)
})

test('unless something is set, nothing goes, however late it is', async () => {
  later(4_000 * day)
  await retain(ledger)
  expect(await left()).toHaveLength(3)
})

test('what is set is counted first, and goes when it is set', async () => {
  expect(await countRetention(ledger, month)).toBe(1)
  expect(await left()).toHaveLength(3)
  await setRetention(ledger, month)
  expect(await left()).toEqual(['of 29 days ago', 'of 0 days ago'])
  expect(stores.local.get('settings')).toMatchObject({ retention: month })
})

test('from then on what gets too old goes once a day', async () => {
  await setRetention(ledger, month)
  later(5 * day)
  await retain(ledger)
  expect(await left()).toEqual(['of 0 days ago'])
})

test('what a file brought in stays until the next day', async () => {
  await setRetention(ledger, month)
  await ledger.append([observed(0, { at: instant(Date.now() - 90 * day) })], context)
  await retain(ledger)
  expect(await left()).toHaveLength(3)
  later(day)
  await leaveToday()
  await retain(ledger)
  expect(await left()).toHaveLength(3)
  later(5 * day)
  await retain(ledger)
  expect(await left()).toEqual(['of 0 days ago'])
})

test('whoever’s day begins at noon has the turn of the day before until then', async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] })
  set({ retention: month, dayStart: 12 })
  await retain(ledger)
  expect(stores.local.get('retained')).toBe('2026-11-21')
  vi.setSystemTime(new Date(2026, 10, 22, 13))
  await retain(ledger)
  expect(stores.local.get('retained')).toBe('2026-11-22')
  vi.useRealTimers()
})

test('a worker that ended in the middle goes on, with the days it began with', async () => {
  const today = dayOf(instant(Date.now()), zone, 0)
  const erasure = { by: 'age', since: keptSince(month, today) } as const
  await ledger.noteErasing({ id: fresh(), erasure, who: new Set() })
  later(5 * day)
  await goOnErasing(ledger)
  expect(await left()).toEqual(['of 29 days ago', 'of 0 days ago'])
  expect(await ledger.erasing()).toBeNull()
})

test('a turn that fails is taken again', async () => {
  set({ retention: month })
  vi.spyOn(console, 'error').mockReturnValue()
  const broken = vi.spyOn(ledger, 'erase').mockRejectedValueOnce(new Error('the disk is full'))
  await expect(retain(ledger)).rejects.toThrow('the disk is full')
  expect(await left()).toHaveLength(3)
  await retain(ledger)
  expect(broken).toHaveBeenCalledTimes(2)
  expect(await left()).toHaveLength(2)
})
