// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { aboutOf, thingsAround, type Opener } from '../../lib/recorder/about.ts'
import { made } from '../../lib/recorder/attempt.ts'
import type { Gesture } from '../../lib/recorder/gestures.ts'
import { optionOf, tellByAddress, tellByPage } from '../../lib/recorder/match.ts'
import { pageKind } from '../../lib/recorder/page.ts'
import type { Place } from '../../lib/recorder/things.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import type { Rule } from '../../lib/sites/site.ts'

const site = 'https://www.linkedin.com'
const sdui = `${site}/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui`
const voyager = `${site}/voyager/api`

function show(html: string, path = '/feed/'): Place {
  document.body.innerHTML = html
  return { site: linkedin, document, address: new URL(path, site) }
}

function ruleOf(id: string): Rule {
  const rule = linkedin.rules.find((one) => one.id === id)
  if (!rule) throw new Error(`LinkedIn has no rule ${id}`)
  return rule
}

function click(id: string): Gesture {
  const path: ParentNode[] = []
  for (let one = document.querySelector(`#${id}`); one; one = one.parentElement) path.push(one)
  if (path.length === 0) throw new Error(`nothing with the id ${id}`)
  return { at: 1_000, kind: 'click', path: [...path, document], isTrusted: true }
}

function opening(place: Place, id: string): Opener {
  const { path } = click(id)
  const [control] = path
  return {
    at: 500,
    control: control instanceof Element ? control : null,
    chosen: null,
    things: thingsAround(place, path),
  }
}

/** What a click is taken for by a rule, and whom or what it concerns. */
function meant(place: Place, rule: string, button: string, opener: Opener | null = null) {
  const { path, ...gesture } = click(button)
  const things = thingsAround(place, path)
  const about = aboutOf(place, ruleOf(rule), { ...gesture, path }, things, opener, new WeakMap())
  const control = path[0] instanceof Element ? path[0] : null
  const page = pageKind(linkedin, place.address)
  const told = tellByPage(ruleOf(rule), { document, page, path, control, opener, about })
  return {
    option: told && optionOf(ruleOf(rule), told.option, about),
    person: about?.person?.url?.split('/').at(-1) ?? null,
    name: about?.person?.name ?? null,
    others: about?.others.map(({ name }) => name) ?? [],
    organisation: about?.organisation ?? null,
  }
}

describe('requests', () => {
  test.each([
    [`${sdui}.requests.mynetwork.addaWithdrawInvitation`, 'linkedin.withdraw'],
    [
      `${voyager}/voyagerRelationshipsDashInvitations/urn%3Ali%3Afsd_invitation%3A7?action=withdraw`,
      'linkedin.withdraw',
    ],
    [`${sdui}.mynetwork.RemoveConnectionVanityName`, 'linkedin.disconnect', null],
    [`${voyager}/identity/profiles/amara/profileActions?action=disconnect`, 'linkedin.disconnect'],
    [`${sdui}.requests.profile.endorseSkill&parentSpanId=x`, 'linkedin.endorse'],
    [
      `${voyager}/voyagerGroupsDashGroupMemberships?action=updateMembership`,
      'linkedin.group',
      null,
    ],
    [
      `${voyager}/voyagerMessagingDashMessengerMessages?action=reactWithEmoji`,
      'linkedin.react-to-message',
    ],
  ])('%s carries out %s', (url, id, option = null) => {
    const rules = linkedin.rules.filter(({ outcome }) => outcome.url.test(url))
    expect(rules.map((rule) => rule.id)).toEqual([id])
    expect(tellByAddress(ruleOf(id), url)?.option ?? null).toBe(option)
  })

  test.each([
    `${sdui}.requests.mynetwork.handlePostInteropConnection`,
    `${sdui}.requests.mynetwork.addaClearUnseenInvitationsMutation`,
    `${sdui}.requests.mynetwork.addaMarkNotificationsSeen`,
    `${site}/flagship-web/rsc-action/actions/component?componentId=WithdrawConfirmationDialog`,
    `${voyager}/identity/profiles/amara/profileActions?action=report`,
    `${voyager}/voyagerMessagingDashMessengerConversations?action=typing`,
    `${voyager}/voyagerMessagingDashMessengerMessageDeliveryAcknowledgements?action=sendDeliveryAck`,
    `${voyager}/voyagerMessagingDashMessagingBadge?action=markAllMessagesAsSeen`,
  ])('%s is the site’s own', (url) => {
    expect(linkedin.rules.filter(({ outcome }) => outcome.url.test(url))).toEqual([])
  })
})

