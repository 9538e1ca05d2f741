import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { finishForgetting, forgetInSnapshots } from '../../lib/backup/forget.ts'
import { gunzip } from '../../lib/backup/gzip.ts'
import { listSnapshots, snapshotContents, snapshotDays } from '../../lib/backup/snapshots.ts'
import { takeStep } from '../../lib/backup/take.ts'
import { emptyDay, withEntry, type DayChecksum } from '../../lib/domain/checksum.ts'
import { asWritten, correctionOf } from '../../lib/domain/correction.ts'
import type { Observation } from '../../lib/domain/entry.ts'
import type { Erasure } from '../../lib/domain/erasure.ts'
import { instant } from '../../lib/domain/clock.ts'
import { keepAll, keptSince } from '../../lib/domain/retention.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { amara, day, entry, gap, li, now, stamp, suggestion, tomasz } from '../domain/build.ts'
import { context, fresh, observed } from '../ledger/history.ts'
import { memoryFolder, type MemoryFolder } from './folder.ts'

/** A like of its own thing. */
function act(at: number, fields: Partial<Observation> = {}): Observation {
  const object = { type: 'Note', url: `https://x.com/i/status/${1_000 + at}`, inReplyTo: null }
  return observed(at, { object, ...fields })
}

/** Three days with two acts each, a correction, and records beside them. */
async function someLedger(): Promise<Ledger> {
  const ledger = openLedger(fresh())
  const people = [amara, tomasz, li, amara, tomasz, li]
  const acts = people.map((person, index) => act(index * 12, { person }))
  const [first] = await ledger.append(acts, context)
  await ledger.correct(correctionOf(first!, { day: '2026-11-01' }, stamp()))
  await ledger.putSuggestions([suggestion({ people: [amara] })])
  await ledger.putHealth([], [gap(day)])
  return ledger
}

async function take(ledger: Ledger, folder: MemoryFolder, at = now): Promise<void> {
  await finishForgetting(folder)
  for (let from: string | null = ''; from !== null;)
    from = await takeStep({ source: ledger, folder }, from, instant(at))
}

/** The entries of a snapshot, and the records beside them; null where a part can not be read. */
async function heldBy(folder: MemoryFolder, at: string): Promise<unknown> {
  for await (const { entries } of snapshotDays(folder, at)) if (entries === null) return null
  const { entries: pages, ...records } = await snapshotContents(folder, at)
  const entries = (await Array.fromAsync(pages)).flat()
  return { entries: entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)), records }
}

async function heldIn(ledger: Ledger): Promise<unknown> {
  const entries = (await ledger.allEntries()).map(asWritten)
  return {
    entries: entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    records: {
      intentions: await ledger.intentions(),
      suggestions: await ledger.suggestions(),
      reflections: await ledger.reflections(),
      moments: await ledger.moments(),
      gaps: await ledger.gaps(),
      aliases: await ledger.aliases(),
      notebook: await ledger.notebook(),
    },
  }
}

/** All that stands in the files of a folder. */
async function textOf({ files }: MemoryFolder): Promise<string> {
  const texts: string[] = []
  for (const [name, bytes] of files)
    texts.push(name.endsWith('.gz') ? await gunzip(bytes) : new TextDecoder().decode(bytes))
  return texts.join('\n')
}

const names = ({ files }: MemoryFolder): string[] => [...files.keys()].toSorted()

