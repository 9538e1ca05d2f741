/** From the page that opens at install to the first act in the ledger: a few clicks, and no typing. */
import { expect, test } from 'vitest'
import type { Tab } from './driver/tab.ts'
import { patiently, useTheatre } from './driver/theatre.ts'
import { actTypes, cast } from './pages/cast.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre({ sites: [] })
const { linkedinPost } = cast(theatre)

/** What is done in the browser itself and not in a page: its question about the site, and the tab one goes back to. */
const inBrowser = ['answer the browser’s question', 'go to the site’s tab']

/** Runs in a page: from now on it knows what a person does there. */
function countInput(): void {
  const counted = { clicks: 0, keys: 0 }
  Reflect.set(globalThis, 'counted', counted)
  addEventListener('click', ({ isTrusted }) => (counted.clicks += Number(isTrusted)), true)
  addEventListener('keydown', ({ isTrusted }) => (counted.keys += Number(isTrusted)), true)
}

/** Runs in a page. */
function readInput(): { clicks: number; keys: number } {
  return Reflect.get(globalThis, 'counted') as { clicks: number; keys: number }
}

/** How many tabs show the page that welcomes. */
function welcomes(desk: Tab): Promise<number> {
  return desk.evaluate(async () => {
    const { tabs } = (globalThis.browser ?? globalThis.chrome) as unknown as {
      tabs: { query(of: { url: string }): Promise<unknown[]> }
    }
    return (await tabs.query({ url: location.href })).length
  }, null)
}

test('five clicks at most lead from the install to the first act in the ledger, and nothing is typed', async () => {
  // Its own, opened at install, beside the one that this test opened to know where to click.
  await expect.poll(() => welcomes(theatre.desk), patiently).toBe(2)
  const site = await theatre.open(addresses.feed)
  const welcome = theatre.desk
  await welcome.bringToFront()
  for (const page of [site, welcome]) await page.evaluate(countInput, undefined)

  // The browser under test has granted its question beforehand; a person presses one button there, and it counts.
  await welcome.clickRole('switch', 'LinkedIn')
  await welcome.waitFor('[role="switch"][aria-checked="true"]')
  await site.bringToFront()
  await site.click(linkedinPages('sdui').reaction(linkedinPost(0)))

  expect(actTypes(await theatre.expectLedgerToMatch())).toEqual(['Like'])
  const counted = [
    await welcome.evaluate(readInput, undefined),
    await site.evaluate(readInput, undefined),
  ]
  const clicks = counted.reduce((sum, one) => sum + one.clicks, inBrowser.length)
  expect(counted.map(({ keys }) => keys)).toEqual([0, 0])
  expect(clicks).toBeLessThanOrEqual(5)
})
