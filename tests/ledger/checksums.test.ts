import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { emptyDay, withEntry, type DayChecksum } from '../../lib/domain/checksum.ts'
import type { MeantEntry } from '../../lib/domain/correction.ts'
import type { Erasure } from '../../lib/domain/erasure.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { context, fileOf, fresh, happenings, observed, play } from './history.ts'

/** What the checksums have to be. */
function checksumsOf(entries: readonly MeantEntry[]): DayChecksum[] {
  return [...Map.groupBy(entries, ({ day }) => day)]
    .map(([day, some]) => some.reduce((sum, one) => withEntry(sum, one, 1), emptyDay(day)))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

const worked = async (ledger: Ledger): Promise<DayChecksum[]> =>
  checksumsOf(await ledger.allEntries())

const amara = 'https://x.com/amara'
const erasures: readonly Erasure[] = [
  { by: 'person', url: amara },
  { by: 'time', from: '2026-11-19T02:00:00.000Z', until: '2026-11-19T06:00:00.000Z' },
  { by: 'everything' },
]

test('whatever is done, corrected, merged and erased, each day has the checksum of its entries', async () => {
  const erasure = fc.constantFrom(...erasures)
  const run = fc.asyncProperty(happenings, happenings, erasure, async (some, others, what) => {
    const [ledger, other] = [openLedger(fresh()), openLedger(fresh())]
    await play(ledger, some)
    expect(await ledger.checksums()).toEqual(await worked(ledger))
    await play(other, others)
    await ledger.merge(await fileOf(other))
    expect(await ledger.checksums()).toEqual(await worked(ledger))
    await ledger.erase(what, new Set(what.by === 'person' ? [what.url] : []))
    expect(await ledger.checksums()).toEqual(await worked(ledger))
    for (const one of [ledger, other]) one.close()
  })
  await fc.assert(run, { numRuns: 60 })
})

test('a day of before there were checksums gets its own with the next entry', async () => {
  const name = fresh()
  const ledger = openLedger(name)
  await ledger.append([observed(0), observed(1), observed(30)], context)
  const kept = await ledger.checksums()
  const database = await openDB(name)
  await database.clear('checksums')
  database.close()
  await ledger.append([observed(2)], context)
  const [first] = await ledger.checksums()
  expect(first).toMatchObject({ day: kept[0]!.day, count: 3 })
  expect(await ledger.checksums()).toEqual(checksumsOf(await ledger.entriesOfDay(first!.day)))
  ledger.close()
})