describe('a snapshot', () => {
  test('holds every entry as it was written, and the records beside them', async () => {
    const [ledger, folder] = [await someLedger(), memoryFolder()]
    await take(ledger, folder)
    expect(await listSnapshots(folder)).toEqual([{ at: instant(now), count: 7 }])
    expect(await heldBy(folder, instant(now))).toEqual(await heldIn(ledger))
    ledger.close()
  })

  test('reads and writes days anew that changed, and no others', async () => {
    const [ledger, folder] = [await someLedger(), memoryFolder()]
    await take(ledger, folder)
    const before = names(folder)
    await ledger.append([act(30)], context)
    const read = vi.spyOn(ledger, 'entriesOfDay')
    await take(ledger, folder, now + day)
    expect(read.mock.calls).toEqual([['2026-11-20']])
    const added = names(folder).filter((name) => !before.includes(name))
    expect(added).toEqual([
      expect.stringMatching(/^2026-11-20-\w{32}\.gz$/),
      expect.stringMatching(/^manifest-/),
    ])
    expect(names(folder).filter((name) => name.startsWith('manifest-'))).toHaveLength(1)
    expect((await listSnapshots(folder)).map(({ count }) => count)).toEqual([8, 7])
    ledger.close()
  })

  test('writes a day anew whose segment was damaged', async () => {
    const [ledger, folder] = [await someLedger(), memoryFolder()]
    await take(ledger, folder)
    const file = names(folder).find((name) => name.startsWith('2026-11-20'))!
    folder.files.get(file)![20]! ^= 1
    expect(await heldBy(folder, instant(now))).toBeNull()
    await take(ledger, folder, now + day)
    expect(await heldBy(folder, instant(now))).toEqual(await heldIn(ledger))
    ledger.close()
  })

  test('of a ledger that lost entries does not take the fuller one along', async () => {
    const [ledger, folder] = [await someLedger(), memoryFolder()]
    await take(ledger, folder)
    const rest = openLedger(fresh())
    await rest.append([act(0)], context)
    for (let days = 1; days < 20; days += 1) await take(rest, folder, now + days * day)
    expect((await listSnapshots(folder)).at(-1)).toEqual({ at: instant(now), count: 7 })
    expect(await heldBy(folder, instant(now))).toEqual(await heldIn(ledger))
    ledger.close()
    rest.close()
  })
})

test('snapshots are found while the worker puts another manifest in place of the one there was', async () => {
  const [ledger, folder] = [await someLedger(), memoryFolder()]
  await take(ledger, folder)
  vi.spyOn(folder, 'read').mockImplementationOnce(async () => {
    await take(ledger, folder, now + day)
    return null
  })
  expect(await listSnapshots(folder)).toHaveLength(2)
  ledger.close()
})

test('a worker that ends at any step of a snapshot leaves the one before whole, and goes on the next time', async () => {
  const [ledger, folder] = [await someLedger(), memoryFolder()]
  await take(ledger, folder)
  const old = await heldIn(ledger)
  const kept = new Map(folder.files)
  await ledger.append([act(30), act(99)], context)
  let steps = 0
  for (let isEnded = true; isEnded; steps += 1) {
    const failing = memoryFolder(new Map(kept), steps)
    isEnded = await take(ledger, failing, now + day).then(
      () => false,
      () => true,
    )
    expect(await heldBy(failing, instant(now))).toEqual(old)
    failing.steps = Infinity
    await take(ledger, failing, now + 2 * day)
    expect(await heldBy(failing, instant(now))).toEqual(old)
    expect(await heldBy(failing, instant(now + 2 * day))).toEqual(await heldIn(ledger))
    expect(names(failing).filter((name) => name.startsWith('manifest-'))).toHaveLength(1)
  }
  expect(steps).toBeGreaterThan(4)
  ledger.close()
})

/** A ledger with two snapshots, and the erasing of something in it. */
async function erased(erasure: Erasure, who: readonly string[], folder: MemoryFolder) {
  const ledger = await someLedger()
  await take(ledger, folder)
  await ledger.append([act(31, { person: amara, others: [li] })], context)
  await take(ledger, folder, now + day)
  const before = await textOf(folder)
  const erase = () =>
    forgetInSnapshots(folder, async () => {
      await ledger.erase(erasure, new Set(who))
      const gone = new Set(await ledger.erasedIds())
      return { erasure, who: new Set(who), erased: gone, held: (ids) => heldOf(ledger, ids) }
    })
  return { ledger, before, erase }
}

async function heldOf(ledger: Ledger, ids: readonly string[]): Promise<Set<string>> {
  const all = (await ledger.allEntries()).map(({ id }) => id)
  return new Set(all.filter((id) => ids.includes(id)))
}

const none = (): Promise<never[]> => Promise.resolve([])

test('what goes from one day to another while a snapshot is taken is in it, and once', async () => {
  const entries = Array.from({ length: 450 }, (_, days) => entry((449 - days) * day))
  const ids = entries.map(({ id }) => id).toSorted()
  const sums = (): DayChecksum[] =>
    [...Map.groupBy(entries, (one) => one.day)]
      .map(([on, some]) => some.reduce((sum, one) => withEntry(sum, one, 1), emptyDay(on)))
      .toSorted((one, other) => (one.day < other.day ? -1 : 1))
  const beside = { intentions: none, suggestions: none, reflections: none, moments: none }
  const source = {
    ...beside,
    gaps: none,
    aliases: none,
    notebook: none,
    checksums: () => Promise.resolve(sums()),
    entriesOfDay: (on: string) => Promise.resolve(entries.filter((one) => one.day === on)),
  }
  const folder = memoryFolder()
  for (let [from, steps]: [string | null, number] = ['', 0]; from !== null; steps += 1) {
    from = await takeStep({ source, folder }, from, instant(now))
    // From a day that is still to come to one that is done with.
    if (steps === 0) entries[449]!.day = entries[0]!.day
  }
  const { entries: pages } = await snapshotContents(folder, instant(now))
  const held = (await Array.fromAsync(pages)).flat().map(({ id }) => id)
  expect(held.toSorted()).toEqual(ids)
})

