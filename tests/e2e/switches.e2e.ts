/** Switching on and off: nothing before, nothing after, and each page once. */
import { expect, test } from 'vitest'
import type { Gap } from '../../lib/domain/gap.ts'
import { ageLetters, emptyStores, readStore } from './driver/ledger.ts'
import { builds } from './driver/extension.ts'
import { startBuild } from './driver/start.ts'
import type { Tab } from './driver/tab.ts'
import { browserName, patiently, sleep, useTheatre } from './driver/theatre.ts'
import { actTypes, cast } from './pages/cast.ts'
import { xAddresses, xPages } from './pages/x.ts'

const theatre = useTheatre({ sites: [] })
const { xPost, book } = cast(theatre)

const switchOf = (site: 'LinkedIn' | 'X', state: boolean): string =>
  `li:nth-of-type(${site === 'X' ? 2 : 1}) [role="switch"][aria-checked="${state}"]`

/** Uses a site's switch, unless it stands so already. */
async function turn(site: 'LinkedIn' | 'X', state: boolean): Promise<void> {
  const { desk } = theatre
  await desk.bringToFront()
  const isSo = await desk.evaluate(
    (selector) => document.querySelector(selector) !== null,
    switchOf(site, state),
  )
  if (!isSo) await desk.clickRole('switch', site)
  await desk.waitFor(switchOf(site, state))
  await sleep(300)
}

/** Ids of the scripts registered with the browser. */
function registered(desk: Tab): Promise<string[]> {
  return desk.evaluate(async () => {
    const api = (globalThis.browser ?? globalThis.chrome) as unknown as {
      scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> }
    }
    return (await api.scripting.getRegisteredContentScripts()).map(({ id }) => id)
  }, null)
}

test('as it ships, nothing is noticed before a switch is used', async () => {
  const stage = await startBuild(browserName, {
    proxyPort: theatre.network.proxyPort,
    extension: builds[browserName],
  })
  const desk = await stage.openPage('welcome.html')
  const tab = await stage.newTab()
  await tab.goto(xAddresses.home)
  await tab.click(xPages.like(xPost(0)))
  await sleep(2_400)
  await tab.close()
  await ageLetters(desk)
  expect(book().done).toBe(1)
  expect(await registered(desk)).toEqual([])
  expect(await readStore(desk, 'entries')).toEqual([])
  expect(await readStore(desk, 'sessions')).toEqual([])
  await stage.close()
})

test('granted, but not asked for, a site is not noticed', async () => {
  const tab = await theatre.open(xAddresses.home)
  await tab.click(xPages.like(xPost(0)))
  await sleep(2_400)
  expect(book().done).toBe(1)
  expect(await registered(theatre.desk)).toEqual([])
  expect(await theatre.entries()).toEqual([])
})

test('switching on reaches open tabs, switching off stops them at once, and each act counts once', async () => {
  const tab = await theatre.open(xAddresses.home)
  await turn('X', true)
  await tab.bringToFront()
  await sleep(300)
  await tab.click(xPages.like(xPost(0)))
  await theatre.expectActs(['Like'])
  await turn('X', false)
  await tab.bringToFront()
  await tab.click(xPages.like(xPost(1)))
  await sleep(2_400)
  await ageLetters(theatre.desk)
  expect(actTypes(await theatre.entries())).toEqual(['Like'])
  await turn('X', true)
  await turn('X', false)
  await turn('X', true)
  await theatre.stage.stopWorker()
  await tab.bringToFront()
  await sleep(300)
  await tab.click(xPages.like(xPost(2)))
  await theatre.expectActs(['Like', 'Like'])
  expect(await registered(theatre.desk)).toEqual(['recorder.x'])
  expect(book().done).toBe(3)
})

