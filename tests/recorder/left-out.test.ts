// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { markBelow, type LeftOut } from '../../lib/domain/page-key.ts'
import { watchLeftOut } from '../../lib/recorder/left-out.ts'
import { x } from '../../lib/sites/x.ts'
import { usePlayer } from './player.ts'

const key = 123_456
const leaving = (...paths: string[]): LeftOut => ({
  key,
  marks: new Set(paths.map((one) => markBelow(key, one))),
})
const jack = '/jack'

/** The page goes to another address of its site, as single-page sites do. */
function at(path: string): void {
  Reflect.get(window, 'happyDOM').setURL(`https://x.com${path}`)
}

describe('a page is left out', () => {
  let leftOut: LeftOut
  let isLeftOut: () => boolean
  beforeEach(() => {
    leftOut = leaving(jack)
    at('/home')
    isLeftOut = watchLeftOut(
      x,
      () => document,
      () => leftOut,
    )
  })

  test('as long as the window shows it, in one document with others', () => {
    expect(isLeftOut()).toBe(false)
    at('/Jack?s=20')
    expect(isLeftOut()).toBe(true)
    at('/jack/with_replies')
    expect(isLeftOut()).toBe(true)
    at('/home')
    expect(isLeftOut()).toBe(false)
  })

  test('until that is taken back, at once', () => {
    at('/jack')
    expect(isLeftOut()).toBe(true)
    leftOut = leaving()
    expect(isLeftOut()).toBe(false)
    leftOut = leaving(jack)
    expect(isLeftOut()).toBe(true)
  })

  test('with what is written over it, and not with what is written over another', () => {
    at('/jack')
    expect(isLeftOut()).toBe(true)
    at('/compose/post')
    expect(isLeftOut()).toBe(true)
    leftOut = leaving()
    expect(isLeftOut()).toBe(false)
    leftOut = leaving(jack)
    expect(isLeftOut()).toBe(true)
    at('/home')
    expect(isLeftOut()).toBe(false)
    at('/compose/post')
    expect(isLeftOut()).toBe(false)
    leftOut = leaving('/compose/post')
    expect(isLeftOut()).toBe(true)
  })
})

const post = (id: number): string => `<article data-testid="tweet" id="p${id}">
  <div data-testid="User-Name"><a href="/ada">Ada</a></div>
  <a href="/ada/status/${id}"><time></time></a><button data-testid="like"></button></article>`

function turn(id: number, from: string, to: string): void {
  document.querySelector(`#p${id} [data-testid="${from}"]`)?.setAttribute('data-testid', to)
}

describe('on a page that is left out', () => {
  const player = usePlayer(x)
  const api = 'https://x.com/i/api/graphql/abc'
  beforeEach(() => {
    at('/home')
    document.body.innerHTML = post(1) + post(2)
  })

  const like = async (id: number): Promise<void> => {
    player().use(`#p${id} [data-testid="like"]`)
    await player().request(`${api}/FavoriteTweet`)
  }
  const acts = async (): Promise<(string | null | undefined)[]> =>
    (await player().verdicts()).map(({ type, object }) => `${type} ${object?.url?.at(-1)}`)

  test('nothing is written down, not even for a moment, and nothing is amiss', async () => {
    player().isLeftOut = true
    await like(1)
    turn(1, 'like', 'unlike')
    expect([...player().letters]).toEqual([])
    expect(await acts()).toEqual([])
    expect(player().signs).toEqual([])
  })

  test('an act is none, and the next on another page counts', async () => {
    player().isLeftOut = true
    await like(1)
    turn(1, 'like', 'unlike')
    player().isLeftOut = false
    await like(2)
    turn(2, 'like', 'unlike')
    expect(await acts()).toEqual(['Like 2'])
  })

  test('its request is not taken for that of an act elsewhere whose own was not heard', async () => {
    player().use('#p1 [data-testid="like"]')
    turn(1, 'like', 'unlike')
    await player().wait(500)
    player().isLeftOut = true
    await like(2)
    turn(2, 'like', 'unlike')
    expect(await acts()).toEqual(['Like 1'])
    expect(player().recorded[0]?.witness).toBe('seen')
  })

  test('what was done before it was left out counts, and is not seen being taken back', async () => {
    await like(1)
    turn(1, 'like', 'unlike')
    await player().wait(2_000)
    player().isLeftOut = true
    turn(1, 'unlike', 'like')
    expect(await acts()).toEqual(['Like 1'])
  })

  test('the same falling back elsewhere is an undo', async () => {
    await like(1)
    turn(1, 'like', 'unlike')
    await player().wait(2_000)
    turn(1, 'unlike', 'like')
    expect(await acts()).toEqual(['Like 1', 'Undo 1'])
  })
})
