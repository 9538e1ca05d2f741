/** Every kind of page in every stack, layout and chat is as it would be without the recorder. */
import { afterEach, describe, expect, test } from 'vitest'
import type { Scenario } from '../practice/network.ts'
import { sleep, useTheatre, type Theatre } from '../e2e/driver/theatre.ts'
import { actTypes, cast } from '../e2e/pages/cast.ts'
import { plantLike } from '../e2e/pages/hostile.ts'
import { addresses } from '../e2e/pages/linkedin.ts'
import { askSpy, plantSpy } from '../e2e/pages/spy.ts'
import { switchSites, visit, type Outcome } from '../e2e/pages/visits.ts'
import { xAddresses } from '../e2e/pages/x.ts'

const theatre = useTheatre({ sites: [] })
const { xPost, linkedinPost, inviter, conversation } = cast(theatre)

type Address = (theatre: Theatre) => string

const linkedin: Address[] = [
  () => addresses.feed,
  () => `https://www.linkedin.com/feed/update/urn:li:activity:${linkedinPost(0).id}/`,
  () => addresses.invitations,
  () => addresses.network,
  () => addresses.profile(inviter(0)),
  () => addresses.profile(theatre.network.world.self.slug),
  () => `https://www.linkedin.com/preload/custom-invite/?vanityName=${inviter(0)}`,
  conversation,
  () => 'https://www.linkedin.com/notifications/',
]

const firstChat: Address = ({ network }) => network.world.x.conversations[0]?.id ?? ''

const x: Address[] = [
  () => xAddresses.home,
  () => xAddresses.post(xPost(0).author.handle, xPost(0).id),
  () => xAddresses.profile(xPost(0).author.handle),
  () => xAddresses.people,
  () => 'https://x.com/search?q=schools',
  () => xAddresses.notifications,
  () => 'https://x.com/compose/post',
]

const chat: Address[] = [
  (stage) => xAddresses.chat(firstChat(stage)),
  (stage) => xAddresses.olderChat(firstChat(stage)),
]

const settings: { name: string; scenario: Partial<Scenario>; pages: Address[] }[] = [
  ...(['sdui', 'sdui-2025', 'classic'] as const).map((linkedinStack) => ({
    name: `LinkedIn, ${linkedinStack}`,
    scenario: { linkedinStack },
    pages: linkedin,
  })),
  ...(['desktop', 'narrow'] as const).map((layout) => ({
    name: `X, ${layout}`,
    scenario: { layout },
    pages: x,
  })),
  ...(['xchat-http', 'xchat-socket', 'legacy'] as const).map((xChat) => ({
    name: `X, ${xChat}`,
    scenario: { xChat },
    pages: chat,
  })),
]

describe('with the recorder and without', () => {
  afterEach(() => switchSites(theatre, false))

  test.each(settings)('$name: every page is the same', async ({ scenario, pages }) => {
    const without: Outcome[] = []
    for (const address of pages) without.push(await visit(theatre, { scenario, address }))
    await switchSites(theatre, true)
    for (const [place, address] of pages.entries()) {
      const watched = await visit(theatre, { scenario, address })
      expect(watched).toEqual(without[place])
    }
  })
})

test('a like in a frame without an address is counted, though no browser times its request', async () => {
  await switchSites(theatre, true)
  const tab = await theatre.open(xAddresses.home)
  await tab.evaluate(plantSpy, undefined)
  const { author, id } = xPost(0)
  const where = 'frame without address'
  await tab.evaluate(plantLike, { author: author.handle, id, where })
  // The recorder has to come into the frame first.
  await sleep(1_000)
  await tab.clickAt(30, 15)
  await sleep(10_500)
  const entries = await theatre.expectLedgerToMatch()
  expect(actTypes(entries)).toEqual(['Like'])
  expect((await tab.evaluate(askSpy, undefined)).errors).toEqual([])
})
