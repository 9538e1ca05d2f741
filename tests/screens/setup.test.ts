import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { openSetup } from '../../lib/screens/setup.ts'
import { clockAt, now } from '../domain/build.ts'
import { fresh } from '../ledger/history.ts'
import { fakeOutside, settled } from './outside.ts'

async function opened(beside: string[] | null) {
  const outside = fakeOutside()
  outside.beside = beside
  const setup = await openSetup([], openLedger(fresh()), clockAt(now), outside, outside.signal)
  return { ...setup, outside }
}

test('nothing stands beside the page before it is asked for', async () => {
  const { read, outside } = await opened([])
  expect(read().panel).toBe(false)
  expect(outside.beside).toEqual([])
})

test('asked for, it is opened in the very click, and closed in another', async () => {
  const { read, acts, outside } = await opened([])
  const kept = acts.setPanel(true)
  // Nothing was awaited: Firefox would refuse.
  expect(outside.beside).toEqual(['open'])
  expect(await kept).toBe(true)
  await settled()
  expect(read().panel).toBe(true)
  await acts.setPanel(false)
  expect(outside.beside).toEqual(['open', 'close'])
  expect(outside.settings.panel).toBe(false)
})

test('a browser without such a place is asked for none', async () => {
  const { read } = await opened(null)
  expect(read().panel).toBeNull()
})
