/** What entries of X say beyond which act it was; tests/e2e/scenes has every act itself. */
import { describe, expect, test } from 'vitest'
import { useTheatre } from '../driver/theatre.ts'
import { xAddresses, xPages, XTab } from '../pages/x.ts'
import { postOf, tryFollowing, tryMessages, tryTouches, tryWriting, who } from './x-acts.ts'

const theatre = useTheatre({ sites: ['X'] })

describe('on wide pages in nonsense words', () => {
  const scenario = { language: 'xx' } as const
  tryTouches(theatre, scenario)
  tryWriting(theatre, scenario)
  tryFollowing(theatre, scenario)
})

describe('in the chat whose requests nobody sees', () => {
  tryMessages(theatre, { xChat: 'xchat-socket', language: 'en' })
})

describe('looking', () => {
  test('posts in view are counted, ads and own ones are not, and strangers stay unnamed', async () => {
    await theatre.begin()
    const { x: site, self } = theatre.network.world
    const liked = postOf(theatre, 'video')
    const began = Date.now()
    const x = new XTab(await theatre.open(xAddresses.home))
    await x.click(xPages.like(liked))
    await x.read(4)
    const passed = new Set(await x.passed())
    const lookedAt = (Date.now() - began) / 1_000
    // Behind another tab, or left: each browser ends the looking at one of both.
    await theatre.desk.bringToFront()
    await x.tab.goto(xAddresses.notifications)
    const entries = await theatre.expectLedgerToMatch()
    // What other tests left behind may come in late; the account tells it apart.
    const account = who(self)?.url
    const views = entries.flatMap((one) => (one.account === account ? (one.view ?? []) : []))
    const total = (numberOf: (view: (typeof views)[number]) => number): number =>
      views.reduce((sum, view) => sum + numberOf(view), 0)
    const seconds = total(({ activeSeconds }) => activeSeconds)
    expect(seconds).toBeGreaterThan(lookedAt - 3)
    // The page gone to since then was looked at for a moment too.
    expect(seconds).toBeLessThan(lookedAt + 4)
    const counted = site.home.filter(
      (post) => passed.has(post.id) && !post.ad && post.author !== self,
    )
    expect(passed.size).toBeGreaterThan(counted.length + 1)
    expect(total(({ itemsSeen }) => itemsSeen)).toBe(counted.length)
    expect(total(({ itemsRead }) => itemsRead)).toBeGreaterThan(0)
    const people = views.flatMap((view) => view.people)
    expect(people.filter(({ name }) => name !== null)).toEqual([
      expect.objectContaining(who(liked.author)),
    ])
    await x.tab.close()
  })
})
