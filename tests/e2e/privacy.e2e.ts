/** Nothing goes out, the page learns nothing, and whatever fails inside never reaches it. */
import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { builds } from './driver/extension.ts'
import { ageLetters } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { browserName, sleep, useTheatre, verdictTime } from './driver/theatre.ts'
import { cast } from './pages/cast.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'
import { askSpy, plantSpy } from './pages/spy.ts'
import { xAddresses, xPages } from './pages/x.ts'

const theatre = useTheatre({ sites: ['LinkedIn'] })
const { xPost, linkedinPost, inviter, book } = cast(theatre)
const on = linkedinPages('sdui')

async function flip(site: 'LinkedIn' | 'X', state: boolean): Promise<void> {
  await theatre.desk.bringToFront()
  await theatre.desk.clickRole('switch', site)
  const place = site === 'X' ? 2 : 1
  await theatre.desk.waitFor(`li:nth-of-type(${place}) [role="switch"][aria-checked="${state}"]`)
}

/** Likes a post, takes it back and presses a key that means nothing: the page is then as it was. */
async function useAndRestore(tab: Tab): Promise<void> {
  await tab.bringToFront()
  await tab.click(xPages.like(xPost(0)))
  await sleep(300)
  await tab.click(xPages.unlike(xPost(0)))
  // Away from names: the page shows a card where the pointer rests on one.
  await tab.move(5, 5)
  await tab.press('a')
  await sleep(verdictTime)
}

test('a page that watches everything sees nothing of being watched', async () => {
  const tab = await theatre.open(xAddresses.home)
  await tab.evaluate(plantSpy, undefined)
  await useAndRestore(tab)
  const unwatched = await tab.evaluate(askSpy, undefined)
  expect(await theatre.entries()).toEqual([])
  const again = await theatre.open(xAddresses.home)
  await again.evaluate(plantSpy, undefined)
  await flip('X', true)
  await useAndRestore(again)
  const watched = await again.evaluate(askSpy, undefined)
  await theatre.expectActs(['Like', 'Undo'])
  expect(watched).toEqual(unwatched)
  const nothing = { messages: [], errors: [], globals: [], replaced: [], traces: 0, violations: [] }
  expect(watched).toMatchObject(nothing)
})

test('no file of the extension can be had by a page', async () => {
  const tab = await theatre.open(xAddresses.home)
  const origin = await theatre.desk.evaluate(() => location.origin, undefined)
  const files = await readdir(builds[browserName], { recursive: true })
  const got = await tab.evaluate(
    async (all) => {
      const tries = all.map(async (address) => {
        const byImage = new Promise<boolean>((resolve) => {
          const image = new Image()
          image.addEventListener('load', () => resolve(true))
          image.addEventListener('error', () => resolve(false))
          image.src = address
        })
        const byFetch = fetch(address).then(
          () => true,
          () => false,
        )
        return (await byImage) || (await byFetch) ? [address] : []
      })
      return (await Promise.all(tries)).flat()
    },
    files.map((file) => `${origin}/${file}`),
  )
  expect(origin).toMatch(/^(?:chrome|moz)-extension:/)
  expect(files).toContain('recorder-linkedin.js')
  expect(got).toEqual([])
})

test('pages that fail by themselves go on as they did, and acts on them are noticed', async () => {
  await theatre.begin({ brokenPage: true })
  const post = xPost(1)
  const [x, invitations] = [
    await theatre.open(xAddresses.home),
    await theatre.open(addresses.invitations),
  ]
  for (const tab of [x, invitations]) await tab.evaluate(plantSpy, undefined)
  await invitations.click(on.invitation(inviter(0), 'accept'))
  await x.bringToFront()
  await x.click(`article:has(a[href*="/status/${post.id}"]) [data-testid="like"]`)
  await theatre.expectActs(['Accept', 'Like'])
  for (const tab of [x, invitations]) {
    const { errors } = await tab.evaluate(askSpy, undefined)
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.filter((one) => !one.includes('practice: '))).toEqual([])
  }
  expect(book()).toEqual({ asked: 2, done: 2 })
})

/** Runs in the page. */
function spyNotes(): { errors: string[] } {
  return Reflect.get(Reflect.get(globalThis, 'spy'), 'notes')
}

/** Runs in the page: handlers and built-ins that throw. */
function failAtEverything(): void {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function's text reaches the page
  function fail(): never {
    throw new Error('practice: this page is hostile')
  }
  for (const type of ['click', 'keydown', 'focusin', 'pointermove', 'scroll'])
    addEventListener(type, fail, true)
  for (const [holder, name] of [
    [Element.prototype, 'closest'],
    [Document.prototype, 'querySelectorAll'],
    [Event.prototype, 'composedPath'],
    [Array.prototype, 'includes'],
    [JSON, 'stringify'],
  ] as const)
    Object.defineProperty(holder, name, { value: fail })
}

test('a page whose every handler and built-in throws hears nothing of ours', async () => {
  const tab = await theatre.open(xAddresses.home)
  await tab.evaluate(plantSpy, undefined)
  await tab.evaluate(failAtEverything, undefined)
  await tab.move(200, 200)
  await tab.press('j')
  await tab.wheel(100)
  await tab.click('body')
  await sleep(1_000)
  const { errors } = await tab.evaluate(spyNotes, undefined)
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.filter((one) => !one.includes('practice: '))).toEqual([])
})

test('a strict policy with Trusted Types is kept', async () => {
  await theatre.begin({ csp: true })
  const [x, feed] = [await theatre.open(xAddresses.home), await theatre.open(addresses.feed)]
  for (const tab of [x, feed]) await tab.evaluate(plantSpy, undefined)
  await feed.click(on.reaction(linkedinPost(0)))
  await x.bringToFront()
  await x.click(xPages.like(xPost(0)))
  await theatre.expectLedgerToMatch()
  for (const tab of [x, feed]) {
    const { errors, violations } = await tab.evaluate(askSpy, undefined)
    expect({ errors, violations }).toEqual({ errors: [], violations: [] })
  }
})

test('a page of the extension can make no request', async () => {
  const before = theatre.network.connections.length
  const got = await theatre.desk.evaluate(async () => {
    const tries = [
      () => fetch('https://x.com/home'),
      () => fetch('https://example.org/'),
      () => Promise.resolve(navigator.sendBeacon('https://example.org/')),
    ]
    const results = await Promise.allSettled(tries.map((run) => run()))
    return results.map((one) => (one.status === 'fulfilled' ? one.value !== false : false))
  }, undefined)
  await sleep(300)
  const hosts = theatre.network.connections.slice(before).map(({ host }) => host)
  expect(hosts.filter((host) => /^(?:x\.com|example\.org)/.test(host))).toEqual([])
  expect(got.slice(0, 2)).toEqual([false, false])
})

test('of a whole run, every connection leads to the sites or is the browser’s own, and none is ours', async () => {
  const popup = await theatre.stage.openPage('popup.html')
  const dashboard = await theatre.stage.openPage('dashboard.html')
  await ageLetters(dashboard)
  for (const page of [popup, dashboard]) await page.close()
  expect(theatre.network.connections.length).toBeGreaterThan(0)
  expect(theatre.foreign()).toEqual([])
})
