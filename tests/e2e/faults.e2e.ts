/**
 * Whatever ends when, and wherever the clock stands: what was recorded is there once, and what is kept up with it is
 * what it says. In short for every day; the long suites play it at length. Most acts are letters put into the outbox
 * as the recorder puts them (driver/letters.ts); where a fault is about the page, they are acts on the page.
 */
import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, Observation } from '../../lib/domain/entry.ts'
import { dayOnCalendar } from '../ledger/model/on-paper.ts'
import { blankPaper, fileOf } from '../ledger/model/paper.ts'
import { createRandom } from '../practice/world/random.ts'
import { auditLedger } from './driver/books.ts'
import { setAhead } from './driver/clock.ts'
import { devtools } from './driver/chromium.ts'
import { isAct } from './driver/compare.ts'
import { builds, grantedBuild } from './driver/extension.ts'
import { killBrowser, workerKiller } from './driver/kill.ts'
import { post, someActs, waiting } from './driver/letters.ts'
import { removeScratch, scratchFolder } from './driver/scratch.ts'
import { startBuild } from './driver/start.ts'
import type { Stage, Tab } from './driver/tab.ts'
import { browserName, isLong, patiently, sleep, useTheatre } from './driver/theatre.ts'
import { cast } from './pages/cast.ts'
import { xAddresses, xPages } from './pages/x.ts'

const size = isLong
  ? { acts: 2_000, entries: 10_000, kills: 50, tabs: 60, updates: 10 }
  : { acts: 100, entries: 10_000, kills: 2, tabs: 3, updates: 1 }
const isChromium = browserName === 'chromium'

const seed = process.env['WATERLINE_SEED'] ?? String(Date.now() % 1_000_000)
console.log(`WATERLINE_SEED=${seed} plays the same acts and faults again`)
const random = createRandom(seed)

const theatre = useTheatre({ sites: ['X'] })
const { xPost } = cast(theatre)

/** Of these acts each that was surely written is an entry, and nothing else is one but those that may be. */
function expectAll(
  entries: readonly Entry[],
  written: readonly string[],
  open: readonly string[] = [],
): void {
  const there = new Set(entries.map(({ id }) => id))
  const told = new Set([...written, ...open])
  expect(written.filter((id) => !there.has(id))).toEqual([])
  expect(entries.filter((entry) => isAct(entry) && !told.has(entry.id))).toEqual([])
}

/** Cuts acts into handfuls. */
function* handfuls(acts: readonly Observation[], most: number): Generator<Observation[]> {
  for (let from = 0; from < acts.length;) {
    const some = acts.slice(from, from + 1 + random.int(most))
    from += some.length
    yield some
  }
}

test('a worker that ends at any moment, again and again, loses and doubles nothing', async () => {
  const acts = someActs(random, isChromium ? size.acts : 30)
  const end = isChromium ? await workerKiller(theatre.stage) : () => sleep(700)
  const over = new AbortController()
  let ends = 0
  const ending = (async () => {
    while (!over.signal.aborted) {
      await sleep(random.int(200))
      await end()
      ends += 1
    }
  })()
  const written: string[] = []
  for (const some of handfuls(acts, 12)) {
    written.push(...(await post(theatre.desk, some)))
    await sleep(random.int(100))
  }
  // Where all was written sooner than the worker could end, it ends while it takes in the last of it.
  while (ends <= acts.length / 50) await sleep(50)
  over.abort()
  await ending
  expect(written).toHaveLength(acts.length)
  expect(ends).toBeGreaterThan(acts.length / 50)
  expectAll(await auditLedger(theatre.desk), written)
  expect(await waiting(theatre.desk)).toEqual([])
})

test('what the site did is there once, the tab closed at any moment after', async () => {
  const perWorld = 6
  for (let done = 0; done < size.tabs; done += perWorld) {
    theatre.change({})
    for (let index = 0; index < Math.min(perWorld, size.tabs - done); index += 1) {
      const tab = await theatre.open(xAddresses.home)
      await tab.click(xPages.like(xPost(index)))
      await sleep(random.int(700))
      await tab.close()
    }
    await sleep(300)
    await expect.poll(() => theatre.amiss(), patiently).toEqual([])
  }
  await auditLedger(theatre.desk)
})

test('letters of a clock that was ahead are taken in when it was set back', async () => {
  const written = await post(theatre.desk, someActs(random, 20), 365 * 86_400_000)
  expectAll(await theatre.entries(), written)
  expect(await waiting(theatre.desk)).toEqual([])
  await auditLedger(theatre.desk)
})

