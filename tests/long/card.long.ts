/**
 * The prompt card on every kind of page: the page stays as it was while one stands and after it is gone, and the card is
 * whole and legible in whatever window. With prompts only in the toolbar nothing comes into any page.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Moment } from '../../lib/domain/moment.ts'
import { chooseCorner, type Corner } from '../../lib/prompt/placement.ts'
import { pageKind } from '../../lib/recorder/page.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import type { Site } from '../../lib/sites/site.ts'
import { x } from '../../lib/sites/x.ts'
import type { Scenario } from '../practice/network.ts'
import { cardElement, seeCard, stepIntoCard, type SeenCard } from '../e2e/driver/card.ts'
import { readStore } from '../e2e/driver/ledger.ts'
import { inOwnWorld } from '../e2e/driver/own-world.ts'
import { beActive, promiseToday, wantPrompts } from '../e2e/driver/prompts.ts'
import type { Box, Tab } from '../e2e/driver/tab.ts'
import { patiently, sleep, useTheatre } from '../e2e/driver/theatre.ts'
import { cast } from '../e2e/pages/cast.ts'
import { addresses } from '../e2e/pages/linkedin.ts'
import { noteListeners, readListeners } from '../e2e/pages/listeners.ts'
import { askSpy, plantSpy } from '../e2e/pages/spy.ts'
import { darken, readInUse, readStanding, settleDown } from '../e2e/pages/standing.ts'
import { xAddresses } from '../e2e/pages/x.ts'

const theatre = useTheatre()
const { xPost, linkedinPost, inviter, conversation } = cast(theatre)

const inLinkedIn = (path: string): string => `https://www.linkedin.com/${path}/`
const world = () => theatre.network.world
const places = () => world().linkedin.places
const firstOf = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('the practice world is too small')
  return one
}

type Address = () => string

/** Those that each stack draws in its own way. */
const linkedinPages: Address[] = [
  () => addresses.feed,
  () => inLinkedIn(`feed/update/urn:li:activity:${linkedinPost(0).id}`),
  () => addresses.profile(inviter(0)),
  () => inLinkedIn(`in/${inviter(0)}/edit/forms/recommendation/write`),
  () => addresses.invitations,
  () => addresses.network,
  () => inLinkedIn('mynetwork/network-manager/people-follow/following'),
  conversation,
  () => inLinkedIn('search/results/people'),
  () => inLinkedIn('notifications'),
]

/** Those that are the same in every stack. */
const linkedinPlaces: Address[] = [
  () => inLinkedIn(`groups/${firstOf(places().groups).id}`),
  () => inLinkedIn(`company/${firstOf(world().organisations).slug}`),
  () => inLinkedIn(`events/${firstOf(places().events).id}`),
  () => inLinkedIn(`newsletters/${firstOf(places().newsletters).slug}`),
]

const xPages: Address[] = [
  () => xAddresses.home,
  () => xAddresses.post(xPost(0).author.handle, xPost(0).id),
  () => xAddresses.profile(xPost(0).author.handle),
  () => xAddresses.chat(firstOf(world().x.conversations).id),
  () => 'https://x.com/search?q=schools',
  () => xAddresses.notifications,
  () => 'https://x.com/compose/post',
  () => xAddresses.community(firstOf(world().x.communities).id),
  () => xAddresses.list(firstOf(world().x.lists).id),
]

interface Setting {
  name: string
  site: Site
  pages: Address[]
  scenario: Partial<Scenario>
  isDark?: boolean
}

/** Every kind of page is met in light and dark, and with lines from the left and from the right. */
const settings: Setting[] = [
  {
    name: 'LinkedIn’s newer pages',
    site: linkedin,
    pages: [...linkedinPages, ...linkedinPlaces],
    scenario: { linkedinStack: 'sdui' },
  },
  {
    name: 'LinkedIn’s pages of 2025, from right to left and under a strict policy',
    site: linkedin,
    pages: linkedinPages,
    scenario: { linkedinStack: 'sdui-2025', language: 'ar', csp: true },
  },
  {
    name: 'LinkedIn’s older pages, dark',
    site: linkedin,
    pages: linkedinPages,
    scenario: { linkedinStack: 'classic', language: 'de' },
    isDark: true,
  },
  {
    name: 'X’s pages, dark',
    site: x,
    pages: xPages,
    scenario: { xChat: 'xchat-http' },
    isDark: true,
  },
  {
    name: 'X’s narrow pages, from right to left',
    site: x,
    pages: xPages,
    scenario: { layout: 'narrow', language: 'ar', xChat: 'legacy' },
  },
]

