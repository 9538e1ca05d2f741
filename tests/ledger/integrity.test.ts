import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { openDB, type IDBPDatabase } from 'idb'
import { expect, test } from 'vitest'
import type { LedgerSchema } from '../../lib/ledger/database.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { placeAt } from '../../lib/ledger/place.ts'
import { noor, now } from '../domain/build.ts'
import { byKey, context, fileOf, fresh, happenings, observed, play } from './history.ts'
import { projectionStores, readStores } from './stores.ts'

const day = 24 * 3_600_000

/** Checks as long as there is something to check. */
async function checkAll(ledger: Ledger, at = now): Promise<number> {
  let days = 0
  while (await ledger.checkNext(at)) days += 1
  await ledger.keepProjections()
  return days
}

/** A ledger with two days, and a hand that reaches past it. */
async function opened() {
  const name = fresh()
  const ledger = openLedger(name)
  const entries = await ledger.append(
    [observed(0), observed(1, { person: noor }), observed(2), observed(25, { type: 'Announce' })],
    context,
  )
  await ledger.keepProjections()
  const reach = async (act: (database: IDBPDatabase<LedgerSchema>) => Promise<unknown>) => {
    const database = await openDB<LedgerSchema>(name)
    await act(database)
    database.close()
  }
  return { name, ledger, entries, reach }
}

const all = ['2026-01-01', '2026-12-31'] as const

test('whatever was done to a ledger, nothing of it is found damaged, and nothing is changed', async () => {
  const run = fc.asyncProperty(happenings, happenings, async (some, others) => {
    const place = placeAt(fresh())
    const [ledger, other] = [openLedger(place), openLedger(fresh())]
    await play(ledger, some)
    await play(other, others)
    await ledger.merge(await fileOf(other))
    await ledger.erase({ by: 'person', url: 'https://x.com/li' }, new Set(['https://x.com/li']))
    const held = async () => [
      await fileOf(ledger),
      await readStores(await place.read(), projectionStores),
    ]
    const before = await held()
    await checkAll(ledger)
    expect(await ledger.damages()).toEqual([])
    expect(await held()).toEqual(before)
    for (const one of [ledger, other]) one.close()
  })
  await fc.assert(run, { numRuns: 40 })
})

test('counts that are not those of the entries are made anew', async () => {
  const { ledger, reach } = await opened()
  const before = byKey(await ledger.tallies(...all))
  await reach(async (database) => {
    const [first] = await database.getAll('tallies')
    await database.put('tallies', { ...first!, count: 7 })
  })
  await checkAll(ledger)
  expect(byKey(await ledger.tallies(...all))).toEqual(before)
  expect(await ledger.damages()).toEqual([])
  ledger.close()
})

test('an entry that can not be read is kept aside, told, and breaks nothing', async () => {
  const { ledger, entries, reach } = await opened()
  const [broken, ...sound] = entries
  const { others: _others, ...row } = broken!
  await reach((database) => database.put('entries', row as never))
  await checkAll(ledger)
  expect(await ledger.damages()).toMatchObject([
    { kind: 'unreadable', id: broken!.id, day: broken!.day, row },
  ])
  expect((await ledger.allEntries()).map(({ id }) => id)).toEqual(sound.map(({ id }) => id))
  expect((await ledger.tallies(...all)).reduce((sum, { count }) => sum + count, 0)).toBe(3)
  expect(await fileOf(ledger)).toMatchObject({ entries: { length: 3 } })
  ledger.close()
})

test('entries that went missing are told by their day, once', async () => {
  const { ledger, entries, reach } = await opened()
  await reach((database) => database.delete('entries', entries[1]!.id))
  await checkAll(ledger)
  await checkAll(ledger, now + 2 * day)
  expect(await ledger.damages()).toMatchObject([
    { kind: 'missing', day: entries[1]!.day, count: 1 },
  ])
  expect((await ledger.tallies(...all)).reduce((sum, { count }) => sum + count, 0)).toBe(3)
  expect(await ledger.people()).toEqual([])
  ledger.close()
})

test('an entry that is otherwise than it was written is told by its day', async () => {
  const { ledger, entries, reach } = await opened()
  await reach((database) => database.put('entries', { ...entries[1]!, zone: 'Europe/Bern' }))
  await checkAll(ledger)
  expect(await ledger.damages()).toMatchObject([{ kind: 'altered', day: entries[1]!.day }])
  ledger.close()
})

