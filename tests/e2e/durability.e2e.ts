/** Nothing is lost and nothing comes twice, whatever ends when: the worker, the tab, the browser. */
import { expect, test } from 'vitest'
import { amiss } from './driver/compare.ts'
import { ageLetters, readStore } from './driver/ledger.ts'
import { removeScratch, scratchFolder } from './driver/scratch.ts'
import { startStage } from './driver/start.ts'
import type { Tab } from './driver/tab.ts'
import { browserName, patiently, sleep, useTheatre, verdictTime } from './driver/theatre.ts'
import { actTypes, cast } from './pages/cast.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'
import { xAddresses, xPages } from './pages/x.ts'

const theatre = useTheatre()
const { xPost, linkedinPost, conversation, inviter } = cast(theatre)
const on = linkedinPages('sdui')

test('a worker that ends between any two acts loses and doubles nothing', async () => {
  const [x, feed] = [await theatre.open(xAddresses.home), await theatre.open(addresses.feed)]
  const [first, second] = [linkedinPost(0), linkedinPost(1)]
  const acts: (() => Promise<void>)[] = [
    () => x.click(xPages.like(xPost(0))),
    () => feed.click(on.reaction(first)),
    () => x.click(xPages.unlike(xPost(0))),
    () => feed.click(on.reaction(second)),
    () => x.click(xPages.like(xPost(1))),
  ]
  for (const act of acts) {
    await act()
    await theatre.stage.stopWorker()
  }
  await theatre.expectLedgerToMatch()
  expect(theatre.network.acts).toHaveLength(acts.length)
})

test('a worker that ends again and again while entries come in doubles nothing', async () => {
  const tab = await theatre.open(xAddresses.home)
  for (const index of [0, 1, 2, 3]) await tab.click(xPages.like(xPost(index)))
  for (let wait = 0; wait < 4; wait += 1) {
    await sleep(300)
    await theatre.stage.stopWorker()
  }
  const entries = await theatre.expectLedgerToMatch()
  expect(actTypes(entries)).toEqual(['Like', 'Like', 'Like', 'Like'])
})

test('an entry whose letter stayed behind comes once, and holds up no other', async () => {
  const tab = await theatre.open(xAddresses.home)
  await tab.click(xPages.like(xPost(0)))
  await theatre.expectLedgerToMatch()
  const entry = (await theatre.entries()).find(({ type }) => type === 'Like')
  // As if the worker had ended between the ledger's transaction and the outbox.
  await theatre.desk.evaluate(
    async (observation) => {
      const letter = { state: 'ready', observation, request: null, writtenAt: 0 }
      const api = globalThis.browser ?? globalThis.chrome
      await api?.storage.local.set({ [`outbox.${observation.id}`]: letter })
    },
    { ...entry, id: entry?.id, undo: null },
  )
  await tab.click(xPages.like(xPost(1)))
  const entries = await theatre.expectLedgerToMatch()
  expect(actTypes(entries)).toEqual(['Like', 'Like'])
})

test('an extension page that is open while the worker ends goes on working', async () => {
  const desk = theatre.desk
  await theatre.stage.stopWorker()
  const tab = await theatre.open(xAddresses.home)
  await tab.click(xPages.like(xPost(0)))
  await theatre.expectLedgerToMatch()
  await theatre.stage.stopWorker()
  await desk.bringToFront()
  await desk.type('form.notebook input', 'be of use')
  await desk.press('Enter')
  await desk.waitFor('form.notebook [role="status"]:not(:empty)')
  const intentions = await readStore<{ text: string }>(desk, 'intentions')
  expect(intentions.map(({ text }) => text)).toEqual(['be of use'])
})

test('two tabs in use at once lose and double nothing', async () => {
  const [x, other, feed] = [
    await theatre.open(xAddresses.home),
    await theatre.open(xAddresses.home),
    await theatre.open(addresses.feed),
  ]
  const post = linkedinPost(0)
  await Promise.all([
    x.click(xPages.like(xPost(0))),
    other.click(xPages.like(xPost(1))),
    feed.click(on.reaction(post)),
  ])
  await theatre.expectLedgerToMatch()
  expect(theatre.network.acts).toHaveLength(3)
})

test.each([0, 50, 500])(
  'what the site did is there once, the tab closed %i ms after',
  async (ms) => {
    const [x, messaging, invitations] = [
      await theatre.open(xAddresses.home),
      await theatre.open(conversation()),
      await theatre.open(addresses.invitations),
    ]
    const leave = async (tab: Tab): Promise<void> => {
      if (ms > 0) await sleep(ms)
      await tab.close()
    }
    await x.bringToFront()
    await x.click(xPages.like(xPost(0)))
    await leave(x)
    await messaging.bringToFront()
    const frame = await messaging.frame('/preload/')
    await frame.type(on.message, 'Thank you')
    await frame.click(on.sendMessage)
    await leave(messaging)
    await invitations.bringToFront()
    await invitations.click(on.invitation(inviter(0), 'accept'))
    await leave(invitations)
    await sleep(300)
    await expect.poll(() => theatre.amiss(), patiently).toEqual([])
  },
)

test.skipIf(browserName === 'firefox')(
  'a browser that is closed right after an act has it when it comes back, and goes on noticing',
  async () => {
    const profile = await scratchFolder('kept')
    const { proxyPort } = theatre.network
    const first = await startStage('chromium', { proxyPort, profile })
    const welcome = await first.openPage('welcome.html')
    await welcome.clickRole('switch', 'X')
    await welcome.waitFor('[role="switch"][aria-checked="true"]')
    await sleep(500)
    const tab = await first.newTab()
    await tab.goto(xAddresses.home)
    await tab.click(xPages.like(xPost(0)))
    await first.close()
    const second = await startStage('chromium', { proxyPort, profile })
    const desk = await second.openPage('dashboard.html#/history')
    await ageLetters(desk)
    expect(amiss(theatre.network, await readStore(desk, 'entries'))).toEqual([])
    const again = await second.newTab()
    await again.goto(xAddresses.home)
    await again.click(xPages.like(xPost(1)))
    await sleep(verdictTime)
    const types = async (): Promise<string[]> => actTypes(await readStore(desk, 'entries'))
    await expect.poll(types, patiently).toEqual(['Like', 'Like'])
    await second.close()
    await removeScratch(profile)
  },
)
