// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { x } from '../../lib/sites/x.ts'
import { usePlayer } from '../recorder/player.ts'

const player = usePlayer(x)
const api = 'https://x.com/i/api/graphql/abc'
const older = 'https://x.com/i/api/1.1'
const status = 'https://x.com/i/status/1991000000000000001'

const article = (buttons: string): string => `<div data-testid="cellInnerDiv">
  <article data-testid="tweet" tabindex="0"><div data-testid="User-Name"><a href="/Bo_Rask">Bo Rask</a></div>
  <a href="/Bo_Rask/status/1991000000000000001"><time datetime="2026-11-20T08:00:00.000Z"></time></a>
  ${buttons}</article></div>`
const caret = '<button data-testid="caret">…</button>'
const layers = '<div id="layers"></div>'
const cell = '<div data-testid="UserCell"><a href="/nea_lind">Nea Lind</a>BUTTONS</div>'

function show(html: string, path = '/home'): void {
  history.replaceState(null, '', new URL(path, location.href))
  document.body.innerHTML = html + layers
}

/** Puts a menu or dialog over the page. */
function open(html: string): void {
  const place = document.querySelector('#layers')
  if (place) place.innerHTML = html
}

/** Gives an element another test id. */
function name(selector: string, testId: string): void {
  document.querySelector(selector)?.setAttribute('data-testid', testId)
}

/** What came of it, in the ledger's words. */
async function told() {
  const entries = await player().verdicts()
  return entries.map(({ type, undo, object, person, witness }) => ({
    act: undo ? `Undo ${undo.type}` : type,
    object,
    person: person?.url ?? null,
    witness,
  }))
}

const note = (url: string | null, inReplyTo: string | null = null) => ({
  type: 'Note',
  url,
  inReplyTo,
})
const group = (id: string) => ({
  type: 'Group',
  url: `https://x.com/i/communities/${id}`,
  inReplyTo: null,
})
const card = (id: string): string =>
  `<div data-testid="cellInnerDiv"><a href="/i/communities/${id}">one</a><button id="c${id}">join</button></div>`
const bo = 'https://x.com/bo_rask'
const nea = 'https://x.com/nea_lind'

beforeEach(() => show(''))

