/** Screens in other languages than English: nothing stays in English, nothing is cut, and Arabic runs from the right. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPracticeNetwork, type PracticeNetwork } from '../practice/network.ts'
import { downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { buildIn, pseudoSign } from './driver/languages.ts'
import { send } from './driver/messages.ts'
import { ledgerFileWith } from './driver/past-file.ts'
import { removeScratch } from './driver/scratch.ts'
import { startStage } from './driver/start.ts'
import type { Stage, Tab } from './driver/tab.ts'
import { browserName, isLong, sleep } from './driver/theatre.ts'
import { tooWide } from './driver/too-wide.ts'

const screens = [
  'welcome.html',
  'popup.html',
  'sidepanel.html',
  'dashboard.html#/people',
  'dashboard.html#/notebook',
  'dashboard.html#/review',
  'dashboard.html#/history',
  'dashboard.html#/data',
  'dashboard.html#/settings',
]

/** What no catalogue has: sites' own names, dates, invented people and accounts of the past, words of code. */
const noLanguage =
  /^(?:LinkedIn|.*\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]* \d+(?:, \d+)?|\S+ \S+ \d+|.*\w_[A-Z].*|true or false|somebody)$/

/** What stands on a screen without a sign of the catalogue's, but for what is no language. */
async function untranslated(tab: Tab): Promise<string[]> {
  const texts = await tab.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement
      if (!around?.closest('script, style, time, bdi, .own-words')) found.push(node.nodeValue ?? '')
    }
    const named = document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')
    for (const one of named)
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(one.getAttribute(name) ?? '')
    return found
  }, null)
  return [...new Set(texts)].filter(
    (text) => /[A-Za-z]{3}/.test(text) && !pseudoSign.test(text) && !noLanguage.test(text),
  )
}

/** German is the longest: how wide its words are is the same in both engines. */
const languages = browserName === 'chromium' ? ['pseudo', 'ar', 'de'] : ['pseudo', 'ar']

describe.each(isLong ? languages : ['pseudo'])('in %s', (language) => {
  let network: PracticeNetwork
  let stage: Stage
  let build = ''
  beforeAll(async () => {
    build = await buildIn(browserName, language)
    network = await startPracticeNetwork()
    stage = await startStage(browserName, { proxyPort: network.proxyPort, downloads }, { build })
    const data = await stage.openPage('dashboard.html#/data')
    await data.choose('input[accept]', await ledgerFileWith(300, downloads))
    await data.waitFor('[role="status"]:not(:empty)')
    await sleep(3_000)
    await send(data, { type: 'set-panel', isOn: true })
    await data.close()
  })
  afterAll(async () => {
    await stage?.close()
    await network?.close()
    await removeScratch(build)
  })

  test.each(screens)('%s is whole, and fits a window of 320 pixels', async (screen) => {
    const tab = await stage.openPage(screen)
    await tab.waitFor('h1, h2')
    await sleep(600)
    expect(await faults(tab)).toEqual([])
    expect(language === 'pseudo' ? await untranslated(tab) : []).toEqual([])
    const [lang, dir] = await tab.evaluate(
      () => [document.documentElement.lang, document.documentElement.dir],
      null,
    )
    expect([lang?.slice(0, 2), dir]).toEqual(
      language === 'ar' ? ['ar', 'rtl'] : [language === 'de' ? 'de' : 'en', 'ltr'],
    )
    await tab.resize(320, 256)
    expect(await tooWide(tab)).toEqual([])
    await tab.close()
  })

  test('the popup is no higher than browsers draw one', async () => {
    const tab = await stage.openPage('popup.html')
    await tab.waitFor('.popup')
    await sleep(600)
    const height = await tab.evaluate(
      () => document.querySelector<HTMLElement>('.popup')?.offsetHeight,
      null,
    )
    expect(height).toBeLessThanOrEqual(600)
    await tab.close()
  })
})
