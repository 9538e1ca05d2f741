/** How long pages of the extension take until nothing on them changes any more. */
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from '../../../lib/domain/schema.ts'
import { devtools } from '../../e2e/driver/chromium.ts'
import type { Stage, Tab } from '../../e2e/driver/tab.ts'
import { median } from './numbers.ts'

/** Runs in the page before its own scripts: when it changed last. */
function watchChanges(): void {
  const state = { changedAt: 0 }
  Reflect.set(globalThis, 'changes', state)
  new MutationObserver(() => {
    state.changedAt = performance.now()
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
}

/** Milliseconds from the beginning of a page to its final content, once nothing changed for half a second. */
async function lastChange(tab: Tab): Promise<number> {
  for (let before = -1; ;) {
    await sleep(500)
    const at = await tab.evaluate(
      () => Number(Reflect.get(Reflect.get(globalThis, 'changes'), 'changedAt')),
      null,
    )
    if (at === before) return at
    before = at
  }
}

/** Milliseconds until the final content of a page of the extension, in a new tab. */
async function openingTime(stage: Stage, address: string, isLedgerEmpty: boolean): Promise<number> {
  const tab = await stage.newTab()
  await tab.preload(watchChanges)
  if (isLedgerEmpty) await tab.preload(openEmptyLedger)
  await tab.goto(address)
  const took = await lastChange(tab)
  await tab.close()
  return took
}

/** Runs in the page before its own scripts: whatever database they open is another one, with nothing in it. */
function openEmptyLedger(): void {
  const open = indexedDB.open.bind(indexedDB)
  indexedDB.open = (name, version) => open(`${name}-empty`, version)
}

export interface Openings {
  full: number[]
  /** Of the very same page, with the same scripts, where the ledger is empty. */
  empty: number[]
}

/** What it takes to open a page with the ledger and without, in turns: what else the machine does counts for both. */
export async function openingTimes(
  stage: Stage,
  address: string,
  times: number,
): Promise<Openings> {
  const took: Openings = { full: [], empty: [] }
  for (let turn = 0; turn < times; turn += 1) {
    took.full.push(await openingTime(stage, address, false))
    took.empty.push(await openingTime(stage, address, true))
  }
  return took
}

export interface Paging {
  /** Milliseconds of script. */
  script: number
  /** Milliseconds until nothing changed any more. */
  wall: number
}

/** What it takes to show each further page of a room. */
export async function pagingTimes(stage: Stage, address: string, button: string): Promise<Paging> {
  const tab = await stage.newTab()
  await tab.preload(watchChanges)
  await tab.goto(address)
  await lastChange(tab)
  const session = await devtools(tab)
  await session.send('Performance.enable')
  const metric = async (name: string): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find((one) => one.name === name)?.value ?? 0) * 1_000
  }
  const [scripts, walls]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 5; turn += 1) {
    const before = await metric('ScriptDuration')
    const begun = await tab.evaluate(() => performance.now(), null)
    await tab.clickRole('button', button)
    walls.push((await lastChange(tab)) - begun)
    scripts.push((await metric('ScriptDuration')) - before)
  }
  await tab.close()
  return { script: median(scripts), wall: median(walls) }
}

/** The most that the page's JavaScript held while something ran, in MB; garbage that was not collected yet included. */
export async function peakHeap(tab: Tab, run: () => Promise<void>): Promise<number> {
  const session = await devtools(tab)
  await session.send('Performance.enable')
  let peak = 0
  const over = new AbortController()
  const look = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const { metrics } = await session.send('Performance.getMetrics')
      peak = Math.max(peak, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0)
      await sleep(50)
    }
  }
  const looking = look()
  await run()
  over.abort()
  await looking
  return peak / 1e6
}

const usageSchema = z.object({ result: z.object({ usedSize: z.number() }) })

/** The same of the extension's worker; `tab` is a page of the extension. */
export async function peakWorkerHeap(tab: Tab, run: () => Promise<void>): Promise<number> {
  const session = await devtools(tab)
  const worker = new Promise<string>((resolve) => {
    session.once('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId))
  })
  let peak = 0
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { data } = usageSchema.safeParse(JSON.parse(message))
    peak = Math.max(peak, data?.result.usedSize ?? 0)
  })
  // Not flattened: the driver's sessions are one for each tab, and know no other.
  const how = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false }
  await session.send('Target.setAutoAttach', how)
  const sessionId = await worker
  const asking = setInterval(() => {
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' })
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined)
  }, 50)
  await run()
  clearInterval(asking)
  await session.send('Target.setAutoAttach', { ...how, autoAttach: false })
  return peak / 1e6
}