describe('posts', () => {
  test('a bookmark from the share menu is of the post whose menu it was', async () => {
    show(article('<button id="share">share</button>'))
    player().use('#share')
    open('<div role="menu"><div role="menuitem" tabindex="0" id="save">save</div></div>')
    player().use('#save')
    await player().request(`${api}/CreateBookmark`)
    expect(await told()).toEqual([
      { act: 'Add', object: note(status), person: bo, witness: 'confirmed' },
    ])
  })

  test('a post deleted takes back what was written, towards nobody', async () => {
    show(article(caret))
    player().use('[data-testid="caret"]')
    open('<div role="dialog"><button data-testid="confirmationSheetConfirm">yes</button></div>')
    player().use('[data-testid="confirmationSheetConfirm"]')
    document.querySelector('[data-testid="cellInnerDiv"]')?.remove()
    await player().request(`${api}/DeleteTweet`)
    expect(await told()).toEqual([
      { act: 'Undo Create', object: note(status), person: null, witness: 'confirmed' },
    ])
  })

  test('a post that still stands was not deleted, whatever the answer’s status', async () => {
    show(article(caret))
    player().use('[data-testid="caret"]')
    open('<div role="dialog"><button data-testid="confirmationSheetConfirm">yes</button></div>')
    player().use('[data-testid="confirmationSheetConfirm"]')
    await player().request(`${api}/DeleteTweet`)
    expect(await told()).toEqual([])
    // Time and again, it would mean that the wrong element is looked at.
    expect(player().signs.at(-1)).toBe('x.delete.delete reverted')
  })

  test('a like taken back before anything was heard of it was unheard', async () => {
    show(article('<button id="like" data-testid="like">1</button>'))
    player().use('#like')
    name('#like', 'unlike')
    await player().wait(500)
    player().use('#like')
    name('#like', 'like')
    await player().request(`${api}/UnfavoriteTweet`)
    await told()
    expect(player().signs).toContain('x.like.like unheard')
  })

  test('a block, confirmed by the same button, is no act', async () => {
    show(article(caret))
    player().use('[data-testid="caret"]')
    open('<div role="dialog"><button data-testid="confirmationSheetConfirm">yes</button></div>')
    player().use('[data-testid="confirmationSheetConfirm"]')
    document.querySelector('[data-testid="cellInnerDiv"]')?.remove()
    await player().request(`${older}/blocks/create.json`)
    expect(await told()).toEqual([])
    expect(player().letters).toEqual(new Map())
  })

  test('a vote answers the post and counts once the choices have changed', async () => {
    const poll = '<div data-testid="cardPoll"><div role="radio" tabindex="0">Yes</div></div>'
    const vote = async (): Promise<void> => {
      show(article(poll))
      player().use('[role="radio"]')
    }
    await vote()
    await player().request('https://caps.x.com/v2/capi/passthrough/1')
    expect(await told()).toEqual([])
    await vote()
    const choices = document.querySelector('[data-testid="cardPoll"]')
    if (choices) choices.innerHTML = '<div>Yes 60 %</div>'
    await player().request('https://caps.x.com/v2/capi/passthrough/1')
    expect(await told()).toEqual([
      {
        act: 'Create',
        object: { type: 'Question', url: null, inReplyTo: status },
        person: bo,
        witness: 'confirmed',
      },
    ])
  })

  test('a like in the viewer of a picture is of the post the picture was opened from', async () => {
    show(article('<a href="/Bo_Rask/status/1991000000000000001/photo/1" id="picture">see</a>'))
    player().use('#picture')
    open('<div role="dialog"><button data-testid="like">like</button></div>')
    player().use('[data-testid="like"]')
    await player().request(`${api}/FavoriteTweet`)
    expect(await told()).toEqual([
      { act: 'Like', object: note(status), person: bo, witness: 'confirmed' },
    ])
  })
})

describe('people', () => {
  test.each([
    ['accept', { act: 'Accept', type: 'Follow' }],
    ['deny', { act: 'Reject', type: 'Follow' }],
  ])('a request to follow that is met with %s is towards who asked', async (path, expected) => {
    show(cell.replace('BUTTONS', '<button id="go">go</button>'), '/follower_requests')
    player().use('#go')
    await player().request(`${older}/friendships/${path}.json`)
    const object = { type: expected.type, url: null, inReplyTo: null }
    expect(await told()).toEqual([{ act: expected.act, object, person: nea, witness: 'confirmed' }])
  })

  test('a request to follow taken back is the follow undone', async () => {
    show(cell.replace('BUTTONS', '<button data-testid="14-cancel">asked</button>'))
    player().use('[data-testid="14-cancel"]')
    open('<div role="dialog"><button data-testid="confirmationSheetConfirm">yes</button></div>')
    player().use('[data-testid="confirmationSheetConfirm"]')
    document.querySelector('[data-testid="14-cancel"]')?.setAttribute('data-testid', '14-follow')
    await player().request(`${older}/friendships/cancel.json`)
    expect(await told()).toEqual([
      { act: 'Undo Follow', object: null, person: nea, witness: 'confirmed' },
    ])
  })
})

