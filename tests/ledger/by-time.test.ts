/** Entries are found by their instants, whatever day they stand on. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { correctionOf } from '../../lib/domain/correction.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { day, hour, now } from '../domain/build.ts'
import { context, fresh, observed } from './history.ts'

const zones = ['UTC', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Berlin']

/** One act: hours before now, where, when days begin there, and to which day the person moved it. */
const acts = fc.array(
  fc.record({
    ago: fc.integer({ min: 0, max: 10 * 24 }),
    zone: fc.constantFrom(...zones),
    dayStart: fc.integer({ min: 0, max: 12 }),
    movedTo: fc.option(fc.constantFrom('2020-01-01', '2026-11-17', '2031-12-31'), { freq: 4 }),
  }),
  { minLength: 1, maxLength: 12 },
)

async function ledgerOf(some: typeof acts extends fc.Arbitrary<infer A> ? A : never) {
  const ledger = openLedger(fresh())
  for (const { ago, zone, dayStart, movedTo } of some) {
    const at = instant(now - ago * hour)
    const [made] = await ledger.append([observed(0, { at, zone, object: null })], {
      ...context,
      dayStart,
    })
    if (made && movedTo !== null) await move(ledger, made, movedTo)
  }
  return ledger
}

async function move(ledger: Ledger, entry: Entry, to: string): Promise<void> {
  const stamp = { id: fresh(), now: now + day, zone: 'UTC', day: '2026-11-23' }
  await ledger.correct(correctionOf(entry, { day: to }, stamp))
}

test('entries since an instant are all of then and later, and none before', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.integer({ min: 0, max: 11 * 24 }), async (some, ago) => {
      const ledger = await ledgerOf(some)
      const since = instant(now - ago * hour)
      const all = (await ledger.allEntries()).map(({ at }) => at)
      const found = (await ledger.entriesSince(since)).map(({ at }) => at)
      expect(found).toEqual(all.filter((at) => at >= since))
      expect(found).toEqual(found.toSorted())
      ledger.close()
    }),
    { numRuns: 40 },
  )
})

test('an hour that is erased is gone, and no entry beside it', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (some) => {
      const ledger = await ledgerOf(some)
      const ago = some[0]?.ago ?? 0
      const [from, until] = [instant(now - ago * hour), instant(now - (ago - 1) * hour)]
      const isIn = ({ at }: Entry): boolean => at >= from && at < until
      const before = await ledger.allEntries()
      const gone = new Set(before.filter(isIn).map(({ id }) => id))
      await ledger.erase({ by: 'time', from, until }, new Set())
      const left = before.filter(({ id, corrects }) => !gone.has(id) && !gone.has(corrects ?? ''))
      expect((await ledger.allEntries()).map(({ id }) => id)).toEqual(left.map(({ id }) => id))
      ledger.close()
    }),
    { numRuns: 40 },
  )
})

test('the ledger begins with its first instant, on whichever day that stands', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (some) => {
      const ledger = await ledgerOf(some)
      expect(await ledger.horizon()).toBe(
        instant(now - Math.max(...some.map(({ ago }) => ago)) * hour),
      )
      ledger.close()
    }),
    { numRuns: 40 },
  )
})

test('an empty ledger begins nowhere', async () => {
  const ledger = openLedger(fresh())
  expect(await ledger.horizon()).toBeNull()
  expect(await ledger.entriesSince(instant(now))).toEqual([])
  ledger.close()
})
