// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Observation } from '../../lib/domain/entry.ts'
import { createActs, type Acts } from '../../lib/recorder/acts.ts'
import type { Gesture } from '../../lib/recorder/gestures.ts'
import { x } from '../../lib/sites/x.ts'

const api = 'https://x.com/i/api/graphql/abc'
const person = '<div data-testid="UserCell"><a href="/nea_lind">Nea Lind</a></div>'

let letters: Map<string, string>
let recorded: Observation[]
let acts: Acts
let page: AbortController

beforeEach(() => {
  vi.useFakeTimers()
  page = new AbortController()
  letters = new Map()
  recorded = []
  let made = 0
  acts = createActs({
    site: x,
    document,
    account: () => null,
    clock: {
      now: () => Date.now(),
      zone: () => 'Europe/Berlin',
      id: () => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
    },
    note: () => undefined,
    sink: {
      hold: ({ id }, state = 'held') => void letters.set(id, state),
      record: (observation) => {
        letters.delete(observation.id)
        recorded.push(observation)
      },
      drop: (id) => void letters.delete(id),
    },
    signal: page.signal,
  })
})

afterEach(() => {
  page.abort()
  vi.useRealTimers()
})

function one(selector: string): Element {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

function click(selector: string): void {
  const path: ParentNode[] = []
  for (let inner: Element | null = one(selector); inner; inner = inner.parentElement) {
    path.push(inner)
  }
  const gesture: Gesture = {
    at: performance.now(),
    kind: 'click',
    path: [...path, document],
    isTrusted: true,
  }
  acts.onGesture(gesture)
}

/** A request of the page that starts now and is answered after a while. */
async function request(url: string, status = 200): Promise<void> {
  const startedAt = performance.now()
  await vi.advanceTimersByTimeAsync(400)
  acts.onOutcome({ url, status, startedAt })
}

const verdicts = () => vi.advanceTimersByTimeAsync(30_000)
const told = () =>
  recorded.map(({ type, object, words, tags, witness }) => ({
    act: `${type} ${object?.type}`,
    words,
    tags,
    witness,
  }))

function showComposer(...texts: string[]): void {
  const composers = texts.map(
    (text, index) =>
      `<div><div data-testid="tweetTextarea_${index}_label">wrapper of ${text}</div>
      <div contenteditable="true" data-testid="tweetTextarea_${index}">${text}</div></div>`,
  )
  document.body.innerHTML = `<div role="dialog">${composers.join('')}
    <div><button data-testid="tweetButton">go</button></div></div>`
}

const own = (words: string, tags: string[] = []) => ({
  act: 'Create Note',
  words,
  tags,
  witness: 'confirmed',
})

describe('one gesture with several requests', () => {
  test('a thread is one entry for each of its posts, each with its own words', async () => {
    showComposer('One #first', 'two words and three more', '', 'four')
    click('[data-testid="tweetButton"]')
    await request(`${api}/CreateTweet`)
    // Longer than a page may take to fall back: the composer stands until everything is sent.
    await vi.advanceTimersByTimeAsync(2_500)
    await request(`${api}/CreateTweet`)
    await request(`${api}/CreateTweet`)
    document.body.innerHTML = ''
    await request(`${api}/CreateTweet`)
    await verdicts()
    expect(told()).toEqual([own('1-4', ['first']), own('5-19'), own('1-4')])
    expect(letters).toEqual(new Map())
  })

  test('of a thread that is refused midway, only what was sent before counts', async () => {
    showComposer('one', 'two', 'three')
    click('[data-testid="tweetButton"]')
    await request(`${api}/CreateTweet`)
    await request(`${api}/CreateTweet`, 429)
    await verdicts()
    expect(told()).toEqual([own('1-4')])
  })

  test('an answer of 200 that leaves the first part standing counts nothing', async () => {
    showComposer('one', 'two')
    click('[data-testid="tweetButton"]')
    await request(`${api}/CreateTweet`)
    await verdicts()
    expect(told()).toEqual([])
    expect(letters).toEqual(new Map())
  })

  test('a post alone is one entry, whatever the page asks for afterwards', async () => {
    showComposer('just this')
    click('[data-testid="tweetButton"]')
    document.body.innerHTML = ''
    await request(`${api}/CreateTweet`)
    await request(`${api}/CreateTweet`)
    await verdicts()
    expect(told()).toEqual([own('1-4')])
  })

  test('a person put into two lists and taken out of a third makes three entries', async () => {
    document.body.innerHTML = `<div role="dialog">${person}<button id="save">save</button></div>`
    click('#save')
    await request(`${api}/ListAddMember`)
    await request(`${api}/ListRemoveMember`)
    await request(`${api}/ListAddMember`)
    await vi.advanceTimersByTimeAsync(11_000)
    await request(`${api}/ListAddMember`)
    await verdicts()
    expect(recorded.map((entry) => [entry.type, entry.person?.url])).toEqual([
      ['Add', 'https://x.com/nea_lind'],
      ['Remove', 'https://x.com/nea_lind'],
      ['Add', 'https://x.com/nea_lind'],
    ])
  })
})

describe('what is no act after all', () => {
  test('a post that is scheduled: nothing stands in the outbox once its request is known', async () => {
    showComposer('for tomorrow')
    click('[data-testid="tweetButton"]')
    expect(letters.size).toBe(1)
    document.body.innerHTML = ''
    await request(`${api}/CreateScheduledTweet`)
    expect(letters).toEqual(new Map())
    await verdicts()
    expect(told()).toEqual([])
  })

  test('an edit, whose composer was opened from the post’s own menu', async () => {
    showComposer('better words')
    document.body.insertAdjacentHTML(
      'afterbegin',
      `<article data-testid="tweet"><button data-testid="caret">more</button></article>
      <div role="menu"><div role="menuitem" tabindex="0" id="edit">edit</div></div>`,
    )
    click('[data-testid="caret"]')
    click('#edit')
    click('[data-testid="tweetButton"]')
    document.body.innerHTML = ''
    await request(`${api}/CreateTweet`)
    await verdicts()
    expect(told()).toEqual([])
  })
})
