import { beforeEach, describe, expect, test, vi } from 'vitest'
import { readSettings, writeSettings } from '../../lib/browser/settings.ts'
import { defaultSettings, withSite } from '../../lib/domain/settings.ts'
import { hearRequests } from '../../lib/worker/hearing.ts'
import { readFacts } from '../../lib/worker/heard.ts'
import {
  forgetAddresses,
  isLeftOutAt,
  leavePageOut,
  noticePages,
  promptTab,
  thisPage,
} from '../../lib/worker/left-out.ts'
import { createQueue } from '../../lib/worker/queue.ts'

interface Asked {
  url: string
  tabId: number
  timeStamp: number
  requestBody: { raw: { bytes: ArrayBuffer }[] }
}

const { local, session, shown, listeners, area } = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  /** What the tabs show. */
  shown: new Map<number, string>(),
  listeners: [] as ((asked: Asked) => void)[],
  area: (store: Map<string, unknown>) => ({
    get: async (key: string) => (store.has(key) ? { [key]: store.get(key) } : {}),
    set: async (some: object) => {
      for (const [key, value] of Object.entries(some)) store.set(key, value)
    },
  }),
}))

vi.mock('../../lib/browser/browser.ts', () => ({
  browser: {
    storage: { local: area(local), session: area(session) },
    alarms: { create: async () => undefined },
    permissions: { contains: async () => true },
    tabs: {
      async get(id: number) {
        if (!shown.has(id)) throw new Error('no such tab')
        return { url: shown.get(id) }
      },
    },
    webRequest: {
      onBeforeRequest: {
        addListener: (one: (asked: Asked) => void) => void listeners.push(one),
        removeListener: () => undefined,
      },
    },
  },
}))

const amara = 'https://www.linkedin.com/in/amara-okafor/recent-activity/all/?x=1#top'
const feed = 'https://www.linkedin.com/feed/'

beforeEach(async () => {
  for (const one of [local, session, shown]) one.clear()
  listeners.length = 0
  await writeSettings(withSite(defaultSettings(), 'linkedin', { asked: true }))
})

const stored = async () => (await readSettings()).sites['linkedin']?.pages ?? []

test('a page is left out with what lies below it, and noticed again by what it is known by', async () => {
  expect(await leavePageOut(amara)).toBe(true)
  expect(await stored()).toMatchObject([
    { sort: 'profile', address: 'https://www.linkedin.com/in/amara-okafor' },
  ])
  const profile = 'https://www.linkedin.com/in/Amara-Okafor/'
  const { leftOut } = (await thisPage(profile)) ?? { leftOut: [] }
  expect(leftOut).toHaveLength(1)
  expect(await thisPage(feed)).toEqual({ site: 'linkedin', leftOut: [] })
  await noticePages('linkedin', leftOut)
  expect(await thisPage(profile)).toEqual({ site: 'linkedin', leftOut: [] })
  expect(await stored()).toEqual([])
})

test('a page without things of its own is left out alone', async () => {
  await leavePageOut(feed)
  expect((await thisPage('https://www.linkedin.com/feed/?x=1'))?.leftOut).toHaveLength(1)
  expect((await thisPage('https://www.linkedin.com/feed/following/'))?.leftOut).toEqual([])
  const post = 'https://www.linkedin.com/feed/update/urn:li:activity:7451889312482283521/'
  expect((await thisPage(post))?.leftOut).toEqual([])
})

test.each([
  [
    'https://www.linkedin.com/posts/amara_schools-activity-7451889312482283521-AbCd?rcm=1',
    'https://www.linkedin.com/feed/update/urn:li:activity:7451889312482283521/',
  ],
  ['https://twitter.com/Jack/status/20/photo/1', 'https://x.com/i/status/20'],
  ['https://twitter.com/Jack/status/20/photo/1', 'https://x.com/jack/status/20'],
  ['https://www.linkedin.com/in/J%C3%9CRGEN/', 'https://www.linkedin.com/in/J%C3%9Crgen'],
  ['https://www.linkedin.com/in/J%C3%9CRGEN/', 'https://www.linkedin.com/in/j%C3%BCrgen'],
])('left out as %s, it is so as %s', async (address, other) => {
  await writeSettings(withSite(await readSettings(), 'x', { asked: true }))
  await leavePageOut(address)
  for (const one of [address, other]) {
    const { site, leftOut } = (await thisPage(one)) ?? { site: '', leftOut: [] }
    expect(leftOut).toHaveLength(1)
    expect(isLeftOutAt(await readSettings(), one)).toBe(true)
    await noticePages(site, leftOut)
    expect((await thisPage(address))?.leftOut).toEqual([])
    await leavePageOut(address)
  }
})

test.each([
  ['of a site that is off', 'https://x.com/jack'],
  ['of no site that is known', 'https://example.com/in/amara-okafor'],
  ['without an address', 'about:blank'],
])('a page %s can not be left out, and is none', async (_, address) => {
  expect(await leavePageOut(address)).toBe(false)
  expect(await thisPage(address)).toBeNull()
  expect((await readSettings()).pageKey).toBeNull()
})

test('the address goes with whom it names, and the page stays left out', async () => {
  await leavePageOut(amara)
  const url = 'https://www.linkedin.com/in/amara-okafor'
  await forgetAddresses({ by: 'person', url }, new Set([url]))
  expect(JSON.stringify([...local])).not.toContain('amara')
  expect(isLeftOutAt(await readSettings(), amara)).toBe(true)
})

describe('a prompt', () => {
  test('comes in no page that is left out, and in any other', async () => {
    await leavePageOut(amara)
    expect(await promptTab({ tab: 7, frame: 0, address: amara })).toBeNull()
    expect(await promptTab({ tab: 7, frame: 0, address: feed })).toBe(7)
    expect(await promptTab({ tab: 7, frame: 0, address: null })).toBe(7)
  })
})

describe('words of a request', () => {
  const url =
    'https://www.linkedin.com/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.requests.mynetwork.addaUpdateFollowState'

  /** A tab asks for what follows somebody, and the worker hears of it. */
  async function follow(tabId: number): Promise<string[]> {
    const queue = createQueue()
    hearRequests(queue)
    const words = new TextEncoder().encode('{"followStateType":"FollowStateType_FOLLOW_ACTIVE"}')
    for (const tell of listeners)
      tell({ url, tabId, timeStamp: 1, requestBody: { raw: [{ bytes: words.buffer }] } })
    // The page goes on at once.
    shown.set(tabId, feed)
    await queue(async () => undefined)
    return (await readFacts()).map(({ option }) => option)
  }

  test('are kept for a page that is noticed', async () => {
    shown.set(3, feed)
    expect(await follow(3)).toHaveLength(1)
  })

  test('are not kept for one that is left out, wherever it goes meanwhile', async () => {
    await leavePageOut(amara)
    shown.set(3, amara)
    expect(await follow(3)).toEqual([])
  })

  test('are kept where no tab tells whose they are', async () => {
    await leavePageOut(amara)
    expect(await follow(-1)).toHaveLength(1)
  })
})
