import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { migrations } from '../../lib/ledger/migrations/all.ts'
import { openPresent } from '../../lib/ledger/open-present.ts'
import { entry, hour } from '../domain/build.ts'
import { context, fresh, observed } from './history.ts'
import { openAt } from './stores.ts'

test('a ledger that is up to date is read', async () => {
  const name = `present-${fresh()}`
  const ledger = openLedger(name)
  const entries = await ledger.append([observed(0)], context)
  expect(entries).toHaveLength(1)
  const present = openPresent(name)
  expect(await present.entry(entries[0]!.id)).toEqual(entries[0])
  ledger.close()
})

test('an older one is brought up to date first, with all that is in it', async () => {
  const name = `present-${fresh()}`
  const kept = entry(hour)
  const older = await openAt(name, 5)
  await older.add('entries', kept)
  older.close()
  expect(await openPresent(name).entry(kept.id)).toEqual(kept)
})

test('where there is none yet, one is begun that the worker goes on with', async () => {
  const name = `present-${fresh()}`
  expect(await openPresent(name).horizon()).toBeNull()
  const ledger = openLedger(name)
  await ledger.append([observed(0)], context)
  expect(await ledger.count()).toBe(1)
  ledger.close()
})

test('one that newer code wrote is refused', async () => {
  const name = `present-${fresh()}`
  const newer = await openAt(name, migrations.length + 1)
  newer.close()
  await expect(openPresent(name).horizon()).rejects.toMatchObject({ code: 'newer-ledger' })
})
