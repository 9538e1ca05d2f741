/** What was looked at and which answers were opened: in each stack, frame and chat, counted once. */
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Scenario } from '../practice/network.ts'
import type { Frame, Tab } from './driver/tab.ts'
import { browserName, isLong, patiently, sleep, useTheatre } from './driver/theatre.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'
import { article, xAddresses } from './pages/x.ts'

const theatre = useTheatre()

/** Longer than an item must be in view to be seen, on a machine that is busy. */
const glance = 3_000

/** Brings something into the middle of the window and looks at it for a while, the mouse moving. */
async function lookAt(tab: Tab, selector: string, frame: Frame = tab): Promise<void> {
  await frame.waitFor(selector)
  await frame.evaluate((one) => {
    document.querySelector(one)?.scrollIntoView({ block: 'center' })
  }, selector)
  await tab.move(300, 300)
  await sleep(glance)
  await tab.move(310, 310)
}

/** Runs in the page. */
function isThere(selector: string): boolean {
  return document.querySelector(selector) !== null
}

/** Scrolls down to what a feed only puts in when it comes near. */
async function reach(tab: Tab, selector: string): Promise<void> {
  for (let tries = 0; tries < 40 && !(await tab.evaluate(isThere, selector)); tries += 1) {
    await tab.move(300, 300)
    await tab.wheel(600)
    await sleep(200)
  }
}

/** Leaves the page, so that what was looked at is recorded, and gives what the ledger holds by then. */
async function leave(tab: Tab): Promise<Entry[]> {
  // Firefox writes nothing down once a page goes away: what was looked at since the last time is lost there.
  if (browserName === 'firefox') {
    for (let moved = 0; moved < 6; moved += 1) {
      await tab.move(300 + moved, 300)
      await sleep(1_000)
    }
  }
  await tab.goto('https://www.linkedin.com/notifications/')
  await sleep(1_500)
  // A busy machine takes it in later.
  await expect.poll(() => theatre.entries(), patiently).not.toEqual([])
  return theatre.entries()
}

function total(
  entries: readonly Entry[],
  part: 'activeSeconds' | 'itemsSeen' | 'adsSeen' | 'ownSeen',
) {
  return entries.reduce((sum, { view }) => sum + (view?.[part] ?? 0), 0)
}

/** Answers opened, as what answers what. */
function opened(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ type }) => type === 'Read')
    .map(({ object }) => `${numbers(object?.url)} to ${numbers(object?.inReplyTo)}`)
    .toSorted()
}

/** The last number of an address: of a comment's, its own. */
function numbers(address: string | null | undefined): string {
  return (
    decodeURIComponent(address ?? '')
      .match(/\d{5,}/g)
      ?.at(-1) ?? 'nothing'
  )
}

/** What is looked at is told by one code in both engines; the stacks differ in their markup alone. */
const stacks =
  isLong && browserName === 'chromium'
    ? (['sdui', 'sdui-2025', 'classic'] as const)
    : (['sdui'] as const)

describe.each(stacks.map((linkedinStack) => ({ linkedinStack })))(
  'on LinkedIn in $linkedinStack',
  (scenario: Partial<Scenario> & { linkedinStack: (typeof stacks)[number] }) => {
    const on = linkedinPages(scenario.linkedinStack)
    test('posts, advertisements and own posts are counted apart, each once', async () => {
      await theatre.begin(scenario)
      const { posts } = theatre.network.world.linkedin
      const tab = await theatre.open(addresses.feed)
      const [first, , , ad, , own] = posts
      if (!first || !ad || !own) throw new Error('too few practice posts')
      for (const post of [first, ad, own, first]) await lookAt(tab, on.post(post))
      const entries = await leave(tab)
      expect(total(entries, 'adsSeen')).toBe(1)
      expect(total(entries, 'ownSeen')).toBe(1)
      // Its neighbours may have been in view too, but never one of them twice.
      expect(total(entries, 'itemsSeen')).toBeGreaterThan(0)
      expect(total(entries, 'itemsSeen')).toBeLessThanOrEqual(6)
    })

    test('answers to one’s own post and comment are entries once they were in view', async () => {
      await theatre.begin(scenario)
      const { posts } = theatre.network.world.linkedin
      const [mine, theirs] = [posts[5], posts[12]]
      const [one, two] = mine?.comments ?? []
      const comment = theirs?.comments.find(({ author }) => author === theatre.network.world.self)
      const [reply] = comment?.replies ?? []
      if (!mine || !theirs || !one || !two || !comment || !reply) throw new Error('too few answers')
      const tab = await theatre.open(addresses.feed)
      await reach(tab, on.post(mine))
      await tab.click(on.openComments(mine))
      for (const { id } of [one, two]) await lookAt(tab, on.comment(id))
      await tab.goto(addresses.feed)
      await reach(tab, on.post(theirs))
      await tab.click(on.openComments(theirs))
      await lookAt(tab, on.comment(reply.id))
      await reach(tab, on.post(mine))
      await tab.click(on.openComments(mine))
      await lookAt(tab, on.comment(one.id))
      const entries = await leave(tab)
      expect(opened(entries)).toEqual(
        [
          `${one.id} to ${mine.id}`,
          `${two.id} to ${mine.id}`,
          `${reply.id} to ${comment.id}`,
        ].toSorted(),
      )
      expect(entries.filter(({ person }) => person?.name)).toEqual([])
    })

    test('in a conversation its messages are looked at, and the feed behind it is not', async () => {
      await theatre.begin(scenario)
      const [thread] = theatre.network.world.linkedin.threads
      const began = Date.now()
      const tab = await theatre.open(addresses.thread(thread?.id ?? ''))
      const app = await tab.frame(
        scenario.linkedinStack === 'classic' ? '/messaging/' : '/preload/',
      )
      await lookAt(tab, '.msg-s-message-list-content', app)
      const entries = await leave(tab)
      expect(total(entries, 'itemsSeen')).toBe(0)
      expect(total(entries, 'activeSeconds')).toBeGreaterThan(0)
      expect(total(entries, 'activeSeconds')).toBeLessThanOrEqual((Date.now() - began) / 1_000)
      const messages = entries.filter(({ type }) => type === 'Read').map(({ object }) => object)
      expect(messages).toEqual([
        {
          type: 'ChatMessage',
          url: expect.stringMatching(/^urn:waterline:message:[0-9a-f]{32}$/),
          inReplyTo: null,
        },
      ])
    })
  },
)

