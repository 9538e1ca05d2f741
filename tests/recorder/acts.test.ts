// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import type { Observation } from '../../lib/domain/entry.ts'
import { createActs, type Sink } from '../../lib/recorder/acts.ts'
import type { Gesture } from '../../lib/recorder/gestures.ts'
import { probeToggle } from '../../lib/recorder/settle/toggle.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import type { Site } from '../../lib/sites/site.ts'
import { x } from '../../lib/sites/x.ts'

const ends: AbortController[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const server = 'https://www.linkedin.com/flagship-web/rsc-action/actions/server-request'
const request = (operation: string): string => `${server}?sduiid=com.linkedin.sdui.${operation}`

/** The recorder's acts on a page from tests/pages/linkedin, with all that it tells its outbox. */
function recorderOn(page: string) {
  return recorderIn(readFileSync(`tests/pages/linkedin/${page}.html`, 'utf8'))
}

function recorderIn(
  markup: string,
  familiar = new Map<string | null, string>(),
  site: Site = linkedin,
) {
  document.body.innerHTML = markup
  const end = new AbortController()
  ends.push(end)
  let ids = 0
  const clock = { now: () => 1_800_000_000_000, zone: () => 'UTC', id: () => `id-${(ids += 1)}` }
  const outbox = new Map<string, Observation>()
  const recorded: Observation[] = []
  const signs: string[] = []
  const prints: string[] = []
  const sink: Sink = {
    hold: (act) => void outbox.set(act.id, act),
    record: (act) => void recorded.push(act),
    drop: (id) => void outbox.delete(id),
  }
  const acts = createActs({
    site,
    document,
    account: () => null,
    isLeftOut: () => false,
    probes: { toggle: probeToggle },
    clock,
    sink,
    familiar,
    note: (_, sign, print) => {
      signs.push(sign)
      if (print) prints.push(print)
    },
    signal: end.signal,
  })
  function use(id: string, kind: Gesture['kind']): void {
    const path: ParentNode[] = []
    for (let one = document.querySelector(`#${id}`); one; one = one.parentElement) path.push(one)
    acts.onGesture({ at: performance.now(), kind, path: [...path, document], isTrusted: true })
  }
  return {
    recorded,
    signs,
    prints,
    addresses: () => [...outbox.values()].map(({ object }) => object?.url),
    waiting: () => [...outbox.values()].map(({ type, object }) => `${type} ${object?.type}`),
    click: (id: string) => use(id, 'click'),
    press: (id: string) => use(id, 'key'),
    leave: () => acts.finish(),
    answer(url: string, status = 200) {
      acts.onOutcome({ url, status, startedAt: performance.now() })
    },
  }
}

test('a comment waits in the outbox as soon as it is sent, in case the page is left', () => {
  const page = recorderOn('feed')
  page.click('submit')
  expect(page.waiting()).toEqual(['Create Note'])
})

test('a change has the comment’s own box, and leaves the outbox when its request is seen', () => {
  const page = recorderOn('feed')
  page.click('submit')
  page.answer(request('comments.updateComment'))
  expect(page.waiting()).toEqual([])
  expect(page.recorded).toEqual([])
})

test('the request tells what was pressed for something else', () => {
  const page = recorderOn('feed')
  page.click('react')
  expect(page.waiting()).toEqual(['Like Note'])
  page.answer(request('reactions.delete'))
  expect(page.waiting()).toEqual(['Undo Note'])
})

test('a request of another kind than the gesture’s own makes no act of it', () => {
  const page = recorderOn('feed')
  page.click('react')
  page.answer(request('action.sharing.LaunchSharebox'))
  expect(page.waiting()).toEqual(['Like Note'])
  page.answer(request('reactions.create'), 429)
  expect(page.waiting()).toEqual([])
})

test('one gesture is one act: its request takes it from other rules that had it waiting', () => {
  const page = recorderOn('message-request')
  page.click('accept')
  expect(page.waiting()).toEqual(['Accept ChatMessage'])
  page.answer(request('requests.mynetwork.addaInvitationAction'))
  expect(page.waiting()).toEqual(['Accept Invite'])
})

test('an invitation to a page says whom and what it is about', () => {
  const page = recorderOn('invitation')
  page.click('accept')
  page.answer(request('requests.mynetwork.addaInvitationAction'))
  expect(page.waiting()).toEqual(['Accept Organization'])
  expect(page.signs).toEqual(['heard'])
})

test.each([
  [
    'a group’s conversation names nobody, and is read all the same',
    'dm-conversation-header',
    'heard',
  ],
  ['a conversation without the head it always has was not read', 'head', 'unread'],
])('%s', (_, head, sign) => {
  const page = recorderIn(
    `<div data-testid="dm-conversation-content"><div data-testid="${head}">Ana, Tomasz</div>
    <div data-testid="dm-composer-container"><button id="send" data-testid="dm-composer-send-button">↑</button></div></div>`,
    new Map(),
    x,
  )
  page.click('send')
  page.answer('https://x.com/i/api/graphql/abc/SendMessageMutation')
  expect(page.signs).toEqual([sign])
})

test.each([
  ['emptied at once, was sent', 300, '', ['Create']],
  ['emptied at once, and written on, was sent', 300, 'And', ['Create']],
  ['written on without being emptied was not', 4_000, 'How are you', []],
  ['emptied by hand seconds later, was not', 4_000, '', []],
])('a composer %s', (_, changedAfter, next, types) => {
  vi.useFakeTimers()
  // Nothing has a size in this document: what is in it counts as shown.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue({ length: 1 } as never)
  const page = recorderOn('feed')
  const editor = document.querySelector('#editor')
  editor?.append('How')
  page.click('submit')
  vi.advanceTimersByTime(changedAfter)
  if (changedAfter < 1_000) editor?.replaceChildren()
  vi.advanceTimersByTime(200)
  editor?.replaceChildren(next)
  vi.advanceTimersByTime(12_000)
  expect(page.recorded.map(({ type }) => type)).toEqual(types)
})

test('leaving breaks the request off, and the act is seen all the same', () => {
  const page = recorderOn('feed')
  page.click('repost')
  page.click('second-item')
  page.answer(request('feed.requests.createInstantRepost'), 0)
  page.leave()
  expect(page.recorded.map(({ type, witness }) => `${type} ${witness}`)).toEqual(['Announce seen'])
})

test('what was made waits with its own address once the page moved on to it', async () => {
  vi.useFakeTimers()
  history.replaceState(null, '', new URL('/groups/create/', location.href))
  const page = recorderOn('new-group')
  page.click('create')
  history.replaceState(null, '', new URL('/groups/4711/', location.href))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(page.addresses()).toEqual(['https://www.linkedin.com/groups/4711'])
  vi.useRealTimers()
})

const card = `<main><section><a href="/in/ana/">Ana</a><button id="connect">Connect</button></section></main>`

/** A person who connected once, on the site as it was. */
function acquainted(): Map<string | null, string> {
  const page = recorderIn(card)
  page.click('connect')
  page.answer(request('requests.mynetwork.addaAddConnection'))
  expect(page.prints).toEqual([expect.stringMatching(/^linkedin\.invite -?\d+$/)])
  return new Map(page.prints.map((print) => [print, 'linkedin.invite.invite']))
}

/** What Waterline says of its own sight after a click, once the page has done something, and ten seconds. */
function signsAfter(
  familiar: Map<string | null, string>,
  happens: (connect: Element) => void,
): string[] {
  vi.useFakeTimers()
  const page = recorderIn(card, familiar)
  // happy-dom lays nothing out: what is in the document stands there.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList)
  page.click('connect')
  const connect = document.querySelector('#connect')
  if (connect) happens(connect)
  vi.advanceTimersByTime(10_000)
  return page.signs
}

test('the control that led to a request is told with it, once', () => {
  const familiar = acquainted()
  const page = recorderIn(card, familiar)
  page.click('connect')
  page.answer(request('requests.mynetwork.addaAddConnection'))
  expect(page.signs).toEqual(['loose'])
  expect(page.prints).toEqual([])
})

test('a familiar control that leads to no known request any more was not heard', () => {
  const familiar = acquainted()
  expect(signsAfter(familiar, (connect) => (connect.textContent = 'Pending'))).toEqual(['unheard'])
  expect(signsAfter(familiar, (connect) => connect.remove())).toEqual(['unheard'])
})

test('where the page shows that nothing came of it, or the control is not familiar, nothing is said', () => {
  expect(signsAfter(acquainted(), () => undefined)).toEqual([])
  expect(signsAfter(new Map(), (connect) => connect.remove())).toEqual([])
})

test('a control that a rule names is known again once it is called otherwise', () => {
  const before = recorderOn('feed')
  before.click('react')
  before.answer(request('reactions.create'))
  expect(before.prints).toEqual([expect.stringMatching(/^linkedin\.react -?\d+$/)])
})

test('what bears no word is not known again', () => {
  const page = recorderIn(card.replace('>Connect<', '><'))
  page.click('connect')
  page.answer(request('requests.mynetwork.addaAddConnection'))
  expect(page.signs).toEqual(['loose'])
  expect(page.prints).toEqual([])
})

test('a familiar control that asks first is not unheard by what is answered', () => {
  vi.useFakeTimers()
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList)
  const question = '<div role="dialog"><button id="no">No</button></div>'
  const page = recorderIn(card + question, acquainted())
  page.click('connect')
  document.querySelector('#connect')?.remove()
  vi.advanceTimersByTime(1_000)
  page.click('no')
  vi.advanceTimersByTime(12_000)
  expect(page.signs).toEqual([])
})