test('of two corrections the later one counts, though the clock was set back in between', async () => {
  const acts = someActs(random, 20).filter(({ type }) => type !== 'Undo')
  const [id = ''] = await post(theatre.desk, acts.slice(0, 1))
  const say = async (act: string): Promise<void> =>
    theatre.desk.evaluate(
      async (message) =>
        void (await (globalThis.browser ?? globalThis.chrome)?.runtime.sendMessage(message)),
      { type: 'correct', entry: id, said: { act } },
    )
  await setAhead(theatre.desk, 3_600_000)
  await say('help')
  await setAhead(theatre.desk, 0)
  await say('thank')
  const corrected = (await theatre.entries()).find((entry) => entry.id === id)
  expect(corrected).toMatchObject({ act: 'thank' })
  await auditLedger(theatre.desk)
})

test.runIf(isChromium)('acts are of the day where the person is', async () => {
  const tab = await theatre.open(xAddresses.home)
  const session = await devtools(tab)
  const all = [
    // Flown west over the date line, and the clock set back.
    ['Pacific/Kiritimati', '2027-10-31T11:00:00.000Z', '2027-11-01'],
    ['Pacific/Pago_Pago', '2027-10-31T10:00:00.000Z', '2027-10-30'],
    // On the evenings before both nights on which the clocks change.
    ['Europe/Berlin', '2027-10-30T22:01:00.000Z', '2027-10-31'],
    ['Europe/Berlin', '2028-03-25T22:58:00.000Z', '2028-03-25'],
  ] as const
  const days = isLong ? all : all.slice(0, 2)
  for (const [index, [timezoneId, at]] of days.entries()) {
    await session.send('Emulation.setTimezoneOverride', { timezoneId })
    await setAhead(theatre.desk, Date.parse(at) - Date.now())
    await tab.click(xPages.like(xPost(index)))
    await theatre.expectActs(days.slice(0, index + 1).map(() => 'Like'))
  }
  await setAhead(theatre.desk, 0)
  const acts = (await theatre.entries()).filter(isAct)
  expect(acts.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toMatchObject(
    days.map(([zone, , day]) => ({ zone, day })),
  )
  await auditLedger(theatre.desk)
})

/** Acts of which the last are still being written, and may or may not be there afterwards. */
async function leave(desk: Tab): Promise<{ written: string[]; open: string[] }> {
  const acts = someActs(random, 12)
  const sure = random.int(acts.length)
  const written = await post(desk, acts.slice(0, sure))
  post(desk, acts.slice(sure)).catch(() => undefined)
  await sleep(random.int(60))
  return { written, open: acts.slice(sure).map(({ id }) => id) }
}

/** Runs in a page of the extension. */
function canWrite(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('scratch', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('some'))
    opening.addEventListener('error', () => resolve(false))
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('some', 'readwrite')
      writing.objectStore('some').put('something', 1)
      const end = (wrote: boolean) => () => {
        opening.result.close()
        indexedDB.deleteDatabase('scratch')
        resolve(wrote)
      }
      writing.addEventListener('complete', end(true))
      writing.addEventListener('abort', end(false))
      writing.addEventListener('error', (event) => event.preventDefault())
    })
    opening.addEventListener('blocked', () => reject(new Error('blocked')))
  })
}

/** The log in which Chromium writes of IndexedDB: the newest, in the extension's folder. */
async function logOf(profile: string): Promise<string> {
  const all = path.join(profile, 'Default', 'IndexedDB')
  const own = (await readdir(all)).find((name) => name.endsWith('.leveldb')) ?? ''
  const logs = (await readdir(path.join(all, own))).filter((name) => name.endsWith('.log'))
  return path.join(all, own, logs.toSorted().at(-1) ?? '')
}

/** Closes what is left of a browser that was killed: it may hear of that only while it is closed, and says so. */
async function letGo(stage: Stage): Promise<void> {
  await stage.close().catch((cause: unknown) => {
    if (!String(cause).includes('has been closed')) throw cause
  })
}

