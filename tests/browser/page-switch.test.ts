import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchSwitch } from '../../lib/browser/page-switch.ts'
import { defaultSettings, settingsSchema, withSite } from '../../lib/domain/settings.ts'
import { leavingOut, noticingAgain } from '../../lib/domain/left-out.ts'
import { isMarked } from '../../lib/domain/page-key.ts'

type Listener = (changes: Record<string, { newValue?: unknown }>) => void

const on = withSite(defaultSettings(), 'x', { asked: true })
const without = leavingOut(
  on,
  'x',
  { sort: 'profile', address: 'https://x.com/jack', below: ['/jack'], day: '2026-11-22' },
  123_456,
)
let stored: object
let listeners: Set<Listener>
let ending: AbortController
let ended: number

beforeEach(() => {
  stored = { settings: on, familiar: [['x.like 12', 'x.like.on']] }
  listeners = new Set()
  ending = new AbortController()
  ended = 0
  Reflect.set(globalThis, 'chrome', {
    runtime: { id: 'waterline' },
    storage: {
      local: { get: async () => stored },
      onChanged: {
        addListener: (one: Listener) => void listeners.add(one),
        removeListener: (one: Listener) => void listeners.delete(one),
      },
    },
  })
})
afterEach(() => Reflect.deleteProperty(globalThis, 'chrome'))

const watch = () => watchSwitch('x', () => (ended += 1), ending.signal)

/** The worker writes them. */
function change(settings: unknown): void {
  for (const tell of listeners) tell({ settings: { newValue: settings } })
}

test('a site that was never asked for is not watched', async () => {
  stored = {}
  expect(await watch()).toBe(false)
  stored = { settings: defaultSettings() }
  expect(await watch()).toBe(false)
})

test('it knows what the worker wrote, by the fields that the settings have', async () => {
  stored = { settings: settingsSchema.parse(without), familiar: [['x.like 12', 'x.like.on']] }
  const found = await watch()
  if (!found) throw new Error('not asked for')
  expect(found.familiar.get('x.like 12')).toBe('x.like.on')
  expect(isMarked(found.leftOut(), '/jack')).toBe(true)
  expect(isMarked(found.leftOut(), '/home')).toBe(false)
})

test('what is left out, and noticed again, holds at once', async () => {
  const found = await watch()
  if (!found) throw new Error('not asked for')
  expect(isMarked(found.leftOut(), '/jack')).toBe(false)
  change(without)
  expect(isMarked(found.leftOut(), '/jack')).toBe(true)
  const before = found.leftOut()
  expect(found.leftOut(), 'the same as long as nothing changes').toBe(before)
  change(noticingAgain(without, 'x', without.sites['x']?.pages.flatMap(({ marks }) => marks) ?? []))
  expect(isMarked(found.leftOut(), '/jack')).toBe(false)
  expect(ended).toBe(0)
})

test('what changes while it is asked for is newer than the answer', async () => {
  const asked = watch()
  change(without)
  const found = await asked
  expect(found && isMarked(found.leftOut(), '/jack')).toBe(true)
})

test('it ends once the site is switched off, and hears of nothing after the script has ended', async () => {
  await watch()
  change({ ...on, promptPlace: 'page' })
  expect(ended).toBe(0)
  change(withSite(on, 'x', { asked: false }))
  expect(ended).toBe(1)
  ending.abort()
  expect(listeners.size).toBe(0)
})
