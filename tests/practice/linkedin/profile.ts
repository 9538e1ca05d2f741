import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'
import { answerProps } from './invitations.ts'
import { figure, isClassic } from './parts.ts'
import { sduiPost } from './post.ts'
import { classicPost } from './classic-post.ts'

/** Where one stands with a member. */
export type Relation = 'self' | 'connected' | 'connect' | 'pending' | 'invited'

export function relationOf(view: View, person: Person): Relation {
  const { self, linkedin } = view.world
  if (person === self) return 'self'
  if (linkedin.connections.has(person.slug)) return 'connected'
  if (linkedin.pending.has(person.slug)) return 'pending'
  const invited = linkedin.invitations.some(
    (one) => one.kind === 'CONNECTION' && one.from === person,
  )
  return invited ? 'invited' : 'connect'
}

function messageLink(view: View, person: Person): Markup {
  const urn = encodeURIComponent(`urn:li:fsd_profile:${person.profileId}`)
  return markup`<a class="${view.cls('button primary')}"
    href="/messaging/compose/?profileUrn=${urn}&recipient=${person.profileId}">
    <span>${view.say('message')}</span></a>`
}

function followButton(view: View, person: Person): Markup {
  const follows = view.world.linkedin.following.has(person.slug)
  const labels = {
    off: view.say('followWho', { name: person.name }),
    on: view.say('followingWho', { name: person.name }),
    offText: view.say('follow'),
    onText: view.say('following'),
  }
  return markup`<button type="button" class="${view.cls('button outline')}"
    aria-label="${follows ? labels.on : labels.off}"${props({
      do: 'follow',
      slug: person.slug,
      member: person.memberId,
      profile: person.profileId,
      state: follows,
      ...labels,
    })}><span class="${view.cls('label')}">${follows ? labels.onText : labels.offText}</span></button>`
}

/** Someone invited us: exactly three buttons, Accept, Ignore and a nameless one that opens more. */
function invitedRow(view: View, person: Person): Markup {
  const invitation = view.world.linkedin.invitations.find((one) => one.from === person)
  const answer = (action: 'ACCEPT' | 'IGNORE', kind: string) => {
    const label = action === 'ACCEPT' ? 'acceptOf' : 'ignoreOf'
    return markup`<button type="button" class="${view.cls(kind)}"
      aria-label="${view.say(label, { name: person.name })}"
      ${invitation && answerProps(view, invitation, action, 'INVITATION_MANAGER')}>
      <span>${view.say(action === 'ACCEPT' ? 'accept' : 'ignore')}</span></button>`
  }
  return markup`<div class="${view.cls('row')}">${answer('ACCEPT', 'button primary')}
    ${answer('IGNORE', 'button outline')}<button type="button" class="${view.cls('button quiet')}"
    aria-expanded="false"><span>⋯</span></button></div>`
}

function actions(view: View, person: Person, relation: Relation): Markup {
  if (relation === 'self') {
    return markup`<a class="${view.cls('button quiet')}" aria-label="${view.say('editIntro')}"
      href="/in/${person.slug}/edit/intro/"><span>✎</span></a>`
  }
  if (relation === 'invited') return invitedRow(view, person)
  const more = markup`<button type="button" class="${view.cls('button quiet')}" aria-expanded="false"
    aria-label="${view.say('more')}"${props({ do: 'open', name: 'profileMenu', slug: person.slug })}>
    <span>⋯</span></button>`
  const state = `ConnectButtonstate:invitation:urn:li:member:${person.memberId}_${relation}`
  const invite = markup`<a class="${view.cls('button primary')}"
    aria-label="${view.say('connectWith', { name: person.name })}"
    href="/preload/custom-invite/?vanityName=${person.slug}"${props({ do: 'invite', slug: person.slug })}>
    <span>${view.say('connect')}</span></a>`
  const waits = markup`<a class="${view.cls('button outline')}"
    aria-label="${view.say('pendingOf', { name: person.name })}" href="/in/${person.slug}/"
    ${props({ do: 'open', name: 'withdrawDialog', slug: person.slug })}>
    <span>${view.say('pending')}</span></a>`
  const link = { connect: invite, pending: waits, connected: messageLink(view, person) }[relation]
  return markup`<div class="${view.cls('row')}">
    <div class="${view.cls('inline')}"${relation !== 'connected' && markup` componentkey="${state}"`}>
    ${link}</div>${followButton(view, person)}${more}</div>`
}

/** The head card of a profile; the page's script puts a new one here when the relation changes. */
export function topcard(view: View, person: Person): Markup {
  const relation = relationOf(view, person)
  const ref = `com.linkedin.sdui.profile.card.ref${person.profileId}Topcard`
  const name = isClassic(view)
    ? markup`<h1>${person.name}</h1>`
    : markup`<h2 class="${view.cls('title')}">${person.name}</h2>`
  return markup`<div id="${ref}" componentkey="${ref}"${props({ slot: 'topcard', slug: person.slug })}>
    <div><section class="${view.cls('card')}"><div class="${view.cls('column')}">
    ${figure(view, person, 96)}<a class="${view.cls('link')}" href="/in/${person.slug}/">${name}</a>
    <p class="${view.cls('text')}">${person.headline}</p>
    ${actions(view, person, relation)}</div></section></div></div>`
}

/** `/in/SLUG/` */
export function profilePage(view: View, person: Person): Markup {
  const posts = view.world.linkedin.posts.filter((post) => post.author === person).slice(0, 2)
  const ref = `com.linkedin.sdui.profile.card.ref${person.profileId}Activity`
  const list = posts.map((post) =>
    isClassic(view) ? classicPost(view, post) : sduiPost(view, post, 'FEED_DETAIL'),
  )
  return markup`<main class="${view.cls('main')}"><div data-testid="lazy-column">
    ${topcard(view, person)}
    <div id="profileCardsAboveActivityTopcardOnly${person.slug}"></div>
    <div id="${ref}"><section class="${view.cls('card')}"><h2 class="${view.cls('title')}">
    ${view.say('activity')}</h2>${list}</section></div></div></main>`
}

/** The same address as the world sees it: a head, and a question that stands in front of it. */
export function publicProfile(view: View, person: Person): Markup {
  const signIn = markup`<a href="/login"><span>${view.say('signIn')}</span></a>`
  return markup`<main class="main"><section class="top-card-layout"><h1>${person.name}</h1>
    <button type="button" class="top-card-layout__cta"><span>${view.say('connect')}</span></button>
    ${signIn}</section></main><div role="dialog" class="contextual-sign-in-modal">
    <h2>${view.say('signIn')}</h2><button type="button"><span>${view.say('follow')}</span></button>
    ${signIn}</div>`
}
