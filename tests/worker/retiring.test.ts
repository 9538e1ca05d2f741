import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Moment } from '../../lib/domain/moment.ts'
import { familiesNow } from '../../lib/domain/prompt-families.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { readSettings } from '../../lib/browser/settings.ts'
import { changePrompts } from '../../lib/worker/prompt-wishes.ts'
import { answerRetired, noteMet, retireUseless } from '../../lib/worker/retiring.ts'
import { instant } from '../../lib/domain/clock.ts'
import { day, now } from '../domain/build.ts'
import { moment, times } from '../domain/metrics/build.ts'
import { fresh } from '../ledger/history.ts'

const { local, area } = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  area: (store: Map<string, unknown>) => ({
    get: async (key: string) => (store.has(key) ? { [key]: store.get(key) } : {}),
    set: async (some: object) => {
      for (const [key, value] of Object.entries(some)) store.set(key, value)
    },
  }),
}))

vi.mock('../../lib/browser/browser.ts', () => ({
  browser: { storage: { local: area(local), session: area(new Map()) } },
}))

const clock = { now: () => now }
const prompts = async () => (await readSettings()).prompts
const shown = (answer: Moment['answer']): Moment[] =>
  times(20, (index) => moment((index + 31) * day, { family: 'renew', answer }))
const ledgerWith = async (moments: readonly Moment[]): Promise<Ledger> => {
  const ledger = openLedger(fresh())
  for (const one of moments) await ledger.putMoment(one)
  return ledger
}

beforeEach(async () => {
  local.clear()
  await changePrompts({ watchingSince: instant(now - 200 * day), everyFamily: true })
})

test('a kind that hardly ever served ends, by shows older than a decision looks back on', async () => {
  expect(await retireUseless(await ledgerWith(shown('unseen')), 'renew', clock)).toBe(true)
  expect((await prompts()).retired).toEqual([{ family: 'renew', isTold: false }])
  expect(familiesNow(await prompts(), now)).not.toContain('renew')
})

test('one that served stays', async () => {
  expect(await retireUseless(await ledgerWith(shown('show-how')), 'renew', clock)).toBe(false)
  expect((await prompts()).retired).toEqual([])
})

test('one that was brought back comes again, and stays', async () => {
  const ledger = await ledgerWith(shown('unseen'))
  await retireUseless(ledger, 'renew', clock)
  await answerRetired('renew', true)
  expect(familiesNow(await prompts(), now)).toContain('renew')
  expect(await retireUseless(ledger, 'renew', clock)).toBe(false)
})

test('one that is left so is not told of again', async () => {
  await retireUseless(await ledgerWith(shown('unseen')), 'renew', clock)
  await answerRetired('renew', false)
  expect((await prompts()).retired).toEqual([{ family: 'renew', isTold: true }])
})

test('each kind is met once', async () => {
  for (const family of ['reply', 'renew', 'reply'] as const) await noteMet(family)
  expect((await prompts()).met).toEqual(['reply', 'renew'])
})
