// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Observation } from '../../lib/domain/entry.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import { watchLooking } from '../../lib/recorder/look.ts'
import { x } from '../../lib/sites/x.ts'
import { layWindow, trusted, type Looked } from './window.ts'

const me = 'https://x.com/me'

let looked: Looked
let recorded: Observation[]
let ending: AbortController
let account: string | null
let isLeftOut: boolean
/** How often somebody was found active. */
let active: number

beforeEach(() => {
  vi.useFakeTimers({
    // Far from an hour's end: a stretch ends there.
    now: Date.parse('2026-11-22T12:05:00.000Z'),
    toFake: [
      'setInterval',
      'clearInterval',
      'setTimeout',
      'requestAnimationFrame',
      'performance',
      'Date',
    ],
  })
  document.body.innerHTML = '<main></main>'
  looked = layWindow()
  recorded = []
  ending = new AbortController()
  account = me
  isLeftOut = false
  active = 0
})

afterEach(() => {
  ending.abort()
  vi.restoreAllMocks()
  vi.useRealTimers()
  at('about:blank')
})

function start(): void {
  watchLooking({
    window,
    site: x,
    account: () => account,
    isLeftOut: () => isLeftOut,
    watchAnswers: null,
    clock: {
      now: () => Date.now(),
      zone: () => 'UTC',
      id: () => uuidv7(Date.now(), crypto.randomUUID()),
    },
    sink: {
      hold: () => undefined,
      record: (observation) => void recorded.push(observation),
      drop: () => undefined,
    },
    openShadow: (element) => element.shadowRoot,
    signal: ending.signal,
    onActive: () => (active += 1),
  })
}

function words(post: number, author: string): string {
  return `<div data-testid="User-Name"><a href="/${author}">${author}</a></div>
    <a href="/${author}/status/${post}"><time></time></a><div data-testid="tweetText">Words</div>`
}

/** A post in the list, by default in the middle of the window. */
function show(post: number, author = 'amara', top = 200): Element {
  const article = document.createElement('article')
  article.dataset['testid'] = 'tweet'
  article.innerHTML = words(post, author)
  document.querySelector('main')?.append(article)
  looked.put(article, top, 200)
  return article
}

/** And a frame more, since the page is looked at once it has drawn. */
function pass(seconds: number): void {
  vi.advanceTimersByTime(seconds * 1_000 + 20)
}

/** The page goes to another address of its site, as single-page sites do. */
function at(address: string): void {
  Reflect.get(window, 'happyDOM').setURL(address)
}

/** What was recorded once the page is left. */
function leave() {
  ending.abort()
  const views = recorded.flatMap(({ view }) => view ?? [])
  const sum = (of: 'activeSeconds' | 'itemsSeen' | 'itemsRead' | 'adsSeen' | 'ownSeen'): number =>
    views.reduce((total, view) => total + (view[of] ?? 0), 0)
  return {
    seconds: sum('activeSeconds'),
    seen: sum('itemsSeen'),
    read: sum('itemsRead'),
    ads: sum('adsSeen'),
    own: sum('ownSeen'),
    people: views.flatMap(({ people }) => people.map(({ url }) => url)),
  }
}

test('a post in view for a second is seen, after three seconds read', () => {
  show(1)
  start()
  pass(2)
  show(2, 'tomasz', 450)
  pass(2)
  expect(leave()).toMatchObject({ seconds: 4, seen: 2, read: 1 })
})

test('a cell that a list uses again for another post shows another post', () => {
  const article = show(1)
  start()
  pass(2)
  article.innerHTML = words(2, 'tomasz')
  pass(2)
  const { seen, people } = leave()
  expect({ seen, people }).toEqual({
    seen: 2,
    people: ['https://x.com/amara', 'https://x.com/tomasz'],
  })
})

test('a post that comes back into view is not counted again', () => {
  const article = show(1)
  start()
  pass(2)
  looked.put(article, -500, 200)
  pass(5)
  looked.put(article, 100, 200)
  pass(2)
  expect(leave().seen).toBe(1)
})

test('a post that its page renders anew goes on being looked at', () => {
  const article = show(1)
  start()
  pass(1)
  article.remove()
  show(1)
  pass(0.5)
  expect(leave().seen).toBe(1)
})

test('a post of which less than half is in view, or that is covered, is not seen', () => {
  show(1, 'amara', -120)
  show(2, 'tomasz', 300)
  const dialog = document.createElement('div')
  document.body.append(dialog)
  looked.put(dialog, 250, 400)
  start()
  pass(5)
  expect(leave()).toMatchObject({ seconds: 5, seen: 0 })
})

/** Scrolls the page on, and what stands in it with it. */
function scroll(by: number, shown: readonly Element[]): void {
  for (const element of shown) {
    const { top, height } = element.getBoundingClientRect()
    looked.put(element, top - by, height)
  }
  window.scrollTo(0, window.scrollY + by)
}

