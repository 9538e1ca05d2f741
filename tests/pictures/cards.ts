/** The prompt card in the sites' practice pages: light and dark, narrow, from right to left, and unfolded. */
import { setTimeout as sleep } from 'node:timers/promises'
import path from 'node:path'
import type { PracticeNetwork, Scenario } from '../practice/network.ts'
import { cardElement, seeCard, stepIntoCard } from '../e2e/driver/card.ts'
import { buildIn } from '../e2e/driver/languages.ts'
import { beActive, promiseToday, wantPrompts } from '../e2e/driver/prompts.ts'
import { startStage } from '../e2e/driver/start.ts'
import type { Stage, Tab } from '../e2e/driver/tab.ts'
import { addresses } from '../e2e/pages/linkedin.ts'
import { darken } from '../e2e/pages/standing.ts'
import { xAddresses } from '../e2e/pages/x.ts'
import { pageSize, type Size } from './list.ts'
import type { Taken } from './sheet.ts'

/** The state that these pictures are of. */
export const cardState = 'card'

interface CardPicture {
  name: string
  site: 'linkedin' | 'x'
  size: Size
  isDark: boolean
  scenario: Partial<Scenario>
  /** Another language of the card's words than English. */
  language?: string
  /** What is pressed in the card before it is taken. */
  press?: readonly string[]
}

const inLinkedIn: CardPicture = {
  name: 'linkedin',
  site: 'linkedin',
  size: pageSize,
  isDark: false,
  scenario: {},
}
const pictures: readonly CardPicture[] = [
  inLinkedIn,
  { ...inLinkedIn, name: 'linkedin', isDark: true },
  { ...inLinkedIn, name: 'x', site: 'x' },
  { ...inLinkedIn, name: 'narrow', size: { width: 360, height: 640 } },
  // From Close on to the first answer.
  { ...inLinkedIn, name: 'how', press: ['Tab', 'Enter'] },
  { ...inLinkedIn, name: 'rtl', language: 'ar', scenario: { language: 'ar' } },
]

/** Takes them all; each has what of the card can't be seen among its problems. */
export async function takeCards(
  network: PracticeNetwork,
  folder: string,
): Promise<{ taken: Taken[]; problems: string[] }> {
  const taken: Taken[] = []
  const problems: string[] = []
  for (const [language, some] of Map.groupBy(pictures, (one) => one.language)) {
    const build = language && (await buildIn('chromium', language))
    const stage = await startStage('chromium', { proxyPort: network.proxyPort }, { build })
    const desk = await stage.openPage('welcome.html')
    for (const place of [1, 2]) await desk.click(`.sites li:nth-child(${place}) [role="switch"]`)
    await wantPrompts(desk, 'page')
    for (const picture of some) {
      network.scenario({ language: 'en', ...picture.scenario })
      const tab = await bringUp(stage, desk, picture)
      const scheme = picture.isDark ? 'dark' : 'light'
      const name = [cardState, picture.name, scheme].join('-')
      await tab.screenshot(path.join(folder, `${name}.png`))
      taken.push({ name, state: cardState, sight: '', isPopup: false })
      const seen = await seeCard(desk)
      problems.push(...(seen?.faults ?? ['no card']).map((one) => `${name}: ${one}`))
      await tab.close()
    }
    await stage.close()
  }
  return { taken, problems }
}

/** A page in which the card has come to rest. */
async function bringUp(stage: Stage, desk: Tab, picture: CardPicture): Promise<Tab> {
  await beActive(desk, picture.site, 4)
  await promiseToday(desk)
  const tab = await stage.newTab()
  if (picture.isDark) await tab.preload(darken)
  await tab.resize(picture.size.width, picture.size.height)
  await tab.goto(picture.site === 'x' ? xAddresses.home : addresses.feed)
  await tab.bringToFront()
  await tab.waitFor(cardElement)
  if (picture.press) await stepIntoCard(tab)
  for (const keys of picture.press ?? []) await tab.press(keys)
  await sleep(500)
  return tab
}