test('what a file brings back is damaged no more', async () => {
  const { ledger, entries, reach } = await opened()
  const file = await fileOf(ledger)
  const { others: _others, ...row } = entries[0]!
  await reach(async (database) => {
    await database.put('entries', row as never)
    await database.delete('entries', entries[1]!.id)
  })
  await checkAll(ledger)
  expect(await ledger.damages()).toHaveLength(2)
  expect(await ledger.merge(file)).toEqual({ added: 2, known: 2 })
  expect(await ledger.damages()).toEqual([])
  expect(await fileOf(ledger)).toEqual(file)
  await checkAll(ledger, now + 2 * day)
  expect(await ledger.damages()).toEqual([])
  ledger.close()
})

test('what the person leaves as it is is told no more', async () => {
  const { ledger, entries, reach } = await opened()
  await reach((database) => database.delete('entries', entries[1]!.id))
  await checkAll(ledger)
  await ledger.leaveDamages()
  await checkAll(ledger, now + 2 * day)
  expect(await ledger.damages()).toEqual([])
  ledger.close()
})

test('who is erased is erased from what can not be read, too', async () => {
  const { ledger, entries, reach } = await opened()
  const { others: _others, ...row } = entries[0]!
  const person = { url: 'https://x.com/li', name: 'Li' }
  await reach((database) => database.put('entries', { ...row, person } as never))
  await checkAll(ledger)
  await ledger.erase({ by: 'person', url: person.url }, new Set([person.url]))
  expect(await ledger.damages()).toEqual([])
  ledger.close()
})

test('a ledger that was lost is told until some of it is brought back', async () => {
  const [ledger, kept] = [openLedger(fresh()), (await opened()).ledger]
  expect(await ledger.isUntouched()).toBe(true)
  await ledger.noteLoss('2026-11-22')
  expect(await ledger.damages()).toMatchObject([{ kind: 'lost', day: '2026-11-22' }])
  await ledger.merge(await fileOf(kept))
  expect(await ledger.damages()).toEqual([])
  expect(await ledger.isUntouched()).toBe(false)
  for (const one of [ledger, kept]) one.close()
})

test.each([{ by: 'everything' }, { by: 'site', site: 'linkedin' }] as const)(
  'a ledger that became empty by erasing $by is none that was lost',
  async (erasure) => {
    const { ledger } = await opened()
    await ledger.erase(erasure, new Set())
    expect([await ledger.count(), await ledger.isUntouched()]).toEqual([0, false])
    ledger.close()
  },
)

test('until it is found, an entry that can not be read is in nobody’s way', async () => {
  const { ledger, entries, reach } = await opened()
  const { others: _others, ...row } = entries[0]!
  await reach((database) => database.put('entries', row as never))
  await reach((database) => database.delete('state', 'projections'))
  expect(await ledger.entriesOfDay(row.day)).toEqual(entries.slice(1, 3))
  expect(await ledger.allEntries()).toEqual(entries.slice(1))
  expect(await ledger.entry(row.id)).toBeNull()
  expect(await fileOf(ledger)).toMatchObject({ entries: { length: 3 } })
  await ledger.keepProjections()
  expect((await ledger.tallies(...all)).reduce((sum, { count }) => sum + count, 0)).toBe(3)
  ledger.close()
})

test('who leaves a person behind takes along what can not be read, unless it may tell of them', async () => {
  const { ledger, entries, reach } = await opened()
  const [{ others: _others, ...one }, { day: _day, ...other }] = [entries[0]!, entries[1]!]
  const person = { url: 'https://x.com/li', name: 'Li' }
  await reach(async (database) => {
    await database.put('entries', { ...one, person } as never)
    await database.put('entries', other as never)
  })
  await ledger.erase({ by: 'person', url: person.url }, new Set([person.url]))
  expect(await ledger.damages()).toMatchObject([
    { kind: 'unreadable', id: other.id, row: other },
    { kind: 'missing', count: 1 },
  ])
  expect((await ledger.allEntries()).map(({ id }) => id)).toEqual([entries[2]!.id, entries[3]!.id])
  ledger.close()
})

test('days are checked newest first, a round goes on where it was left, and one a day is enough', async () => {
  const { name, ledger, entries, reach } = await opened()
  await reach((database) => database.clear('checksums'))
  expect(await ledger.checkNext(now)).toBe(true)
  expect(await ledger.checksums()).toMatchObject([{ day: entries[3]!.day, count: 1 }])
  expect(await ledger.checkedAt()).toBeNull()
  ledger.close()
  // The browser ended in between.
  const again = openLedger(name)
  expect(await checkAll(again)).toBe(1)
  expect(await again.checksums()).toMatchObject([{ count: 3 }, { count: 1 }])
  expect(await again.checkedAt()).toBe(now)
  expect(await checkAll(again, now + day / 2)).toBe(0)
  expect(await checkAll(again, now + day)).toBe(2)
  again.close()
})
