import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { correctionOf } from '../../lib/domain/correction.ts'
import type { MergePhase } from '../../lib/domain/merge.ts'
import { idsOf, packIds } from '../../lib/ledger/imports.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import type { MergeWatch } from '../../lib/ledger/merge-file.ts'
import { stamp } from '../domain/build.ts'
import { bringIn, quiet, readInto } from '../archives/bring-in.ts'
import { fixture } from '../archives/linkedin/read.ts'
import { fileUntilDeath } from './dying-file.ts'
import { context, exported, fileOf, fresh, observed } from './history.ts'
import { projectionStores, readStores } from './stores.ts'

const archive = fixture('complete-2024')

/** A ledger with acts of its own. */
async function withOwn(name: string): Promise<Ledger> {
  const ledger = openLedger(name)
  await ledger.append([observed(1), observed(2, { type: 'Follow', object: null })], context)
  return ledger
}

const kept = async (ledger: Ledger, name: string): Promise<unknown> => [
  await exported(ledger),
  await readStores(name, projectionStores),
]

/** Fails, as at the end of the worker, where what follows from the entries is worked out. */
const dyingAtTheEnd: MergeWatch = {
  ...quiet,
  onProgress(phase) {
    if (phase === 'count') throw new Error('the worker ended')
  },
}

test('ids are packed and come out as they were, some at a time', () => {
  const all = Array.from({ length: 5 }, fresh)
  const packed = { ids: packIds(all), id: '', at: '', site: 'x', from: '', until: '' }
  expect([...idsOf(packed, 2)].map((some) => some.length)).toEqual([2, 2, 1])
  expect([...idsOf(packed, 2)].flat()).toEqual(all)
})

test('taken back, the ledger is as it was before, with all that follows from it', async () => {
  const name = fresh()
  const ledger = await withOwn(name)
  const before = await kept(ledger, name)
  const { fresh: found, archive: noted } = await bringIn(ledger, archive)
  expect(await ledger.imports()).toMatchObject([{ ...noted, added: found.count }])
  const outcome = await ledger.takeImportBack(noted.id, quiet)
  expect(outcome).toEqual({ became: 'taken-back', removed: found.count })
  expect(await kept(ledger, name)).toEqual(before)
  expect(await ledger.imports()).toEqual([])
  expect(await ledger.takeImportBack(noted.id, quiet)).toEqual({ became: 'failed' })
  ledger.close()
})

test('what an earlier import had brought stays where a later one is taken back', async () => {
  const name = fresh()
  const ledger = await withOwn(name)
  await bringIn(ledger, fixture('basic-2026'))
  const before = await kept(ledger, name)
  const { archive: noted } = await bringIn(ledger, archive)
  expect(await ledger.imports()).toHaveLength(2)
  await ledger.takeImportBack(noted.id, quiet)
  expect(await kept(ledger, name)).toEqual(before)
  ledger.close()
})

test('what was said of an act waits for it, and holds again once the archive comes again', async () => {
  const ledger = await withOwn(fresh())
  const { archive: noted } = await bringIn(ledger, archive)
  const all = await ledger.allEntries()
  const act = all.find(({ source, rung }) => source === 'archive' && rung === 'compose')
  await ledger.correct(correctionOf(act!, { act: 'help', rung: 'collaborate' }, stamp()))
  await ledger.takeImportBack(noted.id, quiet)
  expect(await ledger.entry(act!.id)).toBeNull()
  await bringIn(ledger, archive)
  expect(await ledger.entry(act!.id)).toMatchObject({ act: 'help', rung: 'collaborate' })
  ledger.close()
})

test('what was erased since is not counted, and the import can come again only as asked', async () => {
  const ledger = await withOwn(fresh())
  const { fresh: found, archive: noted } = await bringIn(ledger, archive)
  const act = (await ledger.allEntries()).find(({ source }) => source === 'archive')
  await ledger.erase({ by: 'entry', id: act!.id }, new Set())
  const outcome = await ledger.takeImportBack(noted.id, quiet)
  expect(outcome).toEqual({ became: 'taken-back', removed: found.count - 1 })
  expect((await bringIn(ledger, archive)).outcome).toEqual({ became: 'asks', erased: 1 })
  expect(await ledger.imports()).toEqual([])
  const { outcome: left } = await bringIn(ledger, archive, { erased: 'leave-out' })
  expect(left).toMatchObject({ became: 'merged', added: found.count - 1, erased: 1 })
  ledger.close()
})

