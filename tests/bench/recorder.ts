/**
 * What the recorder costs a page: a long feed scrolled to its end, a page that churns while somebody types, a
 * page that nobody touches. The bounds are stated beside the figures, never asserted: machines differ.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { devtools } from '../e2e/driver/chromium.ts'
import type { Tab } from '../e2e/driver/tab.ts'
import { addresses } from '../e2e/pages/linkedin.ts'
import { xAddresses, xPages } from '../e2e/pages/x.ts'
import { keepFigures } from './measure/output.ts'
import { median, percentile } from './measure/numbers.ts'
import { profiled, type Profile } from './measure/profile.ts'
import { BenchStage, type Traffic } from './measure/stage.ts'

interface Measurement {
  name: string
  address: string
  /** Readies the page, unmeasured. */
  prepare?: (tab: Tab) => Promise<void>
  run: (tab: Tab) => Promise<void>
  /** What is measured afterwards on the same page, with the recorder only. */
  afterwards?: Pick<Measurement, 'name' | 'run'>
}

interface Figures {
  name: string
  profiles: { without: Profile[]; with: Profile[] }
}

const isQuick = process.argv.includes('--quick')
const runs = isQuick ? 1 : 5
const posts = isQuick ? 250 : 1_000
const seconds = { reading: 10, ...(isQuick ? { churn: 5, idle: 10 } : { churn: 30, idle: 60 }) }

const measurements: readonly Measurement[] = [
  {
    name: `X: ${posts} posts`,
    address: xAddresses.home,
    run: scrollToEnd,
    afterwards: { name: `X: ${seconds.reading} s of reading there`, run: read },
  },
  {
    name: `LinkedIn: ${posts} posts`,
    address: addresses.feed,
    run: scrollToEnd,
    afterwards: { name: `LinkedIn: ${seconds.reading} s of reading there`, run: read },
  },
  {
    name: 'X: typing, 200 changes/s',
    address: xAddresses.home,
    prepare: (tab) => tab.click(xPages.editorInline),
    run: typeWhileChanging,
  },
]

/** Steps of 1,200 pixels: somebody in a hurry. */
async function scrollToEnd(tab: Tab): Promise<void> {
  for (let isAtEnd = false; !isAtEnd;) {
    for (let step = 0; step < 10; step += 1) {
      await tab.wheel(1_200)
      await sleep(40)
    }
    isAtEnd = await tab.evaluate(
      () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
      null,
    )
  }
}

/** Back up from the end, a third of a window each second. */
async function read(tab: Tab): Promise<void> {
  for (let passed = 0; passed < seconds.reading; passed += 1) {
    await tab.wheel(-300)
    await tab.move(500 + passed, 400)
    await sleep(1_000)
  }
}

async function typeWhileChanging(tab: Tab): Promise<void> {
  await tab.evaluate(churn, null)
  const words = 'the quick brown fox jumps over the lazy dog '
  const end = performance.now() + seconds.churn * 1_000
  for (let place = 0; performance.now() < end; place += 1) {
    await tab.press(words[place % words.length] ?? ' ')
    await sleep(60)
  }
}

/** Runs in the page: a list that comes and goes and attributes that flip, 200 changes each second. */
function churn(): void {
  const place = document.createElement('div')
  document.querySelector('main')?.append(place)
  let count = 0
  setInterval(() => {
    count += 1
    if (count % 2 === 0) place.setAttribute('aria-busy', String(count % 4 === 0))
    else if (place.childElementCount > 50) place.replaceChildren()
    else place.append(document.createElement('button'))
  }, 5)
}

async function measure(bench: BenchStage, one: Measurement): Promise<Figures[]> {
  const profiles: Figures['profiles'] = { without: [], with: [] }
  const later: Figures['profiles'] = { without: [], with: [] }
  for (let run = 0; run < runs; run += 1) {
    for (const side of ['without', 'with'] as const) {
      await bench.record(side === 'with')
      const tab = await bench.visit(one.address)
      await one.prepare?.(tab)
      profiles[side].push(await profiled(await devtools(tab), () => one.run(tab)))
      const { afterwards } = one
      if (afterwards && side === 'with')
        later.with.push(await profiled(await devtools(tab), () => afterwards.run(tab)))
      await tab.close()
      console.log(`  ${one.name}, run ${run + 1} of ${runs} ${side} the recorder`)
    }
  }
  const figures = [{ name: one.name, profiles }]
  return one.afterwards ? [...figures, { name: one.afterwards.name, profiles: later }] : figures
}

interface Idle {
  traffic: Traffic
  profile: Profile
}

/** After the minute in which a person still counts as present: one page in front and one behind. */
async function rest(bench: BenchStage): Promise<Idle> {
  await bench.record(true)
  const behind = await bench.visit(addresses.feed)
  const tab = await bench.visit(xAddresses.home)
  console.log('  idle: waiting until nobody counts as present')
  await sleep(64_000)
  await bench.stage.stopWorker()
  await tab.bringToFront()
  await sleep(1_000)
  await bench.traffic()
  const profile = await profiled(await devtools(tab), () => sleep(seconds.idle * 1_000))
  const traffic = await bench.traffic()
  for (const one of [tab, behind]) await one.close()
  return { traffic, profile }
}

/** One row of the table: medians over the runs. */
function row({ name, profiles }: Figures) {
  const ofRuns = (take: (one: Profile) => number): number => median(profiles.with.map(take))
  return {
    name,
    pageMs: round(ofRuns(({ page }) => page)),
    recorderMs: round(ofRuns(({ extension }) => extension)),
    // Beside somebody who only reads, the page itself does next to nothing.
    sharePercent:
      profiles.without.length > 0
        ? round(ofRuns(({ page, extension }) => (extension / page) * 100))
        : null,
    inputs: ofRuns(({ inputs }) => inputs.length),
    inputP95Ms: round(ofRuns(({ inputs }) => percentile(inputs, 95))),
    longestMs: round(ofRuns(({ callbacks }) => Math.max(0, ...callbacks))),
    taskWithoutMs: round(median(profiles.without.map(({ task }) => task))),
    taskWithMs: round(ofRuns(({ task }) => task)),
    dearest: dearest(profiles.with),
  }
}

/** Where the recorder's time goes, in milliseconds over all runs. */
function dearest(profiles: readonly Profile[]): Record<string, number> {
  const total = new Map<string, number>()
  for (const { byFunction } of profiles) {
    for (const [name, time] of byFunction) total.set(name, (total.get(name) ?? 0) + time)
  }
  const sorted = [...total].toSorted(([, a], [, b]) => b - a).slice(0, 8)
  return Object.fromEntries(sorted.map(([name, time]) => [name, round(time / profiles.length)]))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

const bench = await BenchStage.open(posts)
try {
  const rows = []
  for (const one of measurements) rows.push(...(await measure(bench, one)).map(row))
  const idle = await rest(bench)
  const result = {
    runs,
    rows,
    idle: {
      seconds: seconds.idle,
      ...idle.traffic,
      recorderMs: round(idle.profile.extension),
      calls: idle.profile.callbacks.length,
    },
  }
  await keepFigures('recorder', result)
  console.table(
    rows,
    Object.keys(rows[0] ?? {}).filter((name) => name !== 'dearest'),
  )
  for (const { name, dearest: functions } of rows) console.log(name, functions)
  console.log('Wanted: share of the feeds ≤ 3 %, input p95 ≤ 1 ms, longest ≤ 50 ms.')
  console.table([result.idle])
  console.log('Wanted: no message, no write. All of it is in output/bench.json.')
} finally {
  await bench.close()
}