const profile = `<main><section componentkey="com.linkedin.sdui.profile.card.refACoAAxTopcard">
  <div><h2>Amara Okafor</h2><a href="/in/li-wei/"><p>Li Wei and 3 others</p></a>
  <button id="more" aria-expanded="false">…</button></div></section>
  <section><div><a href="/in/miro/"><p>Miro Valk</p></a><a id="other" aria-label="Invite"
  href="/preload/custom-invite/?vanityName=miro">…</a></div></section></main>
  <div role="menu"><a id="item" role="menuitem" href="#">…</a></div>`

describe('in the head of a profile', () => {
  test('an act is about its owner, whoever else is named there', () => {
    const place = show(profile, '/in/amara/')
    expect(meant(place, 'linkedin.disconnect', 'more')).toMatchObject({
      person: 'amara',
      name: 'Amara Okafor',
    })
  })

  test('a bar that repeats its buttons is about nobody else either', () => {
    const bar = '<div><button id="sticky">…</button></div>'
    const place = show(
      profile.replace('<main>', `<main><div>${bar}`).replace('</main>', '</div></main>'),
      '/in/amara/',
    )
    expect(meant(place, 'linkedin.follow', 'sticky').person).toBe('amara')
  })

  test('so is what is done in a menu opened there', () => {
    const place = show(profile, '/in/amara/')
    const opener = opening(place, 'more')
    expect(meant(place, 'linkedin.disconnect', 'item', opener).person).toBe('amara')
  })

  test('a card below is about whom its link names, by the name another link shows', () => {
    const place = show(profile, '/in/amara/')
    expect(meant(place, 'linkedin.invite', 'other')).toMatchObject({
      person: 'miro',
      name: 'Miro Valk',
    })
  })
})

describe('following, where no word is known', () => {
  const row =
    '<main><div><a href="/in/amara/">Amara Okafor</a><button id="one">xx</button></div></main>'

  test.each([
    ['a button in the open follows', row, '/mynetwork/grow/', 'follow'],
    [
      'in the list of those followed it stops',
      row,
      '/mynetwork/network-manager/people-follow/',
      'unfollow',
    ],
    [
      'a menu may have either',
      '<div role="menu"><div role="menuitem" id="one">xx</div></div>',
      '/in/amara/',
      null,
    ],
  ])('%s', (_, html, path, option) => {
    expect(meant(show(html, path), 'linkedin.follow', 'one').option).toBe(option)
  })
})

test('an endorsement is about the profile’s owner, not about who endorsed before', () => {
  const place = show(
    `<main><section><h1>Amara Okafor</h1></section><ul><li><span>Listening</span>
    <a href="/in/li-wei/">Li Wei</a><button id="endorse">…</button></li></ul></main>`,
    '/in/amara/details/skills/',
  )
  expect(meant(place, 'linkedin.endorse', 'endorse')).toMatchObject({
    option: 'endorse',
    person: 'amara',
  })
})

const card = (link: string): string => `<div data-sdui-screen="com.linkedin.sdui.flagshipnav.
  mynetwork.invitations.InvitationManagerReceived"><div role="listitem">
  <a href="/in/amara/"><strong>Amara Okafor</strong></a>${link}
  <button id="ignore" aria-label="xx">…</button><button id="accept" aria-label="yy">…</button></div></div>`

describe('invitations', () => {
  test.each([
    ['', 'accept', 'accept'],
    ['<a href="/company/acme/">Acme</a>', 'accept', 'accept-page'],
    ['<a href="/newsletters/slow-69/">Slow</a>', 'ignore', 'ignore-newsletter'],
    ['<a href="/events/71/">Fair</a>', 'accept', 'accept-event'],
    ['<a href="/groups/12/">Readers</a>', 'ignore', 'ignore-group'],
  ])('with the link “%s”, the button to %s means %s', (link, button, option) => {
    const place = show(card(link), '/mynetwork/invitation-manager/received/')
    expect(meant(place, 'linkedin.invitation', button)).toMatchObject({ option, person: 'amara' })
  })

  test('a card that names no person is about none, though it has a name', () => {
    const html = card('<a href="/company/acme/"><strong>Acme</strong></a>').replace(
      /<a href="\/in.*?<\/a>/,
      '',
    )
    const place = show(html, '/mynetwork/invitation-manager/received/')
    expect(meant(place, 'linkedin.invitation', 'accept')).toMatchObject({
      option: 'accept-page',
      person: null,
      name: null,
    })
  })

  test('where the order of buttons is not known, as in a notification, nothing is guessed', () => {
    const place = show(
      `<main><article><a href="/in/amara/">Amara Okafor</a><button id="one">xx</button>
      <button id="two">yy</button></article></main>`,
      '/notifications/',
    )
    expect(meant(place, 'linkedin.invitation', 'one')).toMatchObject({
      option: null,
      person: 'amara',
    })
  })
})

