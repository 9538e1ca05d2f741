import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Health } from '../../lib/domain/health.ts'
import type { LedgerSchema } from '../../lib/ledger/database.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { migrations } from '../../lib/ledger/migrations/all.ts'
import { amara, entry, gap, hour, li, message, tomasz } from '../domain/build.ts'
import { openAt } from './stores.ts'

test('migrations are those of the folder, in order and without a gap', () => {
  const files = readdirSync('lib/ledger/migrations').filter((name) => /^\d/.test(name))
  const named = migrations.map(
    ({ name }, index) => `${String(index + 1).padStart(4, '0')}-${name}.ts`,
  )
  expect(named).toEqual(files.toSorted())
})

test.each(migrations.map((_, index) => index + 1))(
  'a ledger of version %i keeps its entries when it is opened now',
  async (version) => {
    const name = `version-${version}`
    const older = await openAt(name, version)
    const kept = entry(hour)
    await older.add('entries', kept)
    older.close()
    const ledger = openLedger(name)
    expect(await ledger.allEntries()).toEqual([kept])
    expect([await ledger.gaps(), await ledger.health()]).toEqual([[], []])
    ledger.close()
  },
)

test('entries of an older ledger are found by person, and by every partner of a group chat', async () => {
  const older = await openAt('older', 5)
  const alone = message(3 * hour, amara)
  const group = message(2 * hour, amara, { others: [li, tomasz, { url: null, name: 'Noor' }] })
  for (const one of [alone, group, message(hour, tomasz)]) await older.add('entries', one)
  older.close()
  const ledger = openLedger('older')
  expect(await ledger.entriesOfPerson(amara.url ?? '', 9)).toEqual([group, alone])
  expect(await ledger.entriesOfPerson(li.url ?? '', 9)).toEqual([group])
  expect(await ledger.entriesOfPerson(tomasz.url ?? '', 9)).toHaveLength(2)
  ledger.close()
})

test('a migration that fails leaves the ledger as it was, and says why', async () => {
  const older = await openAt('damaged', 5)
  const { others: _others, ...damaged } = entry(hour)
  await older.add('entries', damaged as never)
  older.close()
  const ledger = openLedger('damaged')
  await expect(ledger.count()).rejects.toThrow(TypeError)
  const again = await openDB<LedgerSchema>('damaged')
  expect(again.version).toBe(5)
  expect(await again.getAll('entries')).toEqual([damaged])
  again.close()
})

test('health is kept once for each part, gaps by their ids', async () => {
  const ledger = openLedger('health')
  const health: Health = {
    site: 'x',
    part: 'x.like',
    state: 'sound',
    since: null,
    rules: 1,
    recent: [],
  }
  const open = gap(hour)
  await ledger.putHealth([health, { ...health, part: 'x.post' }], [open])
  const ended = { ...open, until: open.from }
  await ledger.putHealth([{ ...health, state: 'unsure', since: open.from }], [ended])
  expect(await ledger.gaps()).toEqual([ended])
  expect((await ledger.health()).map(({ part, state }) => [part, state])).toEqual([
    ['x.like', 'unsure'],
    ['x.post', 'sound'],
  ])
  ledger.close()
})

test('a ledger of a newer version is refused, and nothing in it is changed', async () => {
  const newer = await openAt('newer', migrations.length + 1)
  const kept = entry(hour)
  await newer.add('entries', kept)
  newer.close()
  const ledger = openLedger('newer')
  await expect(ledger.allEntries()).rejects.toMatchObject({ code: 'newer-ledger' })
  await expect(ledger.correct(entry(0))).rejects.toMatchObject({ code: 'newer-ledger' })
  const again = await openDB<LedgerSchema>('newer')
  expect(await again.getAll('entries')).toEqual([kept])
  again.close()
})