test('what comes to rest when windows have rushed by counts from when it came into view', () => {
  const shown = [show(1), show(2, 'tomasz', 5_200), show(3, 'li', 5_700)]
  start()
  for (const windows of [2_000, 3_000]) {
    pass(0.5)
    scroll(windows, shown)
  }
  pass(0.5)
  scroll(300, shown)
  pass(0.96)
  // The second stood there a second, the third half of one.
  expect(leave().people).toEqual(['https://x.com/tomasz'])
})

test('nothing is searched for while windows go on rushing by', () => {
  const shown = [show(1)]
  start()
  pass(0.5)
  scroll(800, shown)
  pass(0.48)
  const before = looked.asked()
  scroll(800, shown)
  pass(0.48)
  // One tells which frame is looked at.
  expect(looked.asked() - before).toBe(1)
})

test('after a single leap what is there is looked at at once', () => {
  const shown = [show(1), show(2, 'tomasz', 5_200)]
  start()
  pass(0.5)
  scroll(5_000, shown)
  const before = looked.asked()
  pass(0.48)
  expect(looked.asked() - before).toBeGreaterThan(1)
})

test('advertisements and posts of one’s own are counted apart', () => {
  const frame = document.createElement('div')
  frame.dataset['testid'] = 'placementTracking'
  document.querySelector('main')?.append(frame)
  frame.append(show(1, 'acme', 0))
  show(2, 'me', 200)
  show(3, 'amara', 400)
  start()
  pass(2)
  expect(leave()).toMatchObject({ seen: 1, ads: 1, own: 1, people: ['https://x.com/amara'] })
})

test('of two windows beside each other only the one in front counts', () => {
  show(1)
  looked.state.isFocused = false
  start()
  pass(10)
  looked.state.isFocused = true
  pass(3)
  expect(leave()).toMatchObject({ seconds: 3, seen: 1 })
})

test('in a page in the background nothing runs', () => {
  looked.state.isVisible = false
  start()
  expect(vi.getTimerCount()).toBe(0)
  looked.state.isVisible = true
  document.dispatchEvent(new Event('visibilitychange'))
  expect(vi.getTimerCount()).toBe(1)
  looked.state.isVisible = false
  document.dispatchEvent(new Event('visibilitychange'))
  expect(vi.getTimerCount()).toBe(0)
})

test('a minute after the last input looking has ended, and nothing runs until the next', () => {
  show(1)
  start()
  pass(90)
  expect(vi.getTimerCount()).toBe(0)
  expect(recorded.map(({ view }) => view?.activeSeconds)).toEqual([60])
  window.dispatchEvent(new Event('keydown'))
  expect(vi.getTimerCount()).toBe(0)
  window.dispatchEvent(trusted('keydown'))
  pass(2)
  expect(leave().seconds).toBe(62)
})

test('a feed in a frame is that frame’s, though the focus is in the page around it', () => {
  show(1)
  const frame = document.createElement('iframe')
  document.body.append(frame)
  looked.put(frame, 0, 768)
  Object.defineProperty(frame, 'contentDocument', {
    value: document.implementation.createHTMLDocument(),
  })
  start()
  pass(5)
  expect(leave()).toMatchObject({ seconds: 0, seen: 0 })
})

test('looking goes under the account of the time', () => {
  show(1)
  start()
  pass(6)
  account = 'https://x.com/other'
  pass(9)
  ending.abort()
  expect(recorded.map((one) => one.account)).toEqual([me, 'https://x.com/other'])
})

test('what is read in a group is told with the group, and apart from what is read elsewhere', () => {
  show(1)
  start()
  pass(6)
  at('https://x.com/i/communities/1493446837214187523')
  pass(4)
  at('https://x.com/i/communities/1493446837214187523/about')
  pass(4)
  at('https://x.com/home')
  pass(5)
  ending.abort()
  const group = 'https://x.com/i/communities/1493446837214187523'
  expect(recorded.map(({ object, view }) => [object?.url ?? null, view?.itemsRead])).toEqual([
    [null, 1],
    [group, 1],
    [null, 1],
  ])
  expect(recorded[1]?.object).toEqual({ type: 'Group', url: group, inReplyTo: null })
})

test('a page that is left out is not looked at, and what was before ends there', () => {
  show(1)
  start()
  pass(4)
  isLeftOut = true
  pass(8)
  expect(recorded.map(({ view }) => [view?.activeSeconds, view?.itemsRead])).toEqual([[4, 1]])
  at('https://x.com/amara')
  show(2, 'tomasz', 450)
  pass(4)
  isLeftOut = false
  pass(2)
  const { seconds, seen } = leave()
  expect({ seconds, seen }).toEqual({ seconds: 6, seen: 3 })
})

test('no break is told of on a page that is left out, so that no prompt comes there', () => {
  isLeftOut = true
  start()
  pass(10)
  expect(active).toBe(0)
  isLeftOut = false
  pass(1)
  expect(active).toBeGreaterThan(0)
})