const usual = { width: 1280, height: 900 }
const narrow = { width: 360, height: 640 }
/** A window has half as many pixels then. */
const at200Percent = { width: 640, height: 450 }

/** Each kind of page comes in both, and is closed and escaped from in both: stacks have other numbers of pages. */
const otherWindow = (place: number) => (place % 4 < 2 ? narrow : at200Percent)

test.each([linkedin, x])('every kind of page of $name is met', (site: Site) => {
  const pages = settings.flatMap((one) => (one.site === site ? one.pages : []))
  const met = new Set(pages.map((address) => pageKind(site, new URL(address()))))
  expect(site.pages.map(({ name }) => name).filter((name) => !met.has(name))).toEqual([])
})

describe('in the page', () => {
  /** How each card went; in other windows it may lack room. */
  const went: ('closed' | 'escaped' | 'no room')[] = []

  beforeAll(() => wantPrompts(theatre.desk, 'page'))
  afterAll(() => {
    expect(went).toContain('closed')
    expect(went).toContain('escaped')
  })

  test.each(settings)(
    '$name: nothing changes by the card, and it is whole in any window',
    async ({ site, pages, scenario, isDark = false }) => {
      const tab = await open(site, scenario, isDark)
      for (const [place, address] of pages.entries()) {
        const page = address()
        const isEscaped = place % 2 === 1
        await tab.resize(usual.width, usual.height)
        await promiseToday(theatre.desk)
        await tab.goto(page)
        const before = await prepare(tab, isEscaped ? 'last' : 'corner')
        const card = await comes(tab)
        const listeners = await inOwnWorld(theatre.desk, readListeners)
        expect({
          page,
          scheme: card.scheme,
          faults: card.faults,
          covered: await coveredBy(tab, card),
          standing: await tab.evaluate(readStanding, undefined),
          listens: listeners.length > before.listeners.length,
        }).toEqual({
          page,
          scheme: isDark ? 'dark' : 'light',
          faults: [],
          covered: [],
          standing: before.standing,
          listens: true,
        })
        const { stands, ...found } = await inWindow(tab, otherWindow(place), card)
        expect({ page, ...found }).toEqual({ page, faults: [], covered: [], room: null })
        // Another window may hide what has the focus; Tab goes on through the page before it comes to the card.
        const left = stands
          ? await close(tab, isEscaped)
          : await tab.evaluate(readStanding, undefined)
        went.push(stands ? (isEscaped ? 'escaped' : 'closed') : 'no room')
        await tab.waitFor(cardElement, { gone: true })
        // Put behind the body, and taken away.
        const changes = ['childList HTML null', 'childList HTML null']
        expect({ page, ...(await afterwards(tab)) }).toEqual({
          page,
          ...leftOf({ ...before, standing: left }),
          changes,
        })
      }
    },
  )
})

describe('only in the toolbar', () => {
  beforeAll(() => wantPrompts(theatre.desk, 'toolbar'))

  test.each(settings)('$name: nothing comes into the page', async ({ site, pages, scenario }) => {
    const tab = await open(site, scenario, false)
    await promiseToday(theatre.desk)
    await tab.goto(firstOf(pages)())
    const before = await prepare(tab, 'corner')
    const moments = () => readStore<Moment>(theatre.desk, 'moments')
    await expect.poll(moments, patiently).toMatchObject([{ place: 'toolbar', heldBack: false }])
    // As long as a card would have taken.
    await sleep(500)
    expect(await afterwards(tab)).toEqual({ ...leftOf(before), changes: [] })
    expect(await tab.evaluate(readStanding, undefined)).toEqual(before.standing)
  })
})