const operation = (name: string): string => `https://x.com/i/api/graphql/abc/${name}`

test('a familiar control is not heard by the request of its opposite', () => {
  vi.useFakeTimers()
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList)
  const list = '<main><button id="follow">Follow</button></main>'
  const before = recorderIn(list, new Map(), x)
  before.click('follow')
  before.answer(operation('ListSubscribe'))
  const page = recorderIn(list, new Map(before.prints.map((one) => [one, 'x.list.subscribe'])), x)
  page.click('follow')
  document.querySelector('#follow')!.textContent = 'Following'
  vi.advanceTimersByTime(800)
  page.click('follow')
  page.answer(operation('ListUnsubscribe'))
  vi.advanceTimersByTime(12_000)
  expect(page.signs).toContain('unheard')
})

test('a key is no control to know again, whatever has the focus', () => {
  const familiar = new Map<string | null, string>()
  const page = recorderIn(card, familiar)
  page.press('connect')
  page.answer(request('requests.mynetwork.addaAddConnection'))
  expect(page.signs).toEqual(['loose'])
  expect(page.prints).toEqual([])
  expect(familiar).toEqual(new Map())
})

const counted = (label: string) =>
  card.replace('id="connect">Connect', `id="connect" aria-label="${label}">5`)

test('a button that shows a mere count is known by its label, and not taken for another with that count', () => {
  const page = recorderIn(counted('5 invitations'))
  page.click('connect')
  page.answer(request('requests.mynetwork.addaAddConnection'))
  const [print] = page.prints
  for (const [label, isSame] of [
    ['7 invitations', true],
    ['5 followers', false],
  ] as const) {
    const other = recorderIn(counted(label))
    other.click('connect')
    other.answer(request('requests.mynetwork.addaAddConnection'))
    expect(other.prints[0] === print).toBe(isSame)
  }
})