test('in a pause nothing is noticed, and after it open tabs go on, each act counting once', async () => {
  await emptyStores(theatre.desk, ['entries', 'gaps'])
  await turn('X', true)
  const tab = await theatre.open(xAddresses.home)
  const popup = await theatre.stage.openPage('popup.html')
  await popup.clickRole('button', 'Pause')
  await popup.clickRole('button', 'For an hour')
  await popup.waitFor('p.pause .button-quiet')
  await tab.bringToFront()
  await tab.click(xPages.like(xPost(4)))
  await sleep(2_400)
  await ageLetters(theatre.desk)
  expect(actTypes(await theatre.entries())).toEqual([])
  await popup.bringToFront()
  await popup.clickRole('button', 'Go on')
  await popup.waitFor('.head-button[aria-expanded="false"]')
  await sleep(300)
  await tab.bringToFront()
  await tab.click(xPages.like(xPost(5)))
  await expect.poll(async () => actTypes(await theatre.entries()), patiently).toEqual(['Like'])
  expect(await readStore<Gap>(theatre.desk, 'gaps')).toMatchObject([
    { site: 'x', reason: 'off', until: expect.any(String) },
  ])
  await popup.close()
  await turn('X', false)
})

test('registrations that are gone are made again when the worker starts, open tabs go on counting once', async () => {
  await turn('X', true)
  const tab = await theatre.open(xAddresses.home)
  await theatre.desk.evaluate(async () => {
    const api = (globalThis.browser ?? globalThis.chrome) as unknown as {
      scripting: { unregisterContentScripts(): Promise<void> }
    }
    await api.scripting.unregisterContentScripts()
  }, null)
  await theatre.stage.stopWorker()
  await theatre.entries()
  expect(await registered(theatre.desk)).toEqual(['recorder.x'])
  await tab.click(xPages.like(xPost(0)))
  await theatre.expectLedgerToMatch()
})

test('a grant withdrawn in the browser turns the switch off, and granting it again alone notices nothing', async () => {
  await turn('X', true)
  const tab = await theatre.open(xAddresses.home)
  await theatre.stage.grantHosts(false)
  await theatre.desk.waitFor(switchOf('X', false))
  await tab.bringToFront()
  await tab.click(xPages.like(xPost(0)))
  await sleep(2_400)
  await theatre.stage.grantHosts(true)
  await sleep(300)
  await tab.click(xPages.like(xPost(1)))
  await sleep(2_400)
  expect(book().done).toBe(2)
  expect(actTypes(await theatre.entries())).toEqual([])
  expect(await registered(theatre.desk)).toEqual([])
  await theatre.desk.waitFor(switchOf('X', false))
})

test('a grant that was withdrawn while nothing ran turns the switch off as well, and the record says so', async () => {
  const { desk, stage } = theatre
  await turn('X', true)
  await stage.grantHosts(false)
  await desk.waitFor(switchOf('X', false))
  await desk.evaluate(askAnyhow, null)
  await emptyStores(desk, ['gaps'])
  await stage.stopWorker()
  const gaps = async () =>
    (await readStore<Gap>(desk, 'gaps')).map(({ site, reason, until }) => ({ site, reason, until }))
  await expect.poll(gaps, patiently).toEqual([{ site: 'x', reason: 'off', until: null }])
  await stage.grantHosts(true)
  await sleep(300)
  await desk.waitFor(switchOf('X', false))
  expect(await registered(desk)).toEqual([])
})

/** Runs in a page of the extension: as if it had not been told that a grant was withdrawn. */
async function askAnyhow(): Promise<void> {
  const api = globalThis.browser ?? globalThis.chrome
  if (!api) return
  const { settings } = (await api.storage.local.get('settings')) as {
    settings: { sites: { x: { asked: boolean } } }
  }
  settings.sites.x.asked = true
  await api.storage.local.set({ settings })
}

test('LinkedIn asks where prompts appear, presumes nothing, keeps the answer and lets it be changed', async () => {
  const { desk } = theatre
  const chosen = (): Promise<string | null> =>
    desk.evaluate(() => {
      const group = document.querySelector('[role="radiogroup"]')
      return group?.querySelector<HTMLInputElement>('input:checked')?.value ?? null
    }, null)
  await turn('LinkedIn', true)
  await desk.waitFor('[role="radiogroup"]')
  expect(await chosen()).toBeNull()
  await desk.clickRole('radio', 'In the page')
  await expect.poll(chosen, patiently).toBe('page')
  await desk.clickRole('radio', 'Only in the toolbar')
  await expect.poll(chosen, patiently).toBe('toolbar')
  const settings = await theatre.stage.openPage('dashboard.html#/settings')
  await settings.waitFor('[role="radiogroup"] input[value="toolbar"]:checked')
  await settings.clickRole('radio', 'In the page')
  await desk.waitFor('[role="radiogroup"] input[value="page"]:checked')
  await settings.close()
})