test.each([
  ['checked', 0],
  ['added', 1],
])(
  'a worker that ended while a file was %s goes on, and all of it is one import',
  async (_, reads) => {
    const [name, other] = [fresh(), fresh()]
    const [cut, whole] = [await withOwn(name), openLedger(other)]
    await whole.merge(await fileOf(cut))
    const { file, archive: noted, fresh: found } = await readInto(cut, archive)
    const dying = fileUntilDeath(file, reads)
    void cut.mergeFile(dying.file, { ...quiet, archive: noted })
    await dying.death
    expect(await cut.lastMerge()).toEqual({ isArchive: true, outcome: null })
    expect(await cut.imports()).toEqual([])
    await cut.mergeFile(file, quiet)
    await whole.mergeFile(file, { ...quiet, archive: noted })
    expect(await kept(cut, name)).toEqual(await kept(whole, other))
    expect(await cut.imports()).toMatchObject([{ added: found.count }])
    for (const one of [cut, whole]) one.close()
  },
)

test('cancelled in the middle, nothing of it is kept, and it is no import', async () => {
  const name = fresh()
  const ledger = await withOwn(name)
  const before = await kept(ledger, name)
  const controller = new AbortController()
  const onProgress = (phase: MergePhase): void => {
    if (phase === 'add') controller.abort()
  }
  const watch = { onProgress, signal: controller.signal }
  expect((await bringIn(ledger, archive, watch)).outcome).toEqual({ became: 'cancelled' })
  expect(await kept(ledger, name)).toEqual(before)
  expect(await ledger.imports()).toEqual([])
  ledger.close()
})

test('taking back that was cut short is gone on with, without any file', async () => {
  const name = fresh()
  const ledger = await withOwn(name)
  const before = await kept(ledger, name)
  const { archive: noted } = await bringIn(ledger, archive)
  await expect(ledger.takeImportBack(noted.id, dyingAtTheEnd)).rejects.toThrow('ended')
  expect(await ledger.lastMerge()).toEqual({ isArchive: true, outcome: null })
  expect(await ledger.mergeFile(null, quiet)).toMatchObject({ became: 'taken-back' })
  expect(await kept(ledger, name)).toEqual(before)
  ledger.close()
})

test('where the file is gone in the middle, what came of the archive is taken out again', async () => {
  const name = fresh()
  const ledger = await withOwn(name)
  const before = await kept(ledger, name)
  const { file, archive: noted } = await readInto(ledger, archive)
  await expect(ledger.mergeFile(file, { ...dyingAtTheEnd, archive: noted })).rejects.toThrow(
    'ended',
  )
  // All of it is in, but nobody was told yet.
  expect(await ledger.imports()).toEqual([])
  expect(await ledger.mergeFile(null, quiet)).toEqual({ became: 'failed' })
  expect(await kept(ledger, name)).toEqual(before)
  ledger.close()
})

test('a ledger that is empty since an import was taken back was not lost', async () => {
  const ledger = openLedger(fresh())
  const { archive: noted } = await bringIn(ledger, archive)
  await ledger.takeImportBack(noted.id, quiet)
  expect([await ledger.count(), await ledger.isUntouched()]).toEqual([0, false])
  ledger.close()
})

test('imports move along where somebody is erased, and go with their site', async () => {
  const ledger = await withOwn(fresh())
  await bringIn(ledger, archive)
  const [somebody] = await ledger.people()
  await ledger.erase({ by: 'person', url: somebody!.url }, new Set([somebody!.url]))
  expect(await ledger.imports()).toHaveLength(1)
  await ledger.erase({ by: 'site', site: 'linkedin' }, new Set())
  expect(await ledger.imports()).toEqual([])
  ledger.close()
})

test('what an archive told of before was not seen: facts reach back to the first session', async () => {
  const ledger = openLedger(fresh())
  const { archive: noted } = await bringIn(ledger, archive)
  expect((await ledger.allEntries())[0]!.at < noted.at).toBe(true)
  expect(await ledger.horizon()).toBe(noted.at)
  const act = observed(1, { site: 'x', at: '2026-11-23T10:00:00.000Z' })
  await ledger.append([act], context)
  expect(await ledger.horizon()).toBe(act.at)
  expect(await ledger.places()).toEqual(['linkedin', 'x'])
  ledger.close()
})
