/**
 * `npm run pictures`: every screen in every state, light and dark, at its own width, narrow, and at 200 % zoom, into
 * output/pictures/, with a page that shows them all; and what axe finds wrong with any, or what sticks out to the side.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { devtools } from '../e2e/driver/chromium.ts'
import { faults } from '../e2e/driver/faults.ts'
import { buildIn } from '../e2e/driver/languages.ts'
import { scratchFolder } from '../e2e/driver/scratch.ts'
import { startStage } from '../e2e/driver/start.ts'
import type { Stage, Tab } from '../e2e/driver/tab.ts'
import { tooWide } from '../e2e/driver/too-wide.ts'
import { startPracticeNetwork } from '../practice/network.ts'
import { sights, states, type Picture, type State } from './list.ts'
import { indexPage, sheets, type Taken } from './sheet.ts'
import { yearFile } from './year.ts'

const folder = path.resolve('output/pictures')
const schemes = ['light', 'dark'] as const
/** As high as a picture may be: what is longer is cut. */
const highest = 4_000

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const only = process.argv.slice(2)
const wanted = states.filter(({ name }) => only.length === 0 || only.includes(name))
const scratch = await scratchFolder('pictures')
const taken: Taken[] = []
const problems: string[] = []
let stage: Stage | null = null
let there = ''
const network = await startPracticeNetwork()
try {
  for (const state of wanted) {
    const wants = `${state.past} ${state.language ?? 'en'}`
    if (stage === null || there !== wants || state.past === 'none') {
      await stage?.close()
      const build = state.language && (await buildIn('chromium', state.language))
      stage = await startStage('chromium', { proxyPort: network.proxyPort }, { build })
      if (state.past !== 'none') await live(stage, state.past)
      there = wants
    }
    const desk = await stage.openPage('welcome.html')
    await state.set?.(desk)
    for (const picture of state.pictures) await take(stage, state, picture)
    await desk.close()
    console.log(`${state.name}: ${state.pictures.length} screens`)
  }
  await writeFile(path.join(folder, 'index.html'), indexPage(taken, problems))
  if (stage) await sheets(stage, folder, taken)
} finally {
  await stage?.close()
  await network.close()
  await rm(scratch, { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
console.log(
  `${taken.length} pictures in ${path.relative('.', folder)}, ${problems.length} problems`,
)
process.exitCode = problems.length > 0 ? 1 : 0

/** The invented year is taken in by the screen that does that for a person, and both sites are on. */
async function live(on: Stage, kind: 'year' | 'blind'): Promise<void> {
  const tab = await on.openPage('welcome.html')
  for (const place of [1, 2]) await tab.click(`.sites li:nth-child(${place}) [role="switch"]`)
  await tab.goto(tab.address().replace('welcome.html', 'dashboard.html#/data'))
  await tab.choose('input[type="file"]', await yearFile(scratch, { blind: kind === 'blind' }))
  await tab.waitFor('[role="status"]:not(:empty)')
  await sleep(4_000)
  await tab.close()
}

async function take(on: Stage, state: State, picture: Picture): Promise<void> {
  for (const { name: sight, sizeOf } of sights) {
    // What is done on the way to a picture looks the same in any window.
    if (sight !== '' && picture.act) continue
    const { width, height } = sizeOf(picture.size)
    const tab = await on.openPage(picture.page)
    await tab.resize(width, height)
    await sleep(1_500)
    await picture.act?.(tab)
    const isPopup = picture.page === 'popup.html'
    const tall = await heightOf(tab)
    if (isPopup && sight === '' && !picture.act && tall > height)
      problems.push(`${state.name} ${picture.name}: ${tall} pixels high`)
    await tab.resize(width, Math.min(highest, Math.max(height, tall)))
    for (const scheme of schemes) {
      await colour(tab, scheme)
      const name = [state.name, picture.name, sight, scheme].filter(Boolean).join('-')
      await tab.screenshot(path.join(folder, `${name}.png`))
      taken.push({ name, state: state.name, sight, scheme, isPopup })
      const found = [
        ...(await faults(tab)),
        ...(await tooWide(tab)).map((one) => `too wide: ${one}`),
      ]
      problems.push(...found.map((one) => `${name}: ${one}`))
    }
    await tab.close()
  }
}

/** Of all it shows. */
function heightOf(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.documentElement.scrollHeight, null)
}

async function colour(tab: Tab, scheme: (typeof schemes)[number]): Promise<void> {
  const session = await devtools(tab)
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  })
  await sleep(300)
}