describe('communities and lists', () => {
  test('joined and left on its own page, a community is the page’s', async () => {
    show('<main><button id="join">join</button></main>', '/i/communities/77')
    player().use('#join')
    await player().request(`${api}/RequestToJoinCommunity`)
    open('<div role="dialog"><button data-testid="confirmationSheetConfirm">yes</button></div>')
    player().use('[data-testid="confirmationSheetConfirm"]')
    await player().request(`${api}/LeaveCommunity`)
    expect((await told()).map(({ act, object }) => [act, object])).toEqual([
      ['Join', group('77')],
      ['Leave', group('77')],
    ])
  })

  test('joined from a card among others, it is the card’s', async () => {
    show(card('5') + card('6'), '/i/communities/suggested')
    player().use('#c6')
    await player().request(`${api}/JoinCommunity`)
    expect((await told()).map(({ object }) => object)).toEqual([group('6')])
  })

  test('joining is read whole: no sign that the page has changed', async () => {
    show('<main><button id="join">join</button></main>', '/i/communities/77')
    player().use('#join')
    await player().request(`${api}/JoinCommunity`)
    await player().verdicts()
    expect(player().signs).not.toContain('x.community unread')
  })

  test('a list followed and left is a collection', async () => {
    show('<main><button id="follow">follow</button></main>', '/i/lists/88')
    player().use('#follow')
    await player().request(`${api}/ListSubscribe`)
    player().use('#follow')
    await player().request(`${api}/ListUnsubscribe`)
    const object = { type: 'Collection', url: 'https://x.com/i/lists/88', inReplyTo: null }
    expect((await told()).map((one) => [one.act, one.object])).toEqual([
      ['Follow', object],
      ['Undo Follow', object],
    ])
  })

  test('a community founded is known by a request that nobody has seen: never more than seen', async () => {
    show('<div role="dialog"><button id="go">go</button></div>')
    player().use('#go')
    await player().request(`${api}/CreateCommunity`)
    expect(await player().verdicts()).toMatchObject([
      { type: 'Create', rung: 'lead', witness: 'seen', object: { type: 'Group', url: null } },
    ])
  })
})

test('a post shared by message is a message, never towards the post’s author', async () => {
  show(article('<button id="share">share</button>'))
  player().use('#share')
  open('<div role="menu"><div role="menuitem" tabindex="0" id="chat">send</div></div>')
  player().use('#chat')
  open('<div role="dialog"><div role="button" id="nea">Nea</div><button id="go">go</button></div>')
  player().use('#nea')
  player().use('#go')
  open('')
  await player().request('https://api.x.com/graphql/abc/SendMessageMutation')
  const object = { type: 'ChatMessage', url: null, inReplyTo: null }
  expect(await told()).toEqual([{ act: 'Create', object, person: null, witness: 'confirmed' }])
})

describe('messages of the newer chat', () => {
  const chat = `<div data-testid="dm-conversation-content"><div data-testid="dm-conversation-header">
    <a href="https://x.com/nea_lind"><div data-testid="dm-conversation-username">Nea Lind</div></a></div>
    <div data-dm-message-row="b" class="justify-end"><button id="own">…</button></div>
    <div data-dm-message-row="a" class="justify-start"><button id="heart">♡</button></div>
    <div data-testid="dm-composer-container"><textarea data-testid="dm-composer-textarea">Well said</textarea>
    <button data-testid="dm-composer-send-button">go</button></div></div>`

  test('a click in a row and the request of messages is a reaction, and only seen', async () => {
    show(chat, '/i/chat/1-2')
    player().use('#heart')
    await player().request('https://api.x.com/graphql/abc/SendMessageMutation')
    const object = { type: 'ChatMessage', url: null, inReplyTo: null }
    expect(await told()).toEqual([{ act: 'Like', object, person: nea, witness: 'seen' }])
  })

  test('what is done with a message of one’s own is no act', async () => {
    show(chat, '/i/chat/1-2')
    player().use('#own')
    open('<div role="menu"><div role="menuitem" tabindex="0" id="remove">remove</div></div>')
    player().use('#remove')
    await player().request('https://api.x.com/graphql/abc/SendMessageMutation')
    expect(await told()).toEqual([])
  })

  test('a message that failed, sent again from its row, is a message', async () => {
    show(chat, '/i/chat/1-2')
    document.querySelector('.justify-end')?.setAttribute('data-send-status', 'failed')
    player().use('#own')
    await player().request('https://api.x.com/graphql/abc/SendMessageMutation')
    expect(await told()).toMatchObject([{ act: 'Create', person: nea, witness: 'confirmed' }])
  })

  test('what is written after a click in a row is a message', async () => {
    show(chat, '/i/chat/1-2')
    player().use('#heart')
    player().use('textarea', 'enter')
    await player().request('https://api.x.com/graphql/abc/SendMessageMutation')
    expect(await told()).toMatchObject([{ act: 'Create', person: nea, witness: 'confirmed' }])
  })
})
