// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { x } from '../../lib/sites/x.ts'
import { usePlayer } from '../recorder/player.ts'

const api = 'https://x.com/i/api/graphql/abc'
const person = '<div data-testid="UserCell"><a href="/nea_lind">Nea Lind</a></div>'

const player = usePlayer(x)
const told = () =>
  player().recorded.map(({ type, object, words, question = false, tags, witness }) => ({
    act: `${type} ${object?.type}`,
    words,
    question,
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

const own = (words: string, tags: string[] = [], question = false) => ({
  act: 'Create Note',
  words,
  question,
  tags,
  witness: 'confirmed',
})

describe('one gesture with several requests', () => {
  test('a thread is one entry for each of its posts, each with its own words', async () => {
    showComposer('One #first', 'two words and three more?', '', 'four')
    player().use('[data-testid="tweetButton"]')
    await player().request(`${api}/CreateTweet`)
    // Longer than a page may take to fall back: the composer stands until everything is sent.
    await player().wait(2_500)
    await player().request(`${api}/CreateTweet`)
    await player().request(`${api}/CreateTweet`)
    document.body.innerHTML = ''
    await player().request(`${api}/CreateTweet`)
    await player().verdicts()
    expect(told()).toEqual([own('1-4', ['first']), own('5-19', [], true), own('1-4')])
    expect(player().letters).toEqual(new Map())
  })

  test('of a thread that is refused midway, only what was sent before counts', async () => {
    showComposer('one', 'two', 'three')
    player().use('[data-testid="tweetButton"]')
    await player().request(`${api}/CreateTweet`)
    await player().request(`${api}/CreateTweet`, 429)
    await player().verdicts()
    expect(told()).toEqual([own('1-4')])
  })

  test('an answer of 200 that leaves the first part standing counts nothing', async () => {
    showComposer('one', 'two')
    player().use('[data-testid="tweetButton"]')
    await player().request(`${api}/CreateTweet`)
    await player().wait(2_000)
    // Then it is closed.
    document.body.innerHTML = ''
    await player().verdicts()
    expect(told()).toEqual([])
    expect(player().letters).toEqual(new Map())
  })

  test('a post alone is one entry, whatever the page asks for afterwards', async () => {
    showComposer('just this')
    player().use('[data-testid="tweetButton"]')
    document.body.innerHTML = ''
    await player().request(`${api}/CreateTweet`)
    await player().request(`${api}/CreateTweet`)
    await player().verdicts()
    expect(told()).toEqual([own('1-4')])
  })

  test('a person put into two lists and taken out of a third makes three entries', async () => {
    document.body.innerHTML = `<div role="dialog">${person}<button id="save">save</button></div>`
    player().use('#save')
    await player().request(`${api}/ListAddMember`)
    await player().request(`${api}/ListRemoveMember`)
    await player().request(`${api}/ListAddMember`)
    await player().wait(11_000)
    await player().request(`${api}/ListAddMember`)
    await player().verdicts()
    expect(player().recorded.map((entry) => [entry.type, entry.person?.url])).toEqual([
      ['Add', 'https://x.com/nea_lind'],
      ['Remove', 'https://x.com/nea_lind'],
      ['Add', 'https://x.com/nea_lind'],
    ])
  })
})

describe('what is no act after all', () => {
  test('a post that is scheduled: nothing stands in the outbox once its request is known', async () => {
    showComposer('for tomorrow')
    player().use('[data-testid="tweetButton"]')
    expect(player().letters.size).toBe(1)
    document.body.innerHTML = ''
    await player().request(`${api}/CreateScheduledTweet`)
    expect(player().letters).toEqual(new Map())
    await player().verdicts()
    expect(told()).toEqual([])
  })

  test('not so a post begun by a key, with the focus on a menu that was closed again', async () => {
    document.body.innerHTML =
      '<article data-testid="tweet"><button data-testid="caret">more</button></article>'
    player().use('[data-testid="caret"]')
    player().use('[data-testid="caret"]', 'key')
    showComposer('begun by a key')
    player().use('[data-testid="tweetButton"]')
    document.body.innerHTML = ''
    await player().request(`${api}/CreateTweet`)
    await player().verdicts()
    expect(told()).toEqual([own('1-4')])
  })

  test('an edit, whose composer was opened from the post’s own menu', async () => {
    showComposer('better words')
    document.body.insertAdjacentHTML(
      'afterbegin',
      `<article data-testid="tweet"><button data-testid="caret">more</button></article>
      <div role="menu"><div role="menuitem" tabindex="0" id="edit">edit</div></div>`,
    )
    player().use('[data-testid="caret"]')
    player().use('#edit')
    player().use('[data-testid="tweetButton"]')
    document.body.innerHTML = ''
    await player().request(`${api}/CreateTweet`)
    await player().verdicts()
    expect(told()).toEqual([])
  })
})
