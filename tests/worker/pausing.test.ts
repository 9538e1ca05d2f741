import { beforeEach, expect, test, vi } from 'vitest'
import { readSettings, writeSettings } from '../../lib/browser/settings.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { instant } from '../../lib/domain/clock.ts'
import { hour } from '../../lib/domain/numbers.ts'
import { dealtWith, pause, resume, resumeWhenOver } from '../../lib/worker/pausing.ts'

const { local, alarms, area } = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  alarms: [] as { name: string; delayInMinutes: number }[],
  area: (store: Map<string, unknown>) => ({
    get: async (key: string) => (store.has(key) ? { [key]: store.get(key) } : {}),
    set: async (some: object) => {
      for (const [key, value] of Object.entries(some)) store.set(key, value)
    },
  }),
}))

vi.mock('../../lib/browser/browser.ts', () => ({
  browser: {
    storage: { local: area(local), session: area(new Map()) },
    alarms: {
      create: async (name: string, { delayInMinutes }: { delayInMinutes: number }) =>
        void alarms.push({ name, delayInMinutes }),
    },
  },
}))

const asked = async (): Promise<string[]> =>
  Object.entries((await readSettings()).sites).flatMap(([id, one]) => (one.asked ? id : []))
const inAnHour = (): string => instant(Date.now() + hour)
const over = (): Promise<void> =>
  readSettings().then((settings) =>
    writeSettings({
      ...settings,
      paused: { sites: settings.paused?.sites ?? [], until: instant(Date.now() - 1) },
    }),
  )

beforeEach(async () => {
  local.clear()
  alarms.length = 0
  const sites = {
    linkedin: { asked: true, leftOut: ['me'], pages: [] },
    x: { asked: true, leftOut: [], pages: [] },
    other: { asked: false, leftOut: [], pages: [] },
  }
  await writeSettings({ ...defaultSettings(), sites })
})

test('nothing is recorded in a pause, and after it what was before', async () => {
  await pause(inAnHour())
  expect(await asked()).toEqual([])
  expect(alarms).toEqual([{ name: 'pause', delayInMinutes: expect.closeTo(60, 1) }])
  expect(await resumeWhenOver()).toBe(false)
  expect(await asked()).toEqual([])
  await over()
  expect(await resumeWhenOver()).toBe(true)
  expect(await asked()).toEqual(['linkedin', 'x'])
  expect((await readSettings()).sites['linkedin']?.leftOut).toEqual(['me'])
  expect((await readSettings()).paused).toBeNull()
})

test('one without an end waits for a word', async () => {
  await pause(null)
  expect(alarms).toEqual([])
  expect(await resumeWhenOver()).toBe(false)
  await resume()
  expect(await asked()).toEqual(['linkedin', 'x'])
})

test('what the person switches themselves meanwhile stays as they wish', async () => {
  await pause(inAnHour())
  await dealtWith('x')
  await resume()
  expect(await asked()).toEqual(['linkedin'])
})

test('a pause in a pause forgets no site', async () => {
  await pause(inAnHour())
  await pause(null)
  await resume()
  expect(await asked()).toEqual(['linkedin', 'x'])
})
