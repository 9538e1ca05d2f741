import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { MergeOutcome, MergePhase } from '../../lib/domain/merge.ts'
import type { MergeWatch } from '../../lib/ledger/merge-file.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { correctionOf } from '../../lib/domain/correction.ts'
import { amara, stamp } from '../domain/build.ts'
import { fileUntilDeath } from './dying-file.ts'
import { context, exported, fresh, observed } from './history.ts'
import { outdateProjections, projectionStores, readStores } from './stores.ts'

const quiet: MergeWatch = {
  erased: 'leave-out',
  onProgress: () => undefined,
  prepare: (records) => Promise.resolve(records),
  signal: new AbortController().signal,
}
const fileOf = (text: string): Blob => new Blob([text])

/** A ledger with a past: more than is read at once, an act corrected, one taken back, somebody met. */
async function withPast(name = fresh()): Promise<Ledger> {
  const ledger = openLedger(name)
  const tags = ['long'.repeat(5_000)]
  const acts = Array.from({ length: 60 }, (_, at) => observed(at, { object: null, tags }))
  const [first] = await ledger.append(acts, context)
  await ledger.correct(correctionOf(first!, { rung: 'lead', act: 'host' }, stamp()))
  const follow = { type: 'Follow', object: null, person: amara } as const
  await ledger.append([observed(100, follow)], context)
  const undo = { type: 'Follow', id: null } as const
  await ledger.append([observed(101, { ...follow, type: 'Undo', undo })], context)
  return ledger
}

/** All that is kept of a ledger. */
async function kept(ledger: Ledger, name: string): Promise<unknown> {
  return [await exported(ledger), await readStores(name, projectionStores)]
}

/** A signal that aborts once a phase has come so far. */
function cancelledAt(phase: MergePhase, share: number) {
  const controller = new AbortController()
  const onProgress = (now: MergePhase, so: number): void => {
    if (now === phase && so >= share) controller.abort()
  }
  return { ...quiet, signal: controller.signal, onProgress }
}

test('a ledger comes back whole from its file, byte by byte, with all that follows from it', async () => {
  const [name, again] = [fresh(), fresh()]
  const ledger = await withPast(name)
  const file = await exported(ledger)
  const restored = openLedger(again)
  const phases = new Set<MergePhase>()
  const onProgress = (phase: MergePhase): void => void phases.add(phase)
  expect(await restored.mergeFile(fileOf(file), { ...quiet, onProgress })).toEqual({
    became: 'merged',
    added: 63,
    known: 0,
    erased: 0,
  })
  expect([...phases]).toEqual(['check', 'add', 'count'])
  expect(await kept(restored, again)).toEqual(await kept(ledger, name))
  expect(await restored.mergeFile(fileOf(file), quiet)).toEqual({
    became: 'merged',
    added: 0,
    known: 63,
    erased: 0,
  })
  expect(await restored.lastMerge()).toEqual({
    isArchive: false,
    outcome: { became: 'merged', added: 0, known: 63, erased: 0 },
  })
  for (const one of [ledger, restored]) one.close()
})

