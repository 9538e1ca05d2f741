/**
 * What an archive costs from its zip to the report, beside what the browser takes in the same run to inflate the same bytes
 * and to tell their rows apart by the fastest parser there is; bounds are stated, never asserted.
 */
import { stat } from 'node:fs/promises'
import { removeScratch, scratchFolder } from '../e2e/driver/scratch.ts'
import { startStage } from '../e2e/driver/start.ts'
import type { Stage, Tab } from '../e2e/driver/tab.ts'
import { startPracticeNetwork } from '../practice/network.ts'
import { archiveFiles } from './measure/archive-file.ts'
import type { ArchiveBench, Taken } from './measure/archive-page.ts'
import { median } from './measure/numbers.ts'
import { keepFigures } from './measure/output.ts'
import { pageBuild } from './measure/page-build.ts'
import { peakHeap } from './measure/pages.ts'

const isQuick = process.argv.includes('--quick')
const sizes = isQuick ? { messages: 9_600, tweets: 5_300 } : { messages: 96_000, tweets: 53_000 }
const turns = isQuick ? 3 : 7

/** Files of the zip that each site's reader takes most of its time for. */
const largest = [
  ['linkedin', 'messages.csv'],
  ['x', 'data/tweets.js'],
] as const

/** Runs a function of the bench page. */
function call<Name extends keyof ArchiveBench>(
  tab: Tab,
  name: Name,
  ...values: Parameters<ArchiveBench[Name]>
): Promise<Awaited<ReturnType<ArchiveBench[Name]>>> {
  return tab.evaluate(
    (asked) => Reflect.get(Reflect.get(globalThis, 'archiveBench'), asked.name)(...asked.values),
    { name, values },
  )
}

/** A fresh page in which this file is picked. */
async function pageWith(stage: Stage, file: string): Promise<Tab> {
  const tab = await stage.openPage('bench.html')
  await tab.choose('input', file)
  return tab
}

async function inFreshPage<Result>(
  stage: Stage,
  file: string,
  run: (tab: Tab) => Promise<Result>,
): Promise<Result> {
  const tab = await pageWith(stage, file)
  const result = await run(tab)
  await tab.close()
  return result
}

const [network, extension, profile, folder] = [
  await startPracticeNetwork(),
  await pageBuild('archive'),
  await scratchFolder('bench-profile'),
  await scratchFolder('bench-files'),
]
console.log('  writing the archive')
const { zip, deflated } = await archiveFiles(sizes, folder)
const stage = await startStage(
  'chromium',
  { proxyPort: network.proxyPort, profile, downloads: folder },
  { build: extension },
)
const figures: Record<string, unknown> = { zipMB: round((await stat(zip)).size / 1e6) }
try {
  const sites = await inFreshPage(stage, zip, (tab) => call(tab, 'sites'))
  const measured = largest.filter(([site]) => sites.includes(site))
  const peaks = new Map<string, number>()
  // Pages share a process: before the bare texts are read, as the engine has not cleared them up for long after.
  for (const [site] of measured)
    peaks.set(site, await inFreshPage(stage, zip, (tab) => peakHeap(tab, async () => void (await call(tab, 'readArchive', site))))) // prettier-ignore
  for (const [site, file] of measured) {
    const [bare, report]: [Taken[], Taken[]] = [[], []]
    // In turns: what else the machine does counts for both.
    for (let turn = 0; turn < turns; turn += 1) {
      bare.push(await inFreshPage(stage, deflated[file], (tab) => call(tab, 'readBare', site)))
      report.push(await inFreshPage(stage, zip, (tab) => call(tab, 'readArchive', site)))
    }
    const [bareMs, ms] = [bare, report].map((some) => median(some.map((one) => one.ms)))
    console.log(`  ${site}: report within ${round(ms ?? 0)} ms, bare ${round(bareMs ?? 0)} ms`)
    figures[site] = {
      acts: report[0]?.count,
      bareRows: bare[0]?.count,
      ms: round(ms ?? 0),
      bareMs: round(bareMs ?? 0),
      times: round((ms ?? 0) / (bareMs ?? 0)),
      peakMB: round(peaks.get(site) ?? 0),
    }
  }
} finally {
  await stage.close()
  await network.close()
  for (const one of [extension, profile, folder]) await removeScratch(one)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

console.log(JSON.stringify(figures, null, 2))
console.log('Wanted: the report within 2.5 × the bare time, peak heap ≤ 200 MB.')
await keepFigures('archives', figures)