describe.runIf(isChromium)('in a browser of its own', () => {
  let [profile, extension] = ['', '']
  let stage: Stage
  beforeEach(async () => {
    profile = await scratchFolder('kept')
  })
  afterEach(async () => {
    await stage.close()
    await removeScratch(profile)
    await removeScratch(extension)
  })
  const start = async (): Promise<Tab> => {
    const { proxyPort } = theatre.network
    stage = await startBuild('chromium', { proxyPort, profile, extension })
    return stage.openPage('dashboard.html#/history')
  }

  test('the browser killed at any moment, again and again, loses and doubles nothing', async () => {
    extension = await grantedBuild('chromium')
    let desk = await start()
    await bringIn(stage)
    const written = (await auditLedger(desk)).map(({ id }) => id)
    expect(written).toHaveLength(size.entries)
    const open: string[] = []
    for (let kills = 0; kills < size.kills; kills += 1) {
      const acts = await leave(desk)
      await killBrowser(profile)
      await letGo(stage)
      desk = await start()
      written.push(...acts.written)
      open.push(...acts.open)
      expectAll(await auditLedger(desk), written, open)
    }
  })

  test('a record that was torn in two as the browser was killed costs nothing at the starts after it', async () => {
    extension = await grantedBuild('chromium')
    let desk = await start()
    const written: string[] = []
    for (const _ of ['torn', 'gone over']) {
      written.push(...(await post(desk, someActs(random, 10))))
      expectAll(await auditLedger(desk), written)
      const before = await logOf(profile)
      await killBrowser(profile)
      await letGo(stage)
      // The head of a record of 96 bytes, without its body: as a browser that was killed left it.
      await appendFile(await logOf(profile), Uint8Array.of(1, 2, 3, 4, 96, 0, 1))
      desk = await start()
      await expect.poll(() => logOf(profile), patiently).not.toBe(before)
    }
    written.push(...(await post(desk, someActs(random, 10))))
    await killBrowser(profile)
    await letGo(stage)
    desk = await start()
    expectAll(await auditLedger(desk), written)
  })

  test('an extension updated in the middle of it loses and doubles nothing', async () => {
    extension = await grantedBuild('chromium')
    const [written, open]: [string[], string[]] = [[], []]
    let desk = await start()
    for (let updates = 1; updates <= size.updates; updates += 1) {
      const acts = await leave(desk)
      written.push(...acts.written)
      open.push(...acts.open)
      // Every other time it is only loaded anew.
      const version = `0.1.${Math.ceil(updates / 2)}`
      await changeManifest(extension, (manifest) => ({ ...manifest, version }))
      await stage.renew()
      desk = await stage.openPage('dashboard.html#/history')
      const running = await desk.evaluate(
        () => (globalThis.browser ?? globalThis.chrome)?.runtime.getManifest().version,
        null,
      )
      expect(running).toBe(version)
      expectAll(await auditLedger(desk), written, open)
    }
  })

  test('on a full disk acts wait, and are all taken in when there is room again', async () => {
    const limited = await scratchFolder('limited')
    await cp(builds.chromium, limited, { recursive: true })
    await changeManifest(limited, ({ permissions, ...manifest }) => ({
      ...manifest,
      permissions: permissions.filter((one) => one !== 'unlimitedStorage'),
    }))
    extension = await grantedBuild('chromium', limited)
    await removeScratch(limited)
    let desk = await start()
    const before = await post(desk, someActs(random, 10))
    expectAll(await auditLedger(desk), before)
    const session = await devtools(desk)
    const origin = new URL('.', desk.address()).href
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    // The browser remembers for half a minute how much room there was.
    await expect
      .poll(() => desk.evaluate(canWrite, null), { timeout: 60_000, interval: 1_000 })
      .toBe(false)
    const during = await post(desk, someActs(random, 30))
    expect(during).toHaveLength(30)
    expectAll(await auditLedger(desk), before)
    expect((await waiting(desk)).toSorted()).toEqual(during.toSorted())
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    expectAll(await auditLedger(desk), [...before, ...during])
    expect(await waiting(desk)).toEqual([])
  })
})

interface Manifest {
  permissions: string[]
}

async function changeManifest(
  build: string,
  change: (manifest: Manifest) => Manifest,
): Promise<void> {
  const file = path.join(build, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest
  await writeFile(file, JSON.stringify(change(manifest)))
}

/** Takes in a ledger of the years before, as a person does, from a file. */
async function bringIn(stage: Stage): Promise<void> {
  const entries = someActs(random, size.entries).map((one, place): Entry => {
    const at = new Date(Date.UTC(2024, 0) + place * 100 * 60_000).toISOString()
    const day = dayOnCalendar(at, one.zone, 0)
    const none = { undoes: null, corrects: null, changes: null, session: null, intention: null }
    return Object.assign(one, none, { at, day })
  })
  const folder = await scratchFolder('file')
  const file = path.join(folder, 'ledger.json')
  await writeFile(file, JSON.stringify(fileOf({ ...blankPaper, entries })))
  const data = await stage.openPage('dashboard.html#/data')
  await data.choose('input[accept]', file)
  for (let tries = 0; tries < 300; tries += 1) {
    if (await data.evaluate(() => document.body.textContent.includes('entries were added'), null))
      break
    await sleep(100)
  }
  await data.close()
  await removeScratch(folder)
}
