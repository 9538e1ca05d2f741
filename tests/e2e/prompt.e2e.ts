/** The prompt: where the person wants it, when the policy allows it, answered as they like. */
import { beforeEach, expect, test } from 'vitest'
import type { Moment } from '../../lib/domain/moment.ts'
import type { PromptPlace } from '../../lib/domain/settings.ts'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import { cardElement as card, stepIntoCard } from './driver/card.ts'
import { setAhead } from './driver/clock.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { patiently, sleep, useTheatre } from './driver/theatre.ts'
import { send } from './driver/messages.ts'
import { beActive, wish } from './driver/prompts.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'

const theatre = useTheatre({ sites: ['LinkedIn'] })
const on = linkedinPages('sdui')

/** Days ahead, so far apart that no test’s caps, and no “not again within thirty days”, reach the next. */
let day = -100
const dayLong = 86_400_000
const minute = 60_000

async function choose(place: PromptPlace): Promise<void> {
  await theatre.desk.clickRole('radio', place === 'page' ? 'In the page' : 'Only in the toolbar')
  await sleep(300)
}

beforeEach(async () => {
  day += 100
  await setAhead(theatre.desk, day * dayLong)
  // Chance keeps some moments quiet: what is told here is of the others.
  await wish(theatre.desk, { quietMoments: false })
  // Whatever the hour: a reflection that waits would be noticed first.
  await send(theatre.desk, { type: 'set-reflection', wished: { every: 'never' } })
})

const inviters = (): string[] =>
  theatre.network.world.linkedin.invitations
    .filter((one) => one.kind === 'CONNECTION')
    .map((one) => one.from.slug)

async function acceptThree(): Promise<Tab> {
  await beActive(theatre.desk, 'linkedin', 3)
  const tab = await theatre.open(addresses.invitations)
  await acceptThreeIn(tab)
  return tab
}

async function acceptThreeIn(tab: Tab): Promise<void> {
  for (const slug of inviters().slice(0, 3)) {
    await tab.click(on.invitation(slug, 'accept'))
    // The cards below move up: a click before that would land on another.
    await tab.waitFor(on.invitation(slug, 'accept'), { gone: true })
  }
}

/** To another tab and back, which is a break. */
async function comeBack(tab: Tab): Promise<void> {
  await theatre.desk.bringToFront()
  await sleep(300)
  await tab.bringToFront()
  await tab.move(300, 300)
  await tab.move(320, 320)
}

/** A page that was just opened has asked for no prompt yet. */
async function openAgain(tab: Tab): Promise<void> {
  await tab.goto(addresses.invitations)
  await comeBack(tab)
}

const isShown = (tab: Tab): Promise<boolean> =>
  tab.evaluate((one) => document.querySelector(one)?.matches(':popover-open') ?? false, card)

/** A machine that plays two browsers at once may take its time; one that has it is waited for no longer. */
async function appears(tab: Tab, within = 30_000): Promise<boolean> {
  for (let waited = 0; waited < within; waited += 250) {
    if (await isShown(tab)) return true
    await sleep(250)
  }
  return false
}

/** Tab leads into the card; its first stop is Close, then the three answers. */
async function press(tab: Tab, stops: number): Promise<void> {
  await stepIntoCard(tab)
  for (let steps = 0; steps < stops; steps += 1) await tab.press('Tab')
  await tab.press('Enter')
  await tab.waitFor(card, { gone: true })
  await sleep(400)
}

const textOf = (page: Tab): Promise<string> =>
  page.evaluate(() => document.body.textContent ?? '', null)

const newest = async <Row>(store: string): Promise<Row | undefined> =>
  (await readStore<Row>(theatre.desk, store)).at(-1)

test('nothing appears before the person has said where, nor in the first week, until they start prompts', async () => {
  const tab = await acceptThree()
  expect(await appears(tab, 7_000)).toBe(false)
  expect(await readStore<Suggestion>(theatre.desk, 'suggestions')).toMatchObject([
    { family: 'follow-up' },
  ])
  await choose('page')
  await openAgain(tab)
  expect(await appears(tab, 7_000)).toBe(false)
  expect(await readStore(theatre.desk, 'moments')).toEqual([])
  const settings = await theatre.stage.openPage('dashboard.html#/settings')
  await settings.clickRole('button', 'Start prompts now')
  await expect.poll(() => textOf(settings), patiently).toContain('Now and then a prompt comes')
  await settings.close()
  await openAgain(tab)
  expect(await appears(tab)).toBe(true)
})

