/**
 * What a ledger of ten years costs: taking it in and out, opening screens on it, writing one act more. Every figure
 * stands beside what bare IndexedDB takes for the same rows in the same run; bounds are stated, never asserted.
 */
import { execFileSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ledgerFileWith } from '../e2e/driver/past-file.ts'
import { removeScratch, scratchFolder } from '../e2e/driver/scratch.ts'
import { startStage } from '../e2e/driver/start.ts'
import type { Stage, Tab } from '../e2e/driver/tab.ts'
import { startPracticeNetwork } from '../practice/network.ts'
import type { LedgerBench } from './measure/ledger-page.ts'
import { keepFigures } from './measure/output.ts'
import { median, percentile } from './measure/numbers.ts'
import { pageBuild } from './measure/page-build.ts'
import { openingTimes, pagingTimes, peakHeap, peakWorkerHeap } from './measure/pages.ts'

const isQuick = process.argv.includes('--quick')
/** `--entries=N` stands for a million on a machine that has not the time. */
const wanted = process.argv.map((one) => /^--entries=(\d+)$/.exec(one)?.[1]).find(Boolean)
const sizes = isQuick ? [2_000, 20_000] : [10_000, Number(wanted ?? 1_000_000)]
const openings = isQuick ? 5 : 11
const appends = isQuick ? 50 : 200
const decisions = isQuick ? 30 : 100

/** Waits until a page says something; many minutes if need be. */
async function until(tab: Tab, said: string): Promise<void> {
  for (;;) {
    const text = await tab.evaluate(() => document.querySelector('main')?.textContent ?? '', null)
    if (text.includes(said)) return
    if (/could not be (taken in|made)|not as it must be/.test(text)) throw new Error(text)
    await sleep(50)
  }
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await task()
  return performance.now() - begun
}

/** Runs a function of the bench page. */
function call<Name extends keyof LedgerBench>(
  tab: Tab,
  name: Name,
  ...values: Parameters<LedgerBench[Name]>
): Promise<Awaited<ReturnType<LedgerBench[Name]>>> {
  return tab.evaluate(
    (asked) => Reflect.get(Reflect.get(globalThis, 'ledgerBench'), asked.name)(...asked.values),
    { name, values },
  )
}

/** Runs in the page before its scripts: whoever is asked where a file is to go picks a private one. */
function pickForPerson(): void {
  Reflect.set(globalThis, 'showSaveFilePicker', async () => {
    const folder = await navigator.storage.getDirectory()
    return folder.getFileHandle('picked', { create: true })
  })
}

/** Bytes of all databases, as the files stand. */
function diskUse(profile: string): number {
  const folders = path.join(profile, 'Default', 'IndexedDB')
  return Number(execFileSync('du', ['-sb', folders], { encoding: 'utf8' }).split('\t')[0])
}

