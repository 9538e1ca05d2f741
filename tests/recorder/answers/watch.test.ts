// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answersBelow } from '../../../lib/recorder/answers/below.ts'
import { answersInside } from '../../../lib/recorder/answers/inside.ts'
import { answersInRows } from '../../../lib/recorder/answers/row.ts'
import { answersOf, type Answer } from '../../../lib/recorder/answers/watch.ts'
import type { Site } from '../../../lib/sites/site.ts'
import { linkedin } from '../../../lib/sites/linkedin.ts'
import { x } from '../../../lib/sites/x.ts'
import { layWindow, type Looked } from '../window.ts'

let looked: Looked
let found: Answer[]

beforeEach(() => {
  looked = layWindow()
  found = []
})
afterEach(() => void vi.restoreAllMocks())

/** Looks at the page for some seconds, with everything that has a height in its place. */
function look(
  site: Site,
  path: string,
  html: string,
  { seconds = 2, account = `${site.person.canonical}me` as string | null } = {},
) {
  const makers = [answersInside, answersBelow, answersInRows]
  const context = { window, account: () => account, openShadow: () => null }
  const watch = answersOf(site, makers)(context, (answer) => void found.push(answer))
  const show = (next: string, ms = seconds * 1_000): void => {
    document.body.innerHTML = next
    for (const element of document.querySelectorAll<HTMLElement>('[data-top]')) {
      looked.put(element, Number(element.dataset['top']), 60)
    }
    const items = [...document.querySelectorAll('[data-urn]')]
    const place = { site, document, address: new URL(path, site.origin) }
    for (let passed = 0; passed < ms; passed += 500) watch.sample(place, items, 500)
  }
  show(html)
  return { show, answers: () => found.map(({ object, person }) => [object, person?.url ?? null]) }
}

const article = (id: number, author: string, top: number, focal = false): string =>
  `<div data-testid="cellInnerDiv"><article data-testid="tweet" tabindex="${focal ? -1 : 0}" data-top="${top}">
    <div data-testid="User-Name"><a href="/${author}">${author}</a></div>
    <a href="/${author}/status/${id}"><time></time></a></article></div>`
const column = (...cells: string[]): string =>
  `<div data-testid="primaryColumn">${cells.join('')}</div>`
const note = (id: number, to: number) => ({
  type: 'Note',
  url: `https://x.com/i/status/${id}`,
  inReplyTo: `https://x.com/i/status/${to}`,
})
const amara = 'https://x.com/amara'

test('posts below one’s own on its page are answers to it, advertisements and one’s own are not', () => {
  const ad = `<div data-testid="placementTracking">${article(4, 'acme', 270)}</div>`
  const page = column(
    article(1, 'me', 0, true),
    article(2, 'amara', 70),
    article(3, 'me', 140),
    ad,
    article(5, 'tomasz', 340),
  )
  expect(look(x, '/me/status/1', page).answers()).toEqual([
    [note(2, 1), amara],
    [note(5, 1), 'https://x.com/tomasz'],
  ])
})

test('what is not scrolled to, or only passed by, was not opened', () => {
  const page = column(article(1, 'me', 0, true), article(2, 'amara', 900))
  const { show, answers } = look(x, '/me/status/1', page)
  show(column(article(1, 'me', -300, true), article(2, 'amara', 600)), 500)
  expect(answers()).toEqual([])
})

test('posts that are suggested below the answers are none, also once the heading is out of the page', () => {
  const heading = '<div data-testid="cellInnerDiv"><h2 data-top="140"></h2></div>'
  const own = article(1, 'me', 0, true)
  const { show, answers } = look(
    x,
    '/me/status/1',
    column(own, article(2, 'amara', 70), heading, article(3, 'noor', 210)),
  )
  show(column(article(4, 'noor', 400)))
  expect(answers()).toEqual([[note(2, 1), amara]])
})

test('below somebody else’s post nothing answers one’s own', () => {
  const page = column(article(1, 'amara', 0, true), article(2, 'me', 70), article(3, 'tomasz', 140))
  expect(look(x, '/amara/status/1', page).answers()).toEqual([])
})

test('above the post of the page each answers the one before', () => {
  const page = column(article(1, 'me', 0), article(2, 'amara', 70), article(3, 'tomasz', 140, true))
  expect(look(x, '/tomasz/status/3', page).answers()).toEqual([[note(2, 1), amara]])
})

test('on a page of many posts nothing is an answer', () => {
  const page = column(article(1, 'me', 0), article(2, 'amara', 70))
  expect(look(x, '/home', page).answers()).toEqual([])
})

test('an answer is told once, however long it stays in view', () => {
  const page = column(article(1, 'me', 0, true), article(2, 'amara', 70))
  const { show, answers } = look(x, '/me/status/1', page, { seconds: 9 })
  show(page)
  expect(answers()).toHaveLength(1)
})

const comment = (id: number, author: string, top: number, inside = ''): string => {
  const urn = `urn:li:comment:(activity:7001000000,${id})`
  return `<article data-id="${urn}"><a href="/in/${author}/">${author}</a>
    <div class="update-components-text" data-top="${top}"></div>${inside}</article>`
}
const own = (author: string, ...comments: string[]): string =>
  `<div data-urn="urn:li:activity:7001000000"><a href="/in/${author}/">${author}</a>${comments.join('')}</div>`

const permalink = (id: number): string =>
  `https://www.linkedin.com/feed/update/urn:li:activity:7001000000/?commentUrn=${encodeURIComponent(`urn:li:comment:(activity:7001000000,${id})`)}`

test('comments of others under one’s own post, and replies to one’s own comments, are answers', () => {
  const post = 'https://www.linkedin.com/feed/update/urn:li:activity:7001000000/'
  const page = own(
    'me',
    comment(1, 'amara', 0, comment(2, 'noor', 70)),
    comment(3, 'me', 140, comment(4, 'tomasz', 210)),
  )
  expect(look(linkedin, '/feed/', page).answers()).toEqual([
    [{ type: 'Note', url: permalink(1), inReplyTo: post }, 'https://www.linkedin.com/in/amara'],
    [
      { type: 'Note', url: permalink(4), inReplyTo: permalink(3) },
      'https://www.linkedin.com/in/tomasz',
    ],
  ])
})

test('other people’s conversations are nobody’s answers, and without an own account none is', () => {
  const theirs = own('amara', comment(1, 'noor', 0, comment(2, 'tomasz', 70)))
  expect(look(linkedin, '/feed/', theirs).answers()).toEqual([])
  const mine = own('me', comment(1, 'noor', 0))
  expect(look(linkedin, '/feed/', mine, { account: null }).answers()).toEqual([])
})

const row = (id: string, whose: 'own' | 'other', top: number): string =>
  `<li><div class="msg-s-event-listitem ${whose === 'other' ? 'msg-s-event-listitem--other' : ''}"
    data-event-urn="${id}" data-top="${top}"></div></li>`
const bubble = (...rows: string[]): string =>
  `<div><a class="msg-thread__link-to-profile" href="/in/amara/"><h2>Amara</h2></a><ul>${rows.join('')}</ul></div>`

test('messages after one’s own are answers by the partner, those before are not', () => {
  const page = bubble(
    row('urn:1', 'other', 0),
    row('urn:2', 'own', 70),
    row('urn:3', 'other', 140),
    row('urn:4', 'other', -900),
  )
  expect(look(linkedin, '/messaging/thread/1/', page, { account: null }).answers()).toEqual([
    [{ type: 'ChatMessage', url: 'urn:3', inReplyTo: null }, 'https://www.linkedin.com/in/amara'],
  ])
})
