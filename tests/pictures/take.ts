/**
 * `npm run pictures`: every screen in every state, light and dark, at its own width, narrow, and at 200 % zoom, into
 * output/pictures/, with a page that shows them all; every element in every state; the prompt card in the sites' practice
 * pages; and what axe finds wrong with any, what sticks out to the side, what of the card can't be read.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { faults } from '../e2e/driver/faults.ts'
import { buildIn } from '../e2e/driver/languages.ts'
import { plainSettings, setSystem } from '../e2e/driver/media.ts'
import { scratchFolder } from '../e2e/driver/scratch.ts'
import { startStage } from '../e2e/driver/start.ts'
import type { Stage, Tab } from '../e2e/driver/tab.ts'
import { tooWide } from '../e2e/driver/too-wide.ts'
import { startPracticeNetwork } from '../practice/network.ts'
import { cardState, takeCards } from './cards.ts'
import { hold } from './hold.ts'
import { sights, states, type Picture, type State } from './list.ts'
import { beWhereItWasLived, live } from './live.ts'
import { indexPage, sheets, type Taken } from './sheet.ts'

const folder = path.resolve('output/pictures')
/** As high as a picture may be: what is longer is cut. */
const highest = { screen: 4_000, gallery: 12_000 }

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const only = process.argv.slice(2)
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name)
const scratch = await scratchFolder('pictures')
const taken: Taken[] = []
const problems: string[] = []
let stage: Stage | null = null
let there = ''
const network = await startPracticeNetwork()
beWhereItWasLived()
try {
  for (const state of states.filter(({ name }) => isWanted(name))) {
    const { mode, language } = state
    const wants = `${state.past} ${language ?? 'en'} ${mode}`
    if (stage === null || there !== wants || state.past === 'none') {
      await stage?.close()
      const made = mode && path.resolve(`.output/chrome-mv3-${mode}`)
      const build = language ? await buildIn('chromium', language, made) : made
      stage = await startStage('chromium', { proxyPort: network.proxyPort }, { build })
      if (state.past !== 'none') await live(stage, scratch, state.past)
      there = wants
    }
    const desk = await stage.openPage('welcome.html')
    await state.set?.(desk)
    for (const picture of state.pictures) await take(stage, state, picture)
    await desk.close()
    console.log(`${state.name}: ${state.pictures.length} screens`)
  }
  if (isWanted(cardState)) {
    const cards = await takeCards(network, folder)
    taken.push(...cards.taken)
    problems.push(...cards.problems)
    console.log(`${cardState}: ${cards.taken.length} pages`)
  }
  await writeFile(path.join(folder, 'index.html'), indexPage(taken, problems))
  stage ??= await startStage('chromium', { proxyPort: network.proxyPort })
  await sheets(stage, folder, taken)
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

async function take(on: Stage, state: State, picture: Picture): Promise<void> {
  for (const { name: sight, sizeOf } of sights) {
    // What is done on the way to a picture looks the same in any window.
    if (sight !== '' && picture.act) continue
    const { width, height } = sizeOf(picture.size)
    const tab = await on.openPage(picture.page)
    await tab.resize(width, height)
    await sleep(1_500)
    await picture.act?.(tab)
    if (picture.isHeld) await hold(tab)
    const isPopup = picture.page === 'popup.html'
    const tall = await heightOf(tab)
    if (isPopup && sight === '' && !picture.act && tall > height)
      problems.push(`${state.name} ${picture.name}: ${tall} pixels high`)
    await tab.resize(width, Math.min(highest[state.mode ?? 'screen'], Math.max(height, tall)))
    for (const setting of state.settings ?? plainSettings) {
      // Whoever has a system set otherwise sees the same at any width.
      if (sight !== '' && !plainSettings.includes(setting)) continue
      await setSystem(tab, setting)
      const name = [state.name, picture.name, sight, setting].filter(Boolean).join('-')
      await tab.screenshot(path.join(folder, `${name}.png`))
      taken.push({ name, state: state.name, sight, isPopup })
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
