/**
 * Pages left out: nothing done or looked at on them is noticed, until that is taken back; in open tabs at once.
 *
 * No driver can open the browser's own menu: the entry in it says to the worker what the message here says.
 */
import { expect, test } from 'vitest'
import type { Health } from '../../lib/domain/health.ts'
import { ageLetters, emptyStores, readStore } from './driver/ledger.ts'
import { send } from './driver/messages.ts'
import type { Tab } from './driver/tab.ts'
import { patiently, sleep, useTheatre, verdictTime } from './driver/theatre.ts'
import { actTypes, cast } from './pages/cast.ts'
import { xAddresses, xPages, type PostId } from './pages/x.ts'

const theatre = useTheatre({ sites: ['X'] })
const { xPost, book } = cast(theatre)

const leaveOut = async (address: string): Promise<void> => {
  await send(theatre.desk, { type: 'leave-page-out', address })
  await sleep(300)
}

async function like(tab: Tab, post: PostId): Promise<void> {
  await tab.bringToFront()
  await tab.click(xPages.like(post))
  await tab.waitFor(xPages.unlike(post))
}

/** Longer than what was looked at waits to be written down, the mouse moving. */
async function look(tab: Tab): Promise<void> {
  for (let moved = 0; moved < 7; moved += 1) {
    await tab.move(300 + moved, 300)
    await sleep(1_000)
  }
}

const again = '[aria-label^="Notice again"]'

/** Takes back, in Settings and by their own buttons, whatever is left out. */
async function noticeAgain(): Promise<void> {
  const settings = await theatre.stage.openPage('dashboard.html#/settings')
  await settings.waitFor(again)
  const left = (): Promise<number> =>
    settings.evaluate((one) => document.querySelectorAll(one).length, again)
  for (let count = await left(); count > 0; count = await left()) {
    await settings.click(again)
    await expect.poll(left, patiently).toBe(count - 1)
  }
  await settings.close()
}

/** Keys of what pages left for the worker: acts, looking, signs of health. */
const waiting = (): Promise<string[]> =>
  theatre.desk.evaluate(async () => {
    const stored = await (globalThis.browser ?? globalThis.chrome)?.storage.local.get(null)
    return Object.keys(stored ?? {}).filter((key) => /^(?:outbox|signs)\./.test(key))
  }, null)

test('nothing on it is noticed, not even for a moment, and the next page counts', async () => {
  await leaveOut(xAddresses.home)
  const left = await theatre.open(xAddresses.home)
  await emptyStores(theatre.desk, ['health'])
  await like(left, xPost(0))
  await look(left)
  expect(await waiting()).toEqual([])
  expect(await theatre.entries()).toEqual([])
  expect(await readStore<Health>(theatre.desk, 'health')).toEqual([])
  expect(book().done).toBe(1)
  const post = xPost(1)
  const other = await theatre.open(xAddresses.post(post.author.handle, post.id))
  await like(other, post)
  const act = (await theatre.expectActs(['Like'])).find(({ type }) => type === 'Like')
  expect(act?.object?.url).toBe(`https://x.com/i/status/${post.id}`)
  await noticeAgain()
})

test('an open tab follows at once: left out, noticed again, left out again', async () => {
  const tab = await theatre.open(xAddresses.home)
  await like(tab, xPost(0))
  await theatre.expectActs(['Like'])
  await leaveOut(xAddresses.home)
  await like(tab, xPost(1))
  await sleep(verdictTime)
  await noticeAgain()
  await like(tab, xPost(2))
  await theatre.expectActs(['Like', 'Like'])
  await leaveOut(xAddresses.home)
  await like(tab, xPost(3))
  await sleep(verdictTime)
  await ageLetters(theatre.desk)
  expect(actTypes(await theatre.entries())).toEqual(['Like', 'Like'])
  expect(book().done).toBe(4)
  await noticeAgain()
})

test('in one document each page is by itself, and what is written over a page goes with it', async () => {
  const post = xPost(0)
  const { handle } = post.author
  await leaveOut(xAddresses.profile(handle))
  const tab = await theatre.open(xAddresses.home)
  await tab.click(xPages.author(post))
  await expect.poll(() => tab.address(), patiently).toContain(handle)
  // The address changes before the page does.
  await tab.waitFor(xPages.headButton)
  await like(tab, post)
  await tab.click(xPages.openReply(post))
  await tab.waitFor(xPages.editor)
  expect(tab.address()).toContain('/compose/post')
  await tab.type(xPages.editor, 'A word on that')
  await tab.click(xPages.send)
  await tab.waitFor(xPages.editor, { gone: true })
  await sleep(verdictTime)
  expect(book().done).toBe(2)
  expect(actTypes(await theatre.entries())).toEqual([])
  await tab.goto(xAddresses.home)
  await like(tab, xPost(1))
  await theatre.expectActs(['Like'])
  await noticeAgain()
})

test('erasing whom it was about leaves no word of them, and the page stays left out', async () => {
  const { handle } = xPost(0).author
  const address = xAddresses.profile(handle)
  const settings = (): Promise<string> =>
    theatre.desk.evaluate(
      async () =>
        JSON.stringify(
          await (globalThis.browser ?? globalThis.chrome)?.storage.local.get('settings'),
        ),
      null,
    )
  await leaveOut(address)
  expect((await settings()).toLowerCase()).toContain(`x.com/${handle.toLowerCase()}`)
  await send(theatre.desk, {
    type: 'erase',
    id: '019abc00-0000-7000-8000-00000000e7a5',
    erasure: { by: 'person', url: address.toLowerCase() },
  })
  expect((await settings()).toLowerCase()).not.toContain(handle.toLowerCase())
  const tab = await theatre.open(address)
  await look(tab)
  expect(await theatre.entries()).toEqual([])
  const dashboard = await theatre.stage.openPage('dashboard.html#/settings')
  await dashboard.waitFor('[aria-label="Notice again: A profile on X"]')
  await dashboard.close()
  await noticeAgain()
})