/** Everything with so many entries, in a profile of its own. */
async function measure(count: number): Promise<Record<string, unknown>> {
  const say = (what: string): void => console.log(`  ${count} entries: ${what}`)
  const [network, extension, profile, folder] = [
    await startPracticeNetwork(),
    await pageBuild('ledger'),
    await scratchFolder('bench-profile'),
    await scratchFolder('bench-files'),
  ]
  const start = (): Promise<Stage> =>
    startStage(
      'chromium',
      { proxyPort: network.proxyPort, profile, downloads: folder },
      { build: extension },
    )
  let stage = await start()
  try {
    say('writing the file')
    const file = await ledgerFileWith(count, folder)
    const base = (await stage.openPage('empty.html')).address().replace('empty.html', '')
    const pages = { popup: `${base}popup.html`, history: `${base}dashboard.html#/history` }

    say('taking it in')
    const data = await stage.openPage('dashboard.html#/data')
    let took = 0
    const workerMB = await peakWorkerHeap(data, async () => {
      took = await timed(async () => {
        await data.choose('input[accept]', file)
        await until(data, 'added.')
      })
    })
    await stage.close()
    stage = await start()
    const desk = await stage.openPage('bench.html')
    say('waiting until the worker has nothing left to do')
    const isQuiet = await call(desk, 'untilQuiet')
    const bytes = diskUse(profile)
    say(`taken in within ${round(took)} ms, ${Math.round(bytes / count)} bytes an entry`)

    say('opening screens')
    const popup = await openingTimes(stage, pages.popup, openings)
    const history = await openingTimes(stage, pages.history, openings)
    const paging = await pagingTimes(stage, pages.history, 'Earlier days')

    say(`popup ${round(median(popup.full))} ms, empty ${round(median(popup.empty))} ms`)
    // Before rows are copied and thrown away by the million: the engine clears up for long after that.
    say('deciding about prompts')
    const prompts = await call(desk, 'decideInTurns', decisions)
    say(`decided within ${round(median(prompts['decision'] ?? []))} ms`)

    say('bare IndexedDB')
    const bare = await call(desk, 'copyBare')
    say(`added within ${round(bare.add)} ms, read within ${round(bare.read)} ms`)
    say('writing acts')
    const acts = await call(desk, 'appendInTurns', appends)
    const site = await stage.newTab()
    await site.goto('https://www.linkedin.com/feed/')
    const told = await call(desk, 'tellInTurns', appends)
    await site.close()
    say(
      `append ${round(median(acts.append))} ms, bare ${round(median(acts.bare))} ms, told ${round(median(told))} ms`,
    )
    const found = await call(desk, 'search', ['Amara', 'Okafor 17', 'hir', 'Rao', 'Jonas Be'])
    await call(desk, 'forgetBare')
    say('taking it out')
    const exports: Record<string, unknown> = {}
    for (const way of ['picked', 'downloaded'] as const) {
      const tab = await stage.newTab()
      if (way === 'picked') await tab.preload(pickForPerson)
      else await tab.preload(() => void Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
      await tab.goto(`${base}dashboard.html#/data`)
      await until(tab, 'Seen in this browser since')
      let ms = 0
      const peakMB = await peakHeap(tab, async () => {
        ms = await timed(async () => {
          await tab.clickRole('button', 'Export JSON')
          await until(tab, count >= 100_000 && way === 'picked' ? 'Saved where' : 'as a download')
        })
      })
      say(`${way} within ${round(ms)} ms, ${round(peakMB)} MB at most`)
      exports[way] = { ms: round(ms), speed: round(bare.read / ms), peakMB: round(peakMB) }
      await tab.close()
    }
    const size = (await stat(file)).size
    return {
      entries: count,
      fileMB: round(size / 1e6),
      isQuiet,
      import: {
        ms: round(took),
        bareMs: round(bare.add),
        speed: round(bare.add / took),
        peakMB: round(workerMB),
      },
      bytesPerEntry: Math.round(bytes / count),
      popup: {
        ms: round(median(popup.full)),
        emptyLedgerMs: round(median(popup.empty)),
        times: round(median(popup.full) / median(popup.empty)),
      },
      history: {
        ms: round(median(history.full)),
        emptyLedgerMs: round(median(history.empty)),
        pageScriptMs: round(paging.script),
        pageMs: round(paging.wall),
      },
      searchMs: found.map(round),
      // Of a decision, of each of its reads alone, and of working suggestions out.
      prompts: Object.fromEntries(
        Object.entries(prompts).map(([name, times]) => [
          `${name}Ms`,
          { ms: round(median(times)), p95: round(percentile(times, 95)) },
        ]),
      ),
      append: {
        ms: round(median(acts.append)),
        p95: round(percentile(acts.append, 95)),
        bareMs: round(median(acts.bare)),
        times: round(median(acts.append) / median(acts.bare)),
      },
      acknowledged: {
        ms: round(median(told)),
        p95: round(percentile(told, 95)),
        times: round(median(told) / median(acts.bare)),
      },
      bareReadMs: round(bare.read),
      export: exports,
    }
  } finally {
    await stage.close()
    await network.close()
    for (const one of [extension, profile, folder]) await removeScratch(one)
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

const results = []
for (const size of sizes) results.push(await measure(size))
console.log(JSON.stringify(results, null, 2))
console.log(
  'Wanted, at the larger size: import and export ≥ 0.5 of the bare speed, peak heap ≤ 150 MB,',
)
console.log(
  '≤ 800 bytes an entry, popup ≤ 1.3 × that of an empty ledger and ≤ 1.15 × that of the smaller size,',
)
console.log(
  'a page of history ≤ 100 ms of script, search ≤ 150 ms, append ≤ 3 × and acknowledged ≤ 6 × a bare add,',
)
console.log(
  'the next prompt decided within 5 ms. How long suggestions take to be worked out has no bound.',
)
await keepFigures('ledger', results)
