// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { linkedin } from '../../lib/sites/linkedin.ts'
import { usePlayer } from '../recorder/player.ts'

const player = usePlayer(linkedin)
const site = 'https://www.linkedin.com'
const sdui = `${site}/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui`
const voyager = `${site}/voyager/api`
const amara = `${site}/in/amara`

/** A document here has no layout: whatever is in it takes up room. */
beforeEach(() => {
  const rects = document.createElement('a').getClientRects()
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue(Object.assign(rects, { length: 1 }))
})

function show(html: string, path: string): void {
  history.replaceState(null, '', new URL(path, location.href))
  document.body.innerHTML = html
}

/** What came of it, in the ledger's words. */
async function told() {
  const entries = await player().verdicts()
  return entries.map(({ type, undo, object, person, witness, rung }) => ({
    act: undo ? `Undo ${undo.type}` : type,
    object: object && `${object.type} ${object.url?.replace(site, '') ?? '-'}`,
    person: person?.url ?? null,
    witness,
    rung,
  }))
}

const card = '<div role="listitem"><a href="/in/amara/"><strong>Amara</strong></a>BUTTON</div>'
const question =
  '<dialog open><p>xx</p><button id="no">no</button><button id="yes">yes</button></dialog>'

describe('withdrawing an invitation', () => {
  const page = `<main>${card.replace('BUTTON', '<a id="withdraw" href="https://www.linkedin.com/">xx</a>')}</main>`

  test('is about whom the question was opened for', async () => {
    show(page, '/mynetwork/invitation-manager/sent/')
    player().use('#withdraw')
    document.body.insertAdjacentHTML('beforeend', question)
    player().use('#yes')
    await player().request(`${sdui}.requests.mynetwork.addaWithdrawInvitation`)
    expect(await told()).toEqual([
      {
        act: 'Undo Invite',
        object: 'Invite -',
        person: amara,
        witness: 'confirmed',
        rung: 'touch',
      },
    ])
  })

  test('is none when the question is left, or the site refuses', async () => {
    show(page, '/mynetwork/invitation-manager/sent/')
    player().use('#withdraw')
    document.body.insertAdjacentHTML('beforeend', question)
    player().use('#no')
    await player().wait(4_000)
    player().use('#yes')
    await player().request(`${sdui}.requests.mynetwork.addaWithdrawInvitation`, 400)
    expect(await told()).toEqual([])
  })
})

test('an invitation is one, though the shell hears of it in a second request', async () => {
  show(
    `<main>${card.replace('BUTTON', '<button id="connect">xx</button>')}</main>`,
    '/mynetwork/grow/',
  )
  player().use('#connect')
  await player().request(
    `${voyager}/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2`,
  )
  await player().request(`${sdui}.requests.mynetwork.handlePostInteropConnection`)
  expect(await told()).toMatchObject([{ act: 'Invite', person: amara, rung: 'touch' }])
})

describe('groups', () => {
  const form = `<main><section><form><input name="groupName"><button type="submit" id="create">xx</button>
    </form></section></main>`

  test('one that was founded has its address, and leads', async () => {
    show(form, '/groups/create/')
    player().use('#create')
    history.replaceState(null, '', '/groups/4711/')
    expect(await told()).toEqual([
      { act: 'Create', object: 'Group /groups/4711', person: null, witness: 'seen', rung: 'lead' },
    ])
  })

  test('one that the site would not found is none', async () => {
    show(form, '/groups/create/')
    player().use('#create')
    expect(await told()).toEqual([])
  })

  test('joining refused inside a yes falls back, and does not count', async () => {
    show('<main><section><button id="join">Join</button></section></main>', '/groups/12/')
    const [join] = document.querySelectorAll('#join')
    player().use('#join')
    join?.replaceChildren('Requested')
    await player().request(`${voyager}/voyagerGroupsDashGroupMemberships?action=updateMembership`)
    join?.replaceChildren('Join')
    expect(await told()).toEqual([])
  })
})

describe('a recommendation', () => {
  const form = `<main><h1>Amara</h1></main><div role="dialog"><form><textarea>So patient</textarea>
    <button type="button" id="cancel">xx</button><button type="submit" id="send">yy</button></form></div>`
  const route = '/in/amara/edit/forms/recommendation/write/'

  test('counts as seen when its text is gone after sending', async () => {
    show(form, route)
    player().use('#send')
    document.querySelector('[role="dialog"]')?.remove()
    expect(await told()).toEqual([
      { act: 'Create', object: 'Article -', person: amara, witness: 'seen', rung: 'compose' },
    ])
  })

  test('cancelled, or still standing there, is none', async () => {
    show(form, route)
    player().use('#send')
    await player().wait(12_000)
    player().use('#cancel')
    document.querySelector('[role="dialog"]')?.remove()
    expect(await told()).toEqual([])
  })
})

describe('an event', () => {
  test.each([
    ['Attend', 'Attending', [{ act: 'Join', object: 'Event /events/71', witness: 'seen' }]],
    ['Attend', 'Attend', []],
    ['Vox', 'Voxing', []],
    ['Share', 'Shared', []],
  ])('whose button says “%s”, then “%s”', async (before, after, acts) => {
    show(`<main><section><button id="attend">${before}</button></section></main>`, '/events/71/')
    player().use('#attend')
    document.querySelector('#attend')?.replaceChildren(after)
    expect(await told()).toMatchObject(acts)
    expect(player().recorded).toHaveLength(acts.length)
  })
})

describe('messages', () => {
  const thread = `<div class="msg-convo-wrapper"><a class="msg-thread__link-to-profile" href="/in/amara/">
    <h2>Amara</h2></a><ul class="msg-s-message-list-content"><li class="msg-s-message-list__event"><button id="emoji">xx</button>
    <ul class="msg-reactions-reaction-summary-presenter__container"><li><button id="pill">1</button></li></ul>
    </li><li class="msg-s-message-list__quick-replies-container"><button id="quick">yy</button></li></ul>
    <form class="msg-form"><div class="msg-form__contenteditable" contenteditable="true">Not yet</div>
    <button type="submit" class="msg-form__send-button">zz</button></form></div>`
  const react = `${voyager}/voyagerMessagingDashMessengerMessages?action=reactWithEmoji`

  test('a reaction to one is about the partner', async () => {
    show(thread, '/messaging/thread/2-x/')
    player().use('#emoji')
    await player().request(react)
    expect(await told()).toMatchObject([
      { act: 'Like', object: 'ChatMessage -', person: amara, witness: 'confirmed' },
    ])
  })

  test('a reaction that stands there may be joined or left, so that it is not counted', async () => {
    show(thread, '/messaging/thread/2-x/')
    player().use('#pill')
    await player().request(react)
    expect(await told()).toEqual([])
  })

  test('a phrase offered is a message, whatever stands in the box; that one types is none', async () => {
    show(thread, '/messaging/thread/2-x/')
    await player().request(`${voyager}/voyagerMessagingDashMessengerConversations?action=typing`)
    player().use('#quick')
    await player().request(`${voyager}/voyagerMessagingDashMessengerMessages?action=createMessage`)
    expect(await told()).toMatchObject([{ act: 'Create', object: 'ChatMessage -', person: amara }])
    expect(player().recorded[0]?.words).toBeNull()
  })
})