test('three invitations accepted lead to one card, without focus, and to no other for ninety minutes', async () => {
  await choose('page')
  // No kind comes twice in a row, unless it is the only one.
  await wish(theatre.desk, { off: ['reply', 'promise', 'renew'] })
  const tab = await acceptThree()
  expect(await appears(tab)).toBe(true)
  const seen = await tab.evaluate((one) => {
    const host = document.querySelector(one)
    return {
      names: host?.getAttributeNames().filter((name) => name === 'id' || name === 'class'),
      isClosed: host?.shadowRoot === null,
      focus: document.activeElement === host,
      cards: document.querySelectorAll(one).length,
    }
  }, card)
  expect(seen).toEqual({ names: [], isClosed: true, focus: false, cards: 1 })
  await press(tab, 0)
  expect((await newest<Moment>('moments'))?.answer).toBe('close')
  await setAhead(theatre.desk, day * dayLong + 60 * minute)
  await acceptThreeIn(tab)
  expect(await appears(tab, 6_000), 'less than ninety minutes after the first').toBe(false)
  await setAhead(theatre.desk, day * dayLong + 100 * minute)
  await beActive(theatre.desk, 'linkedin', 3)
  // Any act is followed by a break.
  const page = theatre.network.world.linkedin.invitations.find(({ kind }) => kind !== 'CONNECTION')
  await tab.click(on.invitation(page?.from.slug ?? '', 'ignore'))
  expect(await appears(tab), 'ninety minutes after the first').toBe(true)
  await wish(theatre.desk, { off: [] })
})

test('“Already done” is the person’s own word in the ledger and closes the suggestion', async () => {
  await choose('page')
  const tab = await acceptThree()
  expect(await appears(tab)).toBe(true)
  await press(tab, 3)
  expect((await newest<Moment>('moments'))?.answer).toBe('already-done')
  const entries = await theatre.entries()
  const manual = entries.filter(({ witness }) => witness === 'manual')
  expect(manual).toMatchObject([
    { type: 'Create', source: 'manual', object: { type: 'ChatMessage' } },
  ])
  const closed = (await readStore<Suggestion>(theatre.desk, 'suggestions')).find(
    ({ closedBy }) => closedBy === manual[0]?.id,
  )
  expect(closed?.state).toBe('done')
})

test('no card comes while somebody is typing, and it comes when they are done', async () => {
  await choose('page')
  const tab = await acceptThree()
  await tab.evaluate(() => {
    // A field of the page's own, with the focus in it.
    const field = document.createElement('input')
    document.querySelector('main')?.prepend(field)
    field.focus()
  }, null)
  await tab.press('a')
  expect(await appears(tab, 7_000)).toBe(false)
  await tab.evaluate(() => document.querySelector<HTMLElement>('main input')?.remove(), null)
  await comeBack(tab)
  expect(await appears(tab)).toBe(true)
})

test('none comes in a page that is left out, and one that is there goes', async () => {
  await wish(theatre.desk, { isOff: true })
  const done = await acceptThree()
  await done.close()
  await choose('page')
  await wish(theatre.desk, { isOff: false })
  const leaveOut = { type: 'leave-page-out', address: addresses.network } as const
  await send(theatre.desk, leaveOut)
  const tab = await theatre.open(addresses.network)
  await comeBack(tab)
  expect(await appears(tab, 7_000)).toBe(false)
  const settings = await theatre.stage.openPage('dashboard.html#/settings')
  await settings.click('[aria-label^="Notice again"]')
  await settings.waitFor('[aria-label^="Notice again"]', { gone: true })
  await settings.close()
  await comeBack(tab)
  expect(await appears(tab)).toBe(true)
  await send(theatre.desk, leaveOut)
  await tab.waitFor(card, { gone: true })
  await expect.poll(async () => (await newest<Moment>('moments'))?.answer, patiently).toBe('unseen')
})

test('only in the toolbar means a dot there, and nothing in the page', async () => {
  await choose('toolbar')
  const tab = await acceptThree()
  const badge = (): Promise<string> =>
    theatre.desk.evaluate(async () => {
      const api = (globalThis.browser ?? globalThis.chrome) as unknown as {
        action: { getBadgeText(of: object): Promise<string> }
      }
      return api.action.getBadgeText({})
    }, null)
  await expect.poll(badge, patiently).toBe('•')
  expect(await isShown(tab)).toBe(false)
  const popup = await theatre.stage.openPage('popup.html')
  await popup.waitFor('h1, h2')
  expect(await popup.evaluate(() => document.body.textContent ?? '', null)).toContain('Show me how')
  await expect.poll(badge, patiently).toBe('')
  await popup.close()
})

test('a reflection that waits is noticed once in a page, and asks for nothing there', async () => {
  await choose('page')
  const before = await readStore(theatre.desk, 'moments')
  await beActive(theatre.desk, 'linkedin', 4)
  // The hour that begins the day: due now, whenever this runs.
  await send(theatre.desk, { type: 'set-reflection', wished: { every: 'day', hour: 3 } })
  const tab = await theatre.open(addresses.invitations)
  await comeBack(tab)
  expect(await appears(tab)).toBe(true)
  await press(tab, 0)
  await openAgain(tab)
  expect(await appears(tab, 7_000)).toBe(false)
  expect(await readStore(theatre.desk, 'moments')).toEqual(before)
})
