import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Invitation } from '../world/linkedin.ts'
import { face, figure, isClassic, pathOf } from './parts.ts'

/** Which screen an invitation is answered on, as the request says. */
export type InvitationOrigin = 'INVITATION_MANAGER' | 'INVITATION_PREVIEW'

/** What the page's script needs to answer an invitation. */
export function answerProps(
  view: View,
  invitation: Invitation,
  action: 'ACCEPT' | 'IGNORE',
  origin: InvitationOrigin,
): Markup {
  return props({
    do: 'invitation',
    action,
    origin,
    id: invitation.id,
    type: invitation.kind,
    profile: invitation.from.profileId,
    name: invitation.from.name,
    proof: view.token(`proof ${invitation.id}`).slice(0, 8),
  })
}

function about(view: View, invitation: Invitation): Markup | null {
  if (!invitation.about) return null
  const { name, path } = invitation.about
  return markup`<p class="${view.cls('text')}"><a class="${view.cls('link')}" href="${path}">
    ${view.say('invitesTo', { name: invitation.from.name, what: name })}</a></p>`
}

function classicCard(view: View, invitation: Invitation, origin: InvitationOrigin): Markup {
  const { from } = invitation
  return markup`<li class="invitation-card artdeco-list__item mn-invitation-list__item"
    data-test-incoming-invitation-card${props({ card: invitation.id })}>
    <div class="invitation-card__container"><div class="invitation-card__member-info-container">
    <a class="invitation-card__link" href="${pathOf(from)}">${figure(view, from)}</a>
    <div class="invitation-card__details"><a class="invitation-card__title-link" href="${pathOf(from)}">
    <strong class="invitation-card__title">${from.name}</strong></a>
    <div class="invitation-card__subtitle">${from.headline}</div>${about(view, invitation)}</div></div>
    <div class="invitation-card__action-container">
    <button type="button" class="invitation-card__action-btn artdeco-button artdeco-button--tertiary"
    aria-label="${view.say('ignoreOf', { name: from.name })}"
    ${answerProps(view, invitation, 'IGNORE', origin)}><span class="artdeco-button__text">
    ${view.say('ignore')}</span></button>
    <button type="button" class="invitation-card__action-btn artdeco-button artdeco-button--primary"
    aria-label="${view.say('acceptOf', { name: from.name })}"
    ${answerProps(view, invitation, 'ACCEPT', origin)}><span class="artdeco-button__text">
    ${view.say('accept')}</span></button></div></div></li>`
}

/** One invitation in a list: Ignore comes first there, Accept second. */
export function invitationCard(
  view: View,
  invitation: Invitation,
  origin: InvitationOrigin,
): Markup {
  if (isClassic(view)) return classicCard(view, invitation, origin)
  const { from } = invitation
  const old = view.scenario.linkedinStack === 'sdui-2025'
  const key = old && markup` componentkey="invitation-card-${view.token(`card ${invitation.id}`)}"`
  const answer = (action: 'ACCEPT' | 'IGNORE') => {
    const label = action === 'ACCEPT' ? 'acceptOf' : 'ignoreOf'
    const kind = action === 'ACCEPT' ? 'button outline' : 'button quiet'
    return markup`<button type="button" class="${view.cls(kind)}"
      aria-label="${view.say(label, { name: from.name })}"
      ${answerProps(view, invitation, action, origin)}><span class="${view.cls('label')}">
      ${view.say(action === 'ACCEPT' ? 'accept' : 'ignore')}</span></button>`
  }
  const inside = markup`<div class="${view.cls('row')}">${face(view, from)}
    <div class="${view.cls('grow')}"><p class="${view.cls('text')}"><a class="${view.cls('link')}"
    href="${pathOf(from)}"><strong>${from.name}</strong></a></p>
    <p class="${view.cls('text faint')}"><span>${from.headline}</span></p>${about(view, invitation)}</div>
    <div class="${view.cls('row')}"${old && markup` data-view-name="invitation-action"`}>
    ${answer('IGNORE')}${answer('ACCEPT')}</div></div>`
  return markup`<div role="listitem" class="${view.cls('item')}"${key}
    ${props({ card: invitation.id })}>${
      old ? markup`<div data-view-name="pending-invitation">${inside}</div>` : inside
    }</div>`
}

/** `/mynetwork/invitation-manager/received/` */
export function invitationManager(view: View): Markup {
  const cards = view.world.linkedin.invitations.map((one) =>
    invitationCard(view, one, 'INVITATION_MANAGER'),
  )
  if (isClassic(view)) {
    return markup`<main class="scaffold-layout__main"><section class="mn-invitation-manager">
      <h1>${view.say('invitations')}</h1><ul class="artdeco-list mn-invitation-list">${cards}</ul>
      </section></main>`
  }
  return markup`<main class="${view.cls('main')}"><section class="${view.cls('card')}">
    <div data-testid="lazy-column" data-component-type="LazyColumn"><h1 class="${view.cls('title')}">
    ${view.say('invitations')}</h1><div role="list">${cards}</div></div></section></main>`
}

/** The first few of them on top of `/mynetwork/grow/`. */
export function invitationPreview(view: View): Markup {
  const cards = view.world.linkedin.invitations
    .slice(0, 3)
    .map((one) => invitationCard(view, one, 'INVITATION_PREVIEW'))
  const all = markup`<a class="${view.cls('link')}" href="/mynetwork/invitation-manager/received/">
    ${view.say('manage')}</a>`
  if (isClassic(view)) {
    return markup`<section class="mn-invitations-preview artdeco-card"><header>
      <h2>${view.say('invitations')}</h2>${all}</header>
      <ul class="artdeco-list mn-invitation-list">${cards}</ul></section>`
  }
  const old = view.scenario.linkedinStack === 'sdui-2025'
  return markup`<section class="${view.cls('card')}"
    componentkey="${old ? 'pending-invitations-preview' : 'MyNetwork_InvitationsPreview'}">
    <div class="${view.cls('row')}"><h2 class="${view.cls('title grow')}">${view.say('invitations')}</h2>
    ${all}</div><div role="list">${cards}</div></section>`
}

/** The same among the notifications: no source shows its markup, only that it is there. */
export function invitationNotice(view: View): Markup | null {
  const invitation = view.world.linkedin.invitations.find(({ kind }) => kind === 'CONNECTION')
  if (!invitation) return null
  const { from } = invitation
  const answer = (action: 'ACCEPT' | 'IGNORE') => markup`<button type="button"
    class="${isClassic(view) ? 'artdeco-button' : view.cls('button outline')}"
    ${answerProps(view, invitation, action, 'INVITATION_MANAGER')}>
    <span>${view.say(action === 'ACCEPT' ? 'accept' : 'ignore')}</span></button>`
  return markup`<article class="${isClassic(view) ? 'nt-card' : view.cls('item')}"
    ${props({ card: invitation.id })}><p class="${view.cls('text')}"><a href="${pathOf(from)}">
    <strong>${from.name}</strong></a></p><div>${answer('ACCEPT')}${answer('IGNORE')}</div></article>`
}
