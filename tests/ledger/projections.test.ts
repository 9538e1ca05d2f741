import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { asMeant, asWritten, correctionOf, undoOfCorrection } from '../../lib/domain/correction.ts'
import type { Observation } from '../../lib/domain/entry.ts'
import type { KnownPerson } from '../../lib/domain/known-person.ts'
import { z } from '../../lib/domain/schema.ts'
import { cellOf, foldTallies, tallyKey } from '../../lib/domain/tally.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { stamp } from '../domain/build.ts'
import { byKey, context, fileOf, fresh, happenings, observed, play } from './history.ts'
import { blankPaper, people } from './model/paper.ts'
import { outdateProjections, projectionStores, readStores } from './stores.ts'

async function peopleOnPaper(ledger: Ledger): Promise<KnownPerson[]> {
  const entries = (await ledger.allEntries()).map(asWritten)
  return people({ ...blankPaper, entries, aliases: await ledger.aliases() })
}

test('a correction counts the act anew, on the day and rung it says; its undo counts it as before', async () => {
  const ledger = openLedger(fresh())
  const [liked] = await ledger.append([observed(0)], context)
  const before = await ledger.tallies('2026-11-01', '2026-11-30')
  const correction = correctionOf(liked!, { day: '2026-11-18', rung: 'lead', act: 'host' }, stamp())
  await ledger.correct(correction)
  await ledger.correct(correction)
  expect(await ledger.tallies('2026-11-01', '2026-11-30')).toMatchObject([
    { day: '2026-11-18', rung: 'lead', count: 1 },
  ])
  expect((await ledger.entriesOfDay('2026-11-18')).map(({ id }) => id)).toEqual([liked!.id])
  await ledger.correct(undoOfCorrection(correction, stamp()))
  expect(await ledger.tallies('2026-11-01', '2026-11-30')).toEqual(before)
  expect(await ledger.entry(liked!.id)).toEqual(liked)
  ledger.close()
})

test('an act taken back after it was corrected counts nowhere', async () => {
  const ledger = openLedger(fresh())
  const [liked] = await ledger.append([observed(0)], context)
  await ledger.correct(correctionOf(liked!, { rung: 'lead', act: 'host' }, stamp()))
  await ledger.append([observed(3, { type: 'Undo', undo: { type: 'Like', id: null } })], context)
  expect(await ledger.tallies('2026-11-01', '2026-11-30')).toEqual([])
  ledger.close()
})

test('whatever is done, undone and corrected, what is kept up with each entry is the fold of them all', async () => {
  const run = fc.asyncProperty(happenings, async (all) => {
    const name = fresh()
    const ledger = openLedger(name)
    await play(ledger, all)
    const kept = await ledger.allEntries()
    const written = kept.map(asWritten)
    expect(byKey(await ledger.tallies('2026-11-01', '2026-12-31'))).toEqual(
      byKey(foldTallies(written)),
    )
    for (const one of kept)
      expect(one).toEqual(
        asMeant(
          one,
          written.filter(({ corrects }) => corrects === one.id),
        ),
      )
    expect(await ledger.people()).toEqual(await peopleOnPaper(ledger))
    await expectProjectionsAnew(ledger, name)
    ledger.close()
  })
  await fc.assert(run, { numRuns: 80 })
})

/** Whether projections are what is worked out of all entries anew. */
async function expectProjectionsAnew(ledger: Ledger, name: string): Promise<void> {
  const kept = await readStores(name, projectionStores)
  await outdateProjections(name)
  await ledger.keepProjections()
  expect(kept).toEqual(await readStores(name, projectionStores))
}

test('what is done alike under two intentions of one day counts under each of them', async () => {
  const name = fresh()
  const ledger = openLedger(name)
  const [first, second] = [observed(1), observed(2)]
  const known = { text: 'Learn', topics: [], until: null }
  await ledger.putIntentions([
    { ...known, id: fresh(), from: '2026-11-01T00:00:00.000Z' },
    { ...known, id: fresh(), from: second.at },
  ])
  for (const one of [first, second, observed(0), observed(4, { object: null, type: 'Follow' })])
    await ledger.append([one], context)
  const tallies = await ledger.tallies('2026-11-01', '2026-12-31')
  expect(tallies.map(({ type, count }) => `${type} ${count}`).toSorted()).toEqual([
    'Follow 1',
    'Like 1',
    'Like 2',
  ])
  await expectProjectionsAnew(ledger, name)
  ledger.close()
})

