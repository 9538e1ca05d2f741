/** What counts: acts that took place, each once, and nothing else. */
import { expect, test } from 'vitest'
import type { Refusal } from '../practice/network.ts'
import { isAct } from './driver/compare.ts'
import { browserName, isLong, sleep, useTheatre } from './driver/theatre.ts'
import { actTypes, cast } from './pages/cast.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'
import { xAddresses, xPages } from './pages/x.ts'

const theatre = useTheatre()
const { xPost, linkedinPost, inviter, conversation, book } = cast(theatre)
const on = linkedinPages('sdui')

/** Longer than the recorder waits for what a control leads to. */
const patience = 10_500

const refusals: [string, Refusal][] = [
  // Engines are at odds only about a connection cut: Firefox asks again by itself.
  ...(isLong || browserName === 'chromium'
    ? ([['a yes with an error inside', 'error-in-200']] satisfies [string, Refusal][])
    : []),
  ['a connection cut', 'drop'],
  // The scenes have these as well.
  ...(isLong && browserName === 'chromium'
    ? ([
        ['too many requests', '429'],
        ['an error of the server', '500'],
      ] satisfies [string, Refusal][])
    : []),
]

/** A browser asks again by itself where the connection was cut: Firefox up to `network.http.request.max-attempts` times. */
const times = 10

test.each(refusals)('what is answered by %s is not counted', async (_name, how) => {
  const refused = ['like', 'follow', 'reply', 'react', 'comment', 'accept', 'message']
  for (const act of refused) theatre.network.refuse(how, { act, times })
  const [post, first, second] = [linkedinPost(0), inviter(0), inviter(1)]
  const invitations = await theatre.open(addresses.invitations)
  await invitations.click(on.invitation(first, 'accept'))
  await invitations.click(on.invitation(second, 'ignore'))
  const messaging = await theatre.open(conversation())
  const frame = await messaging.frame('/preload/')
  await frame.type(on.message, 'Thank you')
  await frame.click(on.sendMessage)
  const feed = await theatre.open(addresses.feed)
  await feed.click(on.reaction(post))
  await feed.click(on.openComments(post))
  await feed.type(on.commentEditor(post), 'Well said')
  await feed.click(on.sendComment(post))
  const x = await theatre.open(xAddresses.profile(xPost(0).author.handle))
  await x.click(xPages.openReposts(xPost(0)))
  await x.click(xPages.repostNow)
  await x.click(xPages.like(xPost(0)))
  await x.click(xPages.follow)
  await x.click(xPages.openReply(xPost(0)))
  await x.type(xPages.editor, 'Well said')
  await x.click(xPages.send)
  const entries = await theatre.expectLedgerToMatch()
  expect(new Set(theatre.network.acts.map(({ act }) => act))).toEqual(
    new Set(['ignore', 'repost', ...refused]),
  )
  expect(actTypes(entries)).toEqual(['Ignore', 'Announce'])
})

test('a comment that LinkedIn answers with an error but posts counts as seen', async () => {
  const post = linkedinPost(0)
  theatre.network.refuse('posted-but-500', { act: 'comment' })
  const tab = await theatre.open(addresses.feed)
  await tab.click(on.openComments(post))
  await tab.type(on.commentEditor(post), 'Well said')
  await tab.click(on.sendComment(post))
  const entries = await theatre.expectLedgerToMatch()
  expect(actTypes(entries)).toEqual(['Create'])
  expect(entries.find(({ type }) => type === 'Create')?.witness).toBe('seen')
})

test('a double click counts once, a refused one for nothing, and so it stays', async () => {
  theatre.network.refuse('error-in-200', { act: 'like' })
  theatre.network.refuse('429', { act: 'like' })
  const [messaging, feed, x] = [
    await theatre.open(conversation()),
    await theatre.open(addresses.feed),
    await theatre.open(xAddresses.home),
  ]
  for (const index of [0, 1, 2]) await x.click(xPages.like(xPost(index)), { times: 2 })
  await feed.bringToFront()
  await feed.click(on.reaction(linkedinPost(0)), { times: 2 })
  await messaging.bringToFront()
  const frame = await messaging.frame('/preload/')
  await frame.type(on.message, 'Thank you')
  await frame.click(on.sendMessage, { times: 2 })
  await sleep(patience)
  await theatre.expectLedgerToMatch()
  expect(book()).toEqual({ asked: 5, done: 3 })
})