test.each([
  ['a part is missing', (file: string) => file.slice(0, -900), 'unreadable'],
  ['an entry lost its day', (file: string) => file.replace(/"day":"[^"]+",/, ''), 'damaged'],
  ['it is newer', (file: string) => file.replace('"version": 1', '"version": 2'), 'newer'],
  ['it is none', () => '{"some":"thing"}', 'foreign'],
])('of a file of which %s nothing is taken in', async (_, spoil, problem) => {
  const [name, other] = [fresh(), await withPast()]
  const ledger = openLedger(name)
  await ledger.append([observed(1)], context)
  const before = await kept(ledger, name)
  const file = spoil(await exported(other))
  expect(await ledger.mergeFile(fileOf(file), quiet)).toEqual({ became: 'refused', problem })
  expect(await kept(ledger, name)).toEqual(before)
  for (const one of [ledger, other]) one.close()
})

test.each<[MergePhase, number]>([
  ['check', 0.1],
  ['add', 0.1],
  ['add', 0.9],
])('cancelled in %s at %f, the ledger is as it was', async (phase, share) => {
  const [name, other] = [fresh(), await withPast()]
  const ledger = openLedger(name)
  await ledger.append([observed(1), observed(2)], context)
  const before = await kept(ledger, name)
  const file = fileOf(await exported(other))
  expect(await ledger.mergeFile(file, cancelledAt(phase, share))).toEqual({ became: 'cancelled' })
  expect(await kept(ledger, name)).toEqual(before)
  for (const one of [ledger, other]) one.close()
})

const diesCounting = {
  ...quiet,
  onProgress(phase: MergePhase): void {
    if (phase === 'count') throw new Error('killed')
  },
}

/** The same ledger, had nothing come between. */
async function undisturbed(file: string): Promise<unknown> {
  const name = fresh()
  const ledger = openLedger(name)
  await ledger.mergeFile(fileOf(file), quiet)
  const all = await kept(ledger, name)
  ledger.close()
  return all
}

// It is read in two parts, twice.
test.each([0, 1, 2, 3])(
  'cut short after %i reads, it is whole once gone on with',
  async (reads) => {
    const [name, other] = [fresh(), await withPast()]
    const text = await exported(other)
    const { file, death } = fileUntilDeath(text, reads)
    const cut = openLedger(name)
    void cut.mergeFile(file, quiet)
    await death
    expect(await cut.lastMerge()).toEqual({ isArchive: false, outcome: null })
    cut.close()
    const ledger = openLedger(name)
    const outcome = await ledger.mergeFile(fileOf(text), quiet)
    expect(outcome).toEqual({ became: 'merged', added: 63, known: 0, erased: 0 })
    expect(await kept(ledger, name)).toEqual(await undisturbed(text))
    for (const one of [ledger, other]) one.close()
  },
)

test('cut short while what follows is worked out, it is whole once gone on with', async () => {
  const [name, other] = [fresh(), await withPast()]
  const text = await exported(other)
  const ledger = openLedger(name)
  await expect(ledger.mergeFile(fileOf(text), diesCounting)).rejects.toThrow('killed')
  await ledger.mergeFile(fileOf(text), quiet)
  expect(await kept(ledger, name)).toEqual(await undisturbed(text))
  for (const one of [ledger, other]) one.close()
})

test('cut short and its file gone, what is there stays and its numbers are right', async () => {
  const [name, other] = [fresh(), await withPast()]
  const { file, death } = fileUntilDeath(await exported(other), 3)
  const ledger = openLedger(name)
  void ledger.mergeFile(file, quiet)
  await death
  expect(await ledger.mergeFile(null, quiet)).toEqual({ became: 'failed' })
  const before = await kept(ledger, name)
  await outdateProjections(name)
  await ledger.keepProjections()
  expect(await kept(ledger, name)).toEqual(before)
  for (const one of [ledger, other]) one.close()
})

test('where an entry can not be kept, the ledger is as it was', async () => {
  const [name, other] = [fresh(), await withPast()]
  const ledger = openLedger(name)
  await ledger.append([observed(1)], context)
  const before = await kept(ledger, name)
  const file = fileOf(await exported(other))
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const onProgress = (phase: MergePhase, share: number): void => {
    if (phase === 'add' && share > 0.5)
      put.mockImplementationOnce(() => {
        throw new DOMException('The disk is full.', 'QuotaExceededError')
      })
  }
  expect(await ledger.mergeFile(file, { ...quiet, onProgress })).toEqual({ became: 'failed' })
  expect(said).toHaveBeenCalledOnce()
  vi.restoreAllMocks()
  expect(await kept(ledger, name)).toEqual(before)
  for (const one of [ledger, other]) one.close()
})

test('where the file can not be read, the ledger is as it was, and another file can be taken in', async () => {
  const name = fresh()
  const ledger = openLedger(name)
  await ledger.append([observed(1)], context)
  const before = await kept(ledger, name)
  const file = fileOf(await exported(ledger))
  Object.defineProperty(file, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
  })
  const said = vi.spyOn(console, 'error').mockReturnValue()
  expect(await ledger.mergeFile(file, quiet)).toEqual({ became: 'failed' })
  expect(said).toHaveBeenCalledOnce()
  vi.restoreAllMocks()
  expect(await kept(ledger, name)).toEqual(before)
  expect(await ledger.mergeFile(fileOf(await exported(ledger)), quiet)).toMatchObject({ known: 1 })
  ledger.close()
})

test.each<MergePhase>(['add', 'count'])('what is recorded in %s is counted once', async (when) => {
  const [name, other] = [fresh(), await withPast()]
  const ledger = openLedger(name)
  const late = observed(2)
  let recording: Promise<unknown> = Promise.resolve()
  const onProgress = (phase: MergePhase): void => {
    if (phase === when) recording = ledger.append([late], context)
  }
  await ledger.mergeFile(fileOf(await exported(other)), { ...quiet, onProgress })
  await recording
  expect(await ledger.count()).toBe(64)
  const before = await kept(ledger, name)
  await outdateProjections(name)
  await ledger.keepProjections()
  expect(await kept(ledger, name)).toEqual(before)
  for (const one of [ledger, other]) one.close()
})