describe('what is erased', () => {
  const person: Erasure = { by: 'person', url: amara.url! }

  test('is in none of the snapshots, and what else they held stays', async () => {
    const folder = memoryFolder()
    const { ledger, before, erase } = await erased(person, [amara.url!], folder)
    expect(before).toContain(amara.url)
    await erase()
    expect(await textOf(folder)).not.toContain(amara.url)
    expect(await textOf(folder)).not.toContain(amara.name)
    expect(await heldBy(folder, instant(now + day))).toEqual(await heldIn(ledger))
    expect(await listSnapshots(folder)).toMatchObject([{ count: 5 }, { count: 4 }])
    ledger.close()
  })

  test('is gone from a snapshot also where the ledger had lost it', async () => {
    const folder = memoryFolder()
    const full = await someLedger()
    await take(full, folder)
    const { ledger, erase } = await erased(person, [amara.url!], folder)
    await erase()
    expect(await textOf(folder)).not.toContain(amara.url)
    full.close()
    ledger.close()
  })

  test('by age goes as it is meant by now, and where the ledger had lost it as it was written', async () => {
    const [ledger, folder] = [await someLedger(), memoryFolder()]
    const [first, second] = await ledger.append([act(-900), act(-901), act(-902)], context)
    await take(ledger, folder)
    await ledger.correct(correctionOf(second!, { act: 'help', rung: 'collaborate' }, stamp()))
    const since = keptSince({ ...keepAll(), touch: 30 }, instant(now).slice(0, 10))
    const erasure: Erasure = { by: 'age', since }
    // Nothing of the first is in the ledger by now.
    const held = async (ids: readonly string[]): Promise<Set<string>> => {
      const there = await heldOf(ledger, ids)
      there.delete(first!.id)
      return there
    }
    await forgetInSnapshots(folder, async () => ({
      erasure,
      who: new Set(),
      erased: new Set(),
      held,
    }))
    expect(await textOf(folder)).not.toContain(first!.id)
    expect(await textOf(folder)).toContain(second!.id)
    ledger.close()
  })

  test('with everything leaves no snapshot', async () => {
    const folder = memoryFolder()
    const { ledger, erase } = await erased({ by: 'everything' }, [], folder)
    await erase()
    expect(await listSnapshots(folder)).toEqual([])
    expect(names(folder)).toEqual([expect.stringMatching(/^manifest-/)])
    ledger.close()
  })

  test('is in no snapshot that can be chosen, at whatever step a worker ends', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    for (let [steps, isEnded] = [0, true]; isEnded; steps += 1) {
      const folder = memoryFolder()
      const { ledger, erase } = await erased(person, [amara.url!], folder)
      folder.steps = steps
      isEnded = await erase().then(
        () => false,
        () => true,
      )
      folder.steps = Infinity
      const isErased = (await ledger.erasedIds()).length > 0
      const offered = await listSnapshots(folder)
      const held = offered.length > 0 ? await textOf(folder) : ''
      expect(isErased && held.includes(amara.url!)).toBe(false)
      await take(ledger, folder, now + 2 * day)
      expect((await textOf(folder)).includes(amara.url!)).toBe(!isErased)
      expect(await heldBy(folder, instant(now + 2 * day))).toEqual(await heldIn(ledger))
      ledger.close()
    }
  })

  test('that could not be erased from the ledger leaves the snapshots as they were', async () => {
    const [ledger, folder] = [await someLedger(), memoryFolder()]
    await take(ledger, folder)
    const failing = forgetInSnapshots(folder, () => Promise.reject(new Error('blocked')))
    await expect(failing).rejects.toThrow('blocked')
    expect(await heldBy(folder, instant(now))).toEqual(await heldIn(ledger))
    ledger.close()
  })
})