const follow = (id: string): string => `<button id="${id}" aria-pressed="false"
  class="follow org-company-follow-button">…</button>`

describe('places', () => {
  test('following in the head of a page is about the page, not a colleague named there', () => {
    const place = show(
      `<main><section class="org-top-card"><a href="/in/amara/">Amara Okafor works here</a>
      ${follow('top')}</section><ul><li><a href="/company/fernbank/">Fernbank</a>${follow('below')}
      </li></ul></main>`,
      '/company/acme/posts/',
    )
    expect(meant(place, 'linkedin.follow', 'top')).toEqual({
      option: 'follow',
      person: null,
      name: null,
      others: [],
      organisation: `${site}/company/acme`,
    })
    expect(meant(place, 'linkedin.follow', 'below').organisation).toBe(`${site}/company/fernbank`)
  })

  test('inviting among a group’s members is about the member', () => {
    const place = show(
      `<main><section><ul><li><a href="/in/li-wei/">Li Wei</a><button>…</button></li>
      <li><a href="/in/amara/">Amara Okafor</a><button id="connect">…</button></li></ul></section></main>`,
      '/groups/123/members/',
    )
    expect(meant(place, 'linkedin.invite', 'connect').person).toBe('amara')
  })

  test('a group is joined by its button, left by the menu only members have', () => {
    const place = show(
      `<main><section><button id="join">…</button>
      <button id="menu" class="groups-action-dropdown__trigger">…</button></section></main>
      <div class="artdeco-modal"><button id="leave">…</button></div>`,
      '/groups/123/',
    )
    expect(meant(place, 'linkedin.group', 'join')).toMatchObject({
      option: 'join',
      organisation: `${site}/groups/123`,
    })
    expect(meant(place, 'linkedin.group', 'leave', opening(place, 'menu')).option).toBe('leave')
  })

  test('a new group has its address from where the page went, and none before', () => {
    const object = { type: 'Group', url: null, inReplyTo: null }
    history.replaceState(null, '', '/groups/create/')
    expect(made(show('', '/groups/create/'), ruleOf('linkedin.create-group'), object)).toEqual(
      object,
    )
    history.replaceState(null, '', '/groups/4711/')
    expect(made(show('', '/groups/4711/'), ruleOf('linkedin.create-group'), object)?.url).toBe(
      `${site}/groups/4711`,
    )
    expect(made(show(''), ruleOf('linkedin.group'), object)).toEqual(object)
  })
})

const form =
  '<form class="msg-form"><button id="send" class="msg-form__send-button">…</button></form>'
const wrote = (slug: string, name: string, other = ' msg-s-event-listitem--other'): string =>
  `<li class="msg-s-message-list__event"><div class="msg-s-event-listitem${other}">
  <a class="msg-s-message-group__profile-link" href="/in/${slug}/"><span>${name}</span></a></div></li>`

describe('conversations', () => {
  test('of two are with whom the title leads to, however many links the messages have', () => {
    const place = show(
      `<div class="msg-convo-wrapper"><a class="msg-thread__link-to-profile" href="/in/amara/">
      <h2 class="msg-entity-lockup__entity-title">Amara Okafor</h2></a>
      <ul>${wrote('acoaa123', 'Amara Okafor')}</ul>${form}</div>`,
      '/messaging/thread/2-x/',
    )
    expect(meant(place, 'linkedin.message', 'send')).toMatchObject({
      person: 'amara',
      name: 'Amara Okafor',
      others: [],
    })
  })

  test('of several are with those who wrote, never with somebody called like the title', () => {
    const place = show(
      `<div class="msg-convo-wrapper"><h2 class="msg-entity-lockup__entity-title">Amara, Li, Miro</h2>
      <ul>${wrote('amara', 'Amara Okafor')}${wrote('me', 'Me', '')}${wrote('li-wei', 'Li Wei')}
      ${wrote('amara', 'Amara Okafor')}</ul>${form}</div>`,
      '/messaging/thread/2-x/',
    )
    expect(meant(place, 'linkedin.message', 'send')).toMatchObject({
      person: 'amara',
      others: ['Li Wei'],
    })
  })

  test('of several in which nobody wrote yet are with nobody known', () => {
    const place = show(
      `<div class="msg-convo-wrapper"><h2 class="msg-entity-lockup__entity-title">Amara, Li</h2>
      ${form}</div>`,
      '/messaging/thread/2-x/',
    )
    expect(meant(place, 'linkedin.message', 'send')).toMatchObject({ person: null, name: null })
  })
})