test('what was erased stays away, and is told', async () => {
  const name = fresh()
  const ledger = await withPast(name)
  const file = fileOf(await exported(ledger))
  const gone = (await ledger.allEntries()).find(({ type }) => type === 'Like')
  const erased = await ledger.countErased({ by: 'entry', id: gone!.id }, new Set())
  await ledger.erase({ by: 'entry', id: gone!.id }, new Set())
  expect(erased).toBeGreaterThan(0)
  expect(await ledger.mergeFile(file, quiet)).toMatchObject({ added: 0, erased })
  expect(await ledger.entry(gone!.id)).toBeNull()
  ledger.close()
})

test('where some of it was erased, it is asked for first, and nothing is changed before the answer', async () => {
  const name = fresh()
  const ledger = await withPast(name)
  const file = fileOf(await exported(ledger))
  const [gone, other] = (await ledger.allEntries()).filter(({ type }) => type === 'Like')
  for (const { id } of [gone!, other!]) await ledger.erase({ by: 'entry', id }, new Set())
  const before = await kept(ledger, name)
  const answers = async (erased: MergeWatch['erased']): Promise<MergeOutcome> =>
    ledger.mergeFile(file, { ...quiet, erased })
  expect(await answers('ask')).toMatchObject({ became: 'asks' })
  expect(await kept(ledger, name)).toEqual(before)
  expect(await answers('leave-out')).toMatchObject({ became: 'merged', added: 0 })
  expect(await answers('bring-back')).toMatchObject({ became: 'merged', erased: 0 })
  expect(await answers('ask')).toMatchObject({ became: 'merged', added: 0 })
  ledger.close()
})

test('what another ledger has of an erased act, its undo, brings nobody back', async () => {
  const [ledger, other] = [openLedger(fresh()), openLedger(fresh())]
  const follow = { type: 'Follow', object: null, person: amara } as const
  const [followed] = await ledger.append([observed(0, follow)], context)
  await other.mergeFile(fileOf(await exported(ledger)), quiet)
  const undo = { type: 'Follow', id: null } as const
  await other.append([observed(1, { ...follow, type: 'Undo', undo })], context)
  await ledger.erase({ by: 'person', url: amara.url ?? '' }, new Set([amara.url ?? '']))
  const file = fileOf(await exported(other))
  expect(await ledger.mergeFile(file, quiet)).toMatchObject({ added: 0, known: 2, erased: 2 })
  expect(await ledger.allEntries()).toEqual([])
  expect(await ledger.people()).toEqual([])
  await ledger.mergeFile(file, { ...quiet, erased: 'bring-back' })
  expect((await ledger.allEntries()).map(({ id, undoes }) => undoes ?? id)).toEqual([
    followed!.id,
    followed!.id,
  ])
  for (const one of [ledger, other]) one.close()
})

test('what was erased comes back where that is wanted, and is as it was before', async () => {
  const name = fresh()
  const ledger = await withPast(name)
  const text = await exported(ledger)
  const liked = (await ledger.allEntries()).find(({ type }) => type === 'Like')
  await ledger.erase({ by: 'entry', id: liked!.id }, new Set())
  const gone = await kept(ledger, name)
  const outcome = await ledger.mergeFile(fileOf(text), { ...quiet, erased: 'bring-back' })
  expect(outcome).toMatchObject({ became: 'merged', erased: 0 })
  expect(await exported(ledger)).toBe(text)
  expect(await ledger.erasedIds()).not.toContain(liked!.id)
  expect(await kept(ledger, name)).not.toEqual(gone)
  ledger.close()
})

const towardsNobody: MergeWatch['prepare'] = (records) =>
  Promise.resolve({
    ...records,
    entries: records.entries.map((one) => ({ ...one, person: null })),
  })

test('entries are kept as they are made, those of a file, too', async () => {
  const [ledger, other] = [openLedger(fresh()), await withPast()]
  await ledger.mergeFile(fileOf(await exported(other)), { ...quiet, prepare: towardsNobody })
  expect(await ledger.people()).toEqual([])
  expect(await ledger.count()).toBe(63)
  for (const one of [ledger, other]) one.close()
})
