/** The page is as it would be without the recorder, as far as anything in the page's own world can tell. */
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { isLong, useTheatre } from './driver/theatre.ts'
import { cast } from './pages/cast.ts'
import { addresses, linkedinPages } from './pages/linkedin.ts'
import { switchSites, visit, type Outcome, type Visit } from './pages/visits.ts'
import { xAddresses, xPages } from './pages/x.ts'

const theatre = useTheatre({ sites: [] })
const { xPost, linkedinPost, conversation } = cast(theatre)
const on = linkedinPages('sdui')

const all: Visit[] = [
  {
    name: 'X’s timeline, where a post is liked and a word is written',
    address: () => xAddresses.home,
    async act(tab) {
      await tab.click(xPages.like(xPost(0)))
      await tab.type(xPages.editorInline, 'Hm')
    },
  },
  {
    name: 'LinkedIn’s feed, where a post is liked and a comment begun',
    address: () => addresses.feed,
    async act(tab) {
      const post = linkedinPost(0)
      await tab.click(on.reaction(post))
      await tab.click(on.openComments(post))
      await tab.type(on.commentEditor(post), 'Hm')
    },
  },
  {
    name: 'a chat of X',
    address: () => xAddresses.chat(theatre.network.world.x.conversations[0]?.id ?? ''),
    act: (tab) => tab.type(xPages.message, 'Hm'),
  },
  {
    name: 'LinkedIn’s messages in their frame',
    address: conversation,
    act: async (tab) => (await tab.frame('/preload/')).type(on.message, 'Hm'),
  },
]

/** Chats stand for themselves in the long suites. */
const visits = isLong ? all : all.slice(0, 2)

/** What an extension would do that takes no care. */
const touched: Visit = {
  name: 'a page that is touched',
  address: () => xAddresses.notifications,
  act: (tab) =>
    tab.evaluate(() => {
      const script = document.createElement('script')
      script.append(`addEventListener('click', () => 0); new MutationObserver(() => 0)
        postMessage('hello', '*'); document.body.attachShadow({ mode: 'closed' }).append('here')
        globalThis.touched = document.body.setAttribute('data-touched', '')`)
      document.head.append(script)
      script.remove()
    }, undefined),
}

test('what touches a page does show', async () => {
  const [before, after] = [
    await visit(theatre, { ...touched, act: async () => undefined }),
    await visit(theatre, touched),
  ]
  const parts = ['calls', 'counts', 'heard', 'globals', 'dom'] as const
  expect(parts.filter((part) => isDeepStrictEqual(after[part], before[part]))).toEqual([])
})

describe('with the recorder and without', () => {
  const without = new Map<Visit, Outcome>()

  beforeAll(async () => {
    for (const one of visits) without.set(one, await visit(theatre, one))
    expect(await theatre.entries()).toEqual([])
    await switchSites(theatre, true)
  })

  test.each(visits)('$name: the page is the same', async (one) => {
    expect(await visit(theatre, one)).toEqual(without.get(one))
    // It was watched indeed.
    if (theatre.network.acts.length > 0) await theatre.expectLedgerToMatch()
  })
})