/** What is known of a page before a card comes. */
interface Before {
  standing: Awaited<ReturnType<typeof readStanding>>
  spied: ReturnType<typeof askSpy>
  listeners: string[]
}

async function open(site: Site, scenario: Partial<Scenario>, isDark: boolean): Promise<Tab> {
  await theatre.begin(scenario)
  await beActive(theatre.desk, site.id, 4)
  return theatre.open('about:blank', isDark ? darken : undefined)
}

/** Makes a page one that is being used; the break begins when this is over. */
async function prepare(tab: Tab, focus: 'corner' | 'last'): Promise<Before> {
  await tab.move(3, 300)
  await tab.evaluate(settleDown, focus)
  await sleep(300)
  await tab.move(3, 310)
  await tab.evaluate(plantSpy, undefined)
  await inOwnWorld(theatre.desk, noteListeners)
  await tab.move(3, 320)
  return {
    standing: await tab.evaluate(readStanding, undefined),
    spied: await tab.evaluate(askSpy, undefined),
    listeners: await inOwnWorld(theatre.desk, readListeners),
  }
}

/** The card, once it stands. */
async function comes(tab: Tab): Promise<SeenCard> {
  await tab.waitFor(cardElement)
  const isStill = async () => (await seeCard(theatre.desk))?.isStill
  await expect.poll(isStill, { ...patiently, interval: 60 }).toBe(true)
  const seen = await seeCard(theatre.desk)
  if (!seen) throw new Error('the card went by itself')
  return seen
}

/** What one is at and the card lies over. */
async function coveredBy(tab: Tab, { box }: SeenCard): Promise<Box[]> {
  const used = await tab.evaluate(readInUse, undefined)
  return used.filter(
    (one) =>
      one.x < box.x + box.width &&
      box.x < one.x + one.width &&
      one.y < box.y + box.height &&
      box.y < one.y + one.height,
  )
}

/** How it stands in another window; or, where it has gone, the room that it left unused. */
async function inWindow(
  tab: Tab,
  { width, height }: { width: number; height: number },
  { box }: SeenCard,
): Promise<{ stands: boolean; faults: string[]; covered: Box[]; room: Corner | null }> {
  await tab.resize(width, height)
  // Once the window rests.
  await sleep(600)
  const seen = await seeCard(theatre.desk)
  if (seen)
    return { stands: true, faults: seen.faults, covered: await coveredBy(tab, seen), room: null }
  const used = await tab.evaluate(readInUse, undefined)
  // With the room for the buttons around a place to write in.
  const taken = used.map((one) => ({
    x: one.x - 48,
    y: one.y - 48,
    width: one.width + 96,
    height: one.height + 96,
  }))
  const card = { width: Math.min(box.width, width - 32), height: box.height }
  return {
    stands: false,
    faults: [],
    covered: [],
    room: chooseCorner({ width, height }, card, taken, 'ltr'),
  }
}

/** By its Close, or by Escape from within; answers with how the page stood right before that. */
async function close(tab: Tab, isEscaped: boolean): Promise<Before['standing']> {
  let standing = await tab.evaluate(readStanding, undefined)
  if (isEscaped) {
    const isReached = await stepIntoCard(tab, async () => {
      standing = await tab.evaluate(readStanding, undefined)
    })
    if (!isReached) throw new Error('Tab never reached the card')
    await tab.press('Escape')
    return standing
  }
  const seen = await seeCard(theatre.desk)
  if (seen) await tab.clickAt(seen.close.x, seen.close.y)
  return standing
}

/** What must be of a page afterwards as it was before, and what was changed in between. */
async function afterwards(tab: Tab) {
  return leftOf({
    standing: await tab.evaluate(readStanding, undefined),
    spied: await tab.evaluate(askSpy, undefined),
    listeners: await inOwnWorld(theatre.desk, readListeners),
  })
}

function leftOf({ standing, spied, listeners }: Before) {
  return { focus: standing.focus, selected: standing.selected, listeners, ...spied }
}
