/** What the tour does in Waterline's own pages. */
import { readdir } from 'node:fs/promises'
import type { Tab } from '../../e2e/driver/tab.ts'
import { TourProblem } from './endings.ts'
import { pause, until, type Guide } from './guide.ts'

/** The browser's own limits for a popup, in CSS pixels. */
const popupSize = { width: 384, height: 600 }

export async function welcome(guide: Guide): Promise<void> {
  const tab = await guide.openPage('welcome.html')
  await tab.type('.notebook input', 'Be useful to new teachers in my district.')
  await tab.press('Enter')
  for (const site of ['LinkedIn', 'X']) await tab.clickRole('switch', site)
  await tab.waitFor('.sites li:last-child [role="switch"][aria-checked="true"]')
  await tab.clickRole('radio', 'In the page')
  await tab.waitFor('input[value="page"]:checked')
  await pause(400)
  await guide.picture(tab, 'welcome')
  await tab.close()
}

/** In the first week prompts come by themselves only where that is wished for. */
export async function startPrompts(guide: Guide): Promise<void> {
  const tab = await guide.openPage('dashboard.html#/settings')
  await tab.clickRole('button', 'Start prompts now')
  await pause(400)
  await guide.picture(tab, 'settings-prompts')
  await tab.close()
}

/** In the afternoon one suggestion leads, and opens its reasons. */
export async function popup(guide: Guide): Promise<void> {
  const tab = await openPopup(guide)
  await guide.picture(tab, 'popup')
  await tab.clickRole('button', 'Why this?')
  await fit(tab)
  await guide.picture(tab, 'popup-why')
  await tab.close()
}

/** In the evening the question about the day leads. */
export async function mattered(guide: Guide): Promise<void> {
  const tab = await openPopup(guide)
  await guide.picture(tab, 'popup-evening')
  await tab.type('.lamp .field-input', 'The question under the post, and the answer it got.')
  await tab.press('Enter')
  await tab.waitFor('.reflecting output:not(:empty)')
  await fit(tab)
  await guide.picture(tab, 'popup-evening-answered')
  await tab.close()
}

/** Another invitation was accepted, and no word followed: after 72 hours that is a reason, too. */
export async function popupLater(guide: Guide): Promise<void> {
  const tab = await openPopup(guide)
  await tab.waitFor('.suggestion')
  await guide.picture(tab, 'popup-three-days-later')
  await tab.close()
}

export async function history(guide: Guide): Promise<void> {
  const tab = await guide.openPage('dashboard.html#/history')
  await tab.waitFor('.lines')
  await pause(300)
  await guide.picture(tab, 'history')
  await tab.clickRole('link', 'Data')
  for (const kind of ['JSON', 'CSV']) {
    await tab.clickRole('button', `Export ${kind}`)
    const ending = `.${kind.toLowerCase()}`
    const came = await until(
      async () => (await readdir(guide.folder)).some((name) => name.endsWith(ending)),
      8_000,
    )
    if (!came) throw new TourProblem(`“Export ${kind}” led to no download.`)
  }
  await guide.picture(tab, 'data')
  await tab.close()
}

async function openPopup(guide: Guide): Promise<Tab> {
  const tab = await guide.openPage('popup.html')
  await tab.resize(popupSize.width, popupSize.height)
  await tab.waitFor('.popup')
  await fit(tab)
  return tab
}

/** As high as what it shows, within the browser's limit; then what sinks has sunk. */
async function fit(tab: Tab): Promise<void> {
  await pause(300)
  const height = await tab.evaluate(() => document.querySelector('.popup')?.scrollHeight ?? 0, null)
  await tab.resize(popupSize.width, Math.min(popupSize.height, Math.max(height, 200)))
  await pause(1_200)
}