test('an act of which something was said before it came counts where that says', async () => {
  const name = fresh()
  const [one, other] = [openLedger(fresh()), openLedger(name)]
  const act = observed(0)
  const [liked] = await one.append([act], context)
  const li = { url: 'https://x.com/li', name: 'Li' }
  const said = { day: '2026-11-18', person: li, rung: 'lead', act: 'host' } as const
  await one.correct(correctionOf(liked!, said, stamp()))
  const file = await fileOf(one)
  const remarks = file.entries.filter(({ corrects }) => corrects !== null)
  const [there] = await other.append([observed(1)], context)
  await other.correct(correctionOf(there!, said, stamp()))
  await other.merge({ ...file, entries: remarks })
  await other.append([act], context)
  expect(await other.entry(act.id)).toMatchObject(said)
  await expectProjectionsAnew(other, name)
  for (const ledger of [one, other]) ledger.close()
})

test('where an entry lies is known whether it stands or not, and of a correction not at all', async () => {
  const run = fc.asyncProperty(happenings, async (all) => {
    const name = fresh()
    const ledger = openLedger(name)
    await play(ledger, all)
    const lies = (await ledger.allEntries()).flatMap((one) => cellOf(one) ?? []).map(tallyKey)
    const { tallies } = await readStores(name, ['tallies'])
    const kept = z.array(z.object({ key: z.string(), entries: z.number() })).parse(tallies)
    expect(kept.flatMap(({ key, entries }) => Array<string>(entries).fill(key))).toEqual(
      lies.toSorted(),
    )
    ledger.close()
  })
  await fc.assert(run, { numRuns: 40 })
})
test('two ledgers merged in either order are the same one, and a ledger merged with itself is itself', async () => {
  const run = fc.asyncProperty(happenings, happenings, async (some, others) => {
    const [one, other] = [openLedger(fresh()), openLedger(fresh())]
    await play(one, some)
    await play(other, others)
    const [left, right] = [await fileOf(one), await fileOf(other)]
    expect(await one.merge(left)).toEqual({ added: 0, known: left.entries.length })
    expect(await fileOf(one)).toEqual(left)
    await one.merge(right)
    await other.merge(left)
    const [merged, same] = [await fileOf(one), await fileOf(other)]
    expect(merged.entries).toEqual(same.entries)
    expect(merged.entries).toHaveLength(left.entries.length + right.entries.length)
    expect(await one.tallies('2026-11-01', '2026-12-31')).toEqual(
      await other.tallies('2026-11-01', '2026-12-31'),
    )
    expect(byKey(await one.tallies('2026-11-01', '2026-12-31'))).toEqual(
      byKey(foldTallies(merged.entries)),
    )
    const restored = openLedger(fresh())
    await restored.merge(merged)
    expect(await fileOf(restored)).toEqual(merged)
    const known = await peopleOnPaper(one)
    expect(await one.people()).toEqual(known)
    expect(await restored.people()).toEqual(known)
    for (const ledger of [one, other, restored]) ledger.close()
  })
  await fc.assert(run, { numRuns: 40 })
})

const towards = (url: string, more: Partial<Observation> = {}): Observation =>
  observed(0, { type: 'Follow', object: null, person: { url, name: 'Amara' }, ...more })

test('who is one person in either of two ledgers is one in both together', async () => {
  const [one, other] = [openLedger(fresh()), openLedger(fresh())]
  const [amara, longer] = ['https://x.com/amara', 'https://x.com/amara-okafor']
  await one.append([towards(amara)], context)
  await other.append([towards(longer, { alias: amara })], context)
  await one.merge(await fileOf(other))
  expect((await one.people()).map(({ url }) => url)).toEqual([longer])
  const [undone] = await one.append(
    [
      towards(longer, {
        at: '2026-11-21T00:00:00.000Z',
        type: 'Undo',
        undo: { type: 'Follow', id: null },
      }),
    ],
    context,
  )
  expect(undone?.undoes).not.toBeNull()
  for (const ledger of [one, other]) ledger.close()
})

test('of two names at one instant the same one is kept, whichever came first', async () => {
  const names = ['Amara', 'Amara O.']
  const known = []
  for (const order of [names, names.toReversed()]) {
    const ledger = openLedger(fresh())
    const url = 'https://x.com/amara'
    const acts = order.map((name) => towards(url, { person: { url, name } }))
    await ledger.append(acts, context)
    known.push((await ledger.people()).map(({ name }) => name))
    ledger.close()
  }
  expect(known[0]).toEqual(known[1])
})

test('a file of which one record can not be kept changes nothing', async () => {
  const [one, other] = [openLedger(fresh()), openLedger(fresh())]
  await one.append([observed(0)], context)
  await other.append([observed(1), observed(2)], context)
  const before = await fileOf(one)
  const file = await fileOf(other)
  const broken = { ...file, gaps: [{ ...file.gaps[0]!, id: Symbol('no key') as never }] }
  await expect(one.merge(broken)).rejects.toThrow(/requirements/)
  expect(await fileOf(one)).toEqual(before)
  for (const ledger of [one, other]) ledger.close()
})