describe('on X', () => {
  test('answers below one’s own post are entries once, those not scrolled to and other talks are not', async () => {
    await theatre.begin({ people: 70 })
    const { x, self } = theatre.network.world
    const posts = [...x.posts.values()]
    const mine = x.home.find(({ author }) => author === self)
    const reply = posts.find(({ author, parent }) => author === self && parent !== null)
    const others = x.home.find(({ id }) => id === reply?.parent)
    if (!mine || !reply || !others) throw new Error('too few practice posts')
    const answers = (id: string) =>
      posts.filter(({ parent, author }) => parent === id && author !== self)
    const tab = await theatre.open(xAddresses.post(self.handle, mine.id))
    for (const answer of answers(mine.id)) await lookAt(tab, article(answer))
    await tab.goto(xAddresses.post(others.author.handle, others.id))
    for (const answer of answers(others.id)) await lookAt(tab, article(answer))
    for (const answer of answers(reply.id)) {
      await tab.goto(xAddresses.post(answer.author.handle, answer.id))
      await lookAt(tab, article(answer))
      await tab.goto(xAddresses.post(self.handle, reply.id))
      await lookAt(tab, article(answer))
    }
    const entries = await leave(tab)
    expect(answers(mine.id)).toHaveLength(2)
    expect(opened(entries)).toEqual(
      [mine, reply]
        .flatMap(({ id }) => answers(id).map((answer) => `${answer.id} to ${id}`))
        .toSorted(),
    )
  })

  test('what is looked at in a community is told with the community', async () => {
    await theatre.begin({ people: 73 })
    const [community] = theatre.network.world.x.communities
    const url = `https://x.com/i/communities/${community?.id}`
    const tab = await theatre.open(url)
    await lookAt(tab, 'article')
    const entries = await leave(tab)
    const looks = entries.filter(({ site, view }) => site === 'x' && view !== null)
    expect(looks.map(({ object }) => object)).toEqual([{ type: 'Group', url, inReplyTo: null }])
    expect(total(looks, 'itemsSeen')).toBeGreaterThan(0)
  })

  test.each([['xchat-http', 71] as const, ...(isLong ? [['xchat-socket', 72] as const] : [])])(
    'a message after one’s own is an entry without text or address, in the chat %s',
    async (xChat, people) => {
      await theatre.begin({ xChat, people })
      const [conversation] = theatre.network.world.x.conversations
      const tab = await theatre.open(xAddresses.chat(conversation?.id ?? ''))
      await lookAt(tab, '[data-testid="dm-message-scroller"]')
      const entries = await leave(tab)
      const last = conversation?.messages.at(-1)
      expect(last?.own).toBe(false)
      const read = entries.filter(({ type }) => type === 'Read')
      expect(read.map(({ object }) => object?.url)).toEqual([
        expect.stringMatching(/^urn:waterline:message:[0-9a-f]{32}$/),
      ])
      expect(JSON.stringify(read)).not.toContain(last?.id ?? '')
    },
  )
})