test('two different messages within ten seconds count as two, on either site', async () => {
  const { world } = theatre.network
  const chat = await theatre.open(`https://x.com/i/chat/${world.x.conversations[0]?.id}`)
  for (const words of ['Thank you', 'See you there']) {
    await chat.type('[data-testid="dm-composer-textarea"]', words)
    await chat.press('Enter')
  }
  const messaging = await theatre.open(conversation())
  const frame = await messaging.frame('/preload/')
  for (const words of ['Thank you', 'See you there']) {
    await frame.type(on.message, words)
    await frame.click(on.sendMessage)
  }
  const entries = await theatre.expectLedgerToMatch()
  expect(actTypes(entries)).toEqual(['Create', 'Create', 'Create', 'Create'])
})

/** Runs in the page. */
function click(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click()
}

test('clicks and keys made by a script are not counted, although the site carries them out', async () => {
  const post = xPost(1)
  const [x, feed, invitations] = [
    await theatre.open(xAddresses.home),
    await theatre.open(addresses.feed),
    await theatre.open(addresses.invitations),
  ]
  await x.evaluate(click, xPages.like(xPost(0)))
  await x.evaluate((selector) => {
    const event = new KeyboardEvent('keydown', { key: 'l', bubbles: true, composed: true })
    document.querySelector(selector)?.dispatchEvent(event)
  }, xPages.like(post))
  await feed.evaluate(click, on.reaction(linkedinPost(0)))
  await invitations.evaluate(
    (selector) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
      document.querySelector(selector)?.dispatchEvent(event)
    },
    on.invitation(inviter(0), 'accept'),
  )
  await invitations.click(on.invitation(inviter(1), 'accept'))
  await theatre.expectActs(['Accept'])
  expect(book()).toEqual({ asked: 5, done: 5 })
})

test('taken back 300 ms later, a like is an entry and so is its undoing', async () => {
  const post = linkedinPost(0)
  const [x, feed] = [await theatre.open(xAddresses.home), await theatre.open(addresses.feed)]
  await feed.click(on.reaction(post))
  await sleep(300)
  await feed.click(on.reaction(post))
  await x.bringToFront()
  await x.click(xPages.like(xPost(0)))
  await sleep(300)
  await x.click(xPages.unlike(xPost(0)))
  const entries = await theatre.expectLedgerToMatch()
  expect(book()).toEqual({ asked: 4, done: 4 })
  for (const site of ['linkedin', 'x']) {
    const [like, undo] = entries.filter((one) => one.site === site && isAct(one))
    expect([like?.type, undo?.type, undo?.undoes]).toEqual(['Like', 'Undo', like?.id])
  }
})

test('a like that the page takes back seconds later is undone in the ledger', async () => {
  const tab = await theatre.open(xAddresses.home)
  await tab.click(xPages.like(xPost(0)))
  await sleep(2_000)
  await tab.evaluate(
    (selector) => {
      document.querySelector(selector)?.setAttribute('data-testid', 'like')
    },
    xPages.unlike(xPost(0)),
  )
  const [like, undo] = (await theatre.expectActs(['Like', 'Undo'])).filter(isAct)
  expect(undo?.undoes).toBe(like?.id)
})

test('acts on a site that is switched off are not counted', async () => {
  const flip = async (state: boolean): Promise<void> => {
    await theatre.desk.bringToFront()
    await theatre.desk.clickRole('switch', 'X')
    await theatre.desk.waitFor(`li:nth-of-type(2) [role="switch"][aria-checked="${state}"]`)
  }
  await flip(false)
  const tab = await theatre.open(xAddresses.home)
  await tab.click(xPages.like(xPost(0)))
  await sleep(2_400)
  expect(book()).toEqual({ asked: 1, done: 1 })
  expect(actTypes(await theatre.entries())).toEqual([])
  await flip(true)
})
