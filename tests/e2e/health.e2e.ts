/** A site that changes its pages: Waterline notices, says so, and knows what it could not see. */
import { expect, test } from 'vitest'
import type { Gap } from '../../lib/domain/gap.ts'
import type { Health } from '../../lib/domain/health.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { isLong, sleep, useTheatre } from './driver/theatre.ts'
import { actTypes, cast } from './pages/cast.ts'
import { xAddresses, xPages, XTab } from './pages/x.ts'

const theatre = useTheatre({ sites: ['X'] })
const { xPost, book } = cast(theatre)

/** Longer than a landmark has to be missing in a page in use. */
const aView = 8_800

/** Looks at a page for some time, as somebody does whose hand is on the mouse. */
async function look(tab: Tab, address: string, milliseconds: number): Promise<void> {
  await tab.goto(address)
  for (let passed = 0; passed < milliseconds; passed += 2_200) {
    await tab.move(400 + (passed % 90), 300)
    await sleep(Math.min(2_200, milliseconds - passed))
  }
}

/** What was noticed so far, once the page has handed it over. */
async function healthOf(part: string): Promise<Health | undefined> {
  return (await readStore<Health>(theatre.desk, 'health')).find((one) => one.part === part)
}

async function gapsOf(part: string | null): Promise<Gap[]> {
  return (await readStore<Gap>(theatre.desk, 'gaps')).filter((one) => one.part === part)
}

/** Uses X's switch. */
async function flip(state: boolean): Promise<void> {
  await theatre.desk.bringToFront()
  await theatre.desk.clickRole('switch', 'X')
  await theatre.desk.waitFor(`li:nth-of-type(2) [role="switch"][aria-checked="${state}"]`)
  await sleep(300)
}

test.runIf(isLong)(
  'a button called otherwise is noticed within five page views, until it is back',
  async () => {
    theatre.network.scenario({ rename: { 'data-testid="like"': 'data-testid="heart"' } })
    const tab = await theatre.open(xAddresses.home)
    for (let views = 0; views < 5; views += 1) await look(tab, xAddresses.home, aView)
    await tab.goto(xAddresses.notifications)
    const health = await healthOf('x.like-button')
    expect(health?.state).toBe('unsure')
    expect(await gapsOf('x.like-button')).toMatchObject([
      { site: 'x', reason: 'unsure', acts: ['Like'], from: health?.since, until: null },
    ])
    theatre.network.scenario({ rename: {} })
    for (let views = 0; views < 2; views += 1) await look(tab, xAddresses.home, 3_000)
    await tab.goto(xAddresses.notifications)
    expect((await healthOf('x.like-button'))?.state).toBe('sound')
    expect((await gapsOf('x.like-button')).map(({ until }) => until)).not.toContain(null)
    // All the other landmarks stood where they always stand.
    const others = await readStore<Health>(theatre.desk, 'health')
    expect(others.filter(({ state }) => state !== 'sound')).toEqual([])
  },
)

test('acts that go unseen are noticed after three, as a gap in the ledger', async () => {
  theatre.network.scenario({ rename: { tweetButtonInline: 'sendInline' } })
  const tab = await theatre.open(xAddresses.home)
  for (const words of ['First of three', 'Second of three', 'Third of three']) {
    await tab.type(xPages.editorInline, words)
    await tab.click('[data-testid="sendInline"]')
    await tab.waitFor(xPages.sent)
    await sleep(400)
  }
  await tab.goto(xAddresses.notifications)
  expect(book().done).toBe(3)
  expect(actTypes(await theatre.entries())).toEqual([])
  expect((await healthOf('x.write'))?.state).toBe('unsure')
  expect(await gapsOf('x.write')).toMatchObject([{ acts: ['Create'], until: null }])
  theatre.network.scenario({ rename: {} })
  const again = await theatre.open(xAddresses.home)
  for (const words of ['Fourth', 'Fifth']) await new XTab(again).sendInline(words)
  await again.goto(xAddresses.notifications)
  expect((await healthOf('x.write'))?.state).toBe('sound')
})

test.runIf(isLong)(
  'an act whose request is called otherwise counts as seen, and alarms nobody',
  async () => {
    theatre.network.scenario({ rename: { FavoriteTweet: 'HeartTweet' } })
    const tab = await theatre.open(xAddresses.home)
    for (const index of [0, 1, 2]) await tab.click(xPages.like(xPost(index)))
    await sleep(11_500)
    await tab.goto(xAddresses.notifications)
    const likes = (await theatre.entries()).filter(({ type }) => type === 'Like')
    expect(likes.map(({ witness }) => witness)).toEqual(['seen', 'seen', 'seen'])
    expect(await healthOf('x.like')).toMatchObject({ state: 'sound' })
  },
)

test('a report shows how the page is built, and no word of it', async () => {
  const tab = await theatre.open(xAddresses.home)
  const desk = await theatre.stage.openPage('dashboard.html#/settings')
  await desk.clickRole('button', 'Make a report about X')
  await desk.waitFor('textarea')
  const report = await desk.evaluate(() => document.querySelector('textarea')?.value ?? '', null)
  expect(report).toMatch(/^waterline report · x · feed\n/)
  expect(report).toContain('article')
  expect(report).toContain('data-testid="like"')
  const { self, people, x } = theatre.network.world
  const names = [self, ...people].map(({ name, handle }) => `${name} ${handle}`)
  const posts = x.home.map(({ id, text }) => `${id} ${text}`)
  const said = [...names, ...posts].join(' ').split(' ')
  expect(said.filter((one) => one.length > 7 && report.includes(one))).toEqual([])
  await desk.close()
  await tab.close()
})

test.runIf(isLong)(
  'a time switched off is a gap of the whole site, and ends with the switch',
  async () => {
    expect(await gapsOf(null)).toEqual([])
    await flip(false)
    expect(await gapsOf(null)).toMatchObject([
      { site: 'x', reason: 'off', acts: null, until: null },
    ])
    await flip(true)
    const [gap, ...others] = await gapsOf(null)
    expect(others).toEqual([])
    expect((gap?.until ?? '') > (gap?.from ?? '')).toBe(true)
  },
)
