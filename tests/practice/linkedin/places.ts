import type { Markup, Piece } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Group, Happening, Newsletter } from '../world/linkedin-places.ts'
import type { Organisation } from '../world/people.ts'
import { confirmation, menu, menuItem } from './network-parts.ts'
import { figure } from './parts.ts'

/** These pages are the older ones in every stack (2026-09). */
function olderPage(title: string, actions: Piece, below: Piece = null): Markup {
  return markup`<main class="scaffold-layout__main"><section class="artdeco-card"><h1>${title}</h1>
    <div>${actions}</div></section>${below}</main>`
}

function classicButton(
  text: string,
  values: Record<string, string | boolean>,
  more: Piece = null,
): Markup {
  return markup`<button type="button" class="artdeco-button artdeco-button--primary"${more}
    ${props(values)}><span class="artdeco-button__text">${text}</span></button>`
}

function followPage(view: View, page: Organisation, place: string): Markup {
  const state = view.world.linkedin.places.followedPages.has(page.slug)
  const name = `follow${state ? ' is-following' : ''} org-company-follow-button ${place}`
  return markup`<button type="button" class="${name} artdeco-button artdeco-button--primary"
    aria-label="${view.say(state ? 'following' : 'follow')}" aria-pressed="${String(state)}"
    ${props({
      do: 'act',
      act: 'follow-page',
      id: page.companyId,
      state,
      offText: view.say('follow'),
      onText: view.say('following'),
    })}><span class="artdeco-button__text">${view.say(state ? 'following' : 'follow')}</span></button>`
}

/** `/company/SLUG/`, with other pages recommended further down. */
export function companyPage(view: View, organisation: Organisation): Markup {
  const others = view.world.organisations.filter((one) => one !== organisation)
  const [colleague] = view.world.people
  const cards = others.map(
    (one) => markup`<li><a href="/company/${one.slug}/">${figure(view, one, 32)}<span>${one.name}
      </span></a>${followPage(view, one, 'org-recommendation')}</li>`,
  )
  const head = markup`<section class="org-top-card artdeco-card"><h1>${organisation.name}</h1>
    ${colleague && markup`<a href="/in/${colleague.slug}/">${colleague.name}</a>`}
    ${followPage(view, organisation, 'org-top-card-primary-actions__action')}</section>`
  return markup`<main class="scaffold-layout__main">${head}<section class="artdeco-card">
    <ul>${cards}</ul></section></main>`
}

/** `/groups/ID/` */
export function groupPage(view: View, group: Group, shareBox: Markup): Markup {
  if (!group.member) {
    const join = {
      do: 'act',
      act: 'join-group',
      id: group.id,
      offText: view.say('join'),
      onText: view.say('joined'),
    }
    return olderPage(group.name, classicButton(view.say('join'), join))
  }
  const actions = markup`<button type="button" aria-expanded="false"
    class="groups-action-dropdown__trigger artdeco-dropdown__trigger artdeco-button"
    ${props({ do: 'open', name: 'groupMenu', group: group.id })}>⋯</button>`
  return olderPage(group.name, actions, shareBox)
}

export function groupMenu(view: View, group: Group): Markup {
  const leave = { do: 'open', name: 'leaveDialog', group: group.id }
  return menu(view, [menuItem(view, 'leaveGroup', leave)])
}

export function leaveDialog(view: View, group: Group): Markup {
  return confirmation(view, {
    screen: 'groups.Leave',
    name: group.name,
    phrase: 'leaveGroup',
    act: { do: 'act', act: 'leave-group', id: group.id },
  })
}

/** `/groups/create/`; the page moves on to the new group. */
export function createGroupPage(view: View): Markup {
  const form = markup`<form${props({ create: true })}>
    <input name="groupName"><textarea name="groupDescription"></textarea>
    <textarea name="groupRules"></textarea><label for="unlisted-group"><input type="radio"
    id="unlisted-group" name="unlisted"></label><button type="submit"
    class="artdeco-button artdeco-button--primary"${props({ do: 'act', act: 'create-group' })}>
    <span class="artdeco-button__text">${view.say('createGroup')}</span></button></form>`
  return olderPage(view.say('createGroup'), form)
}

/** `/events/ID/` */
export function eventPage(view: View, event: Happening): Markup {
  const values = {
    do: 'act',
    act: 'attend',
    id: event.id,
    state: event.attending,
    offText: view.say('attend'),
    onText: view.say('attending'),
  }
  const share = classicButton(view.say('share'), {})
  const text = view.say(event.attending ? 'attending' : 'attend')
  return olderPage(event.name, markup`${classicButton(text, values)}${share}`)
}

/** `/newsletters/SLUG/` */
export function newsletterPage(view: View, newsletter: Newsletter): Markup {
  const values = {
    do: 'act',
    act: 'subscribe',
    id: newsletter.slug,
    state: newsletter.subscribed,
    offText: view.say('subscribe'),
    onText: view.say('subscribed'),
  }
  const text = view.say(newsletter.subscribed ? 'subscribed' : 'subscribe')
  return olderPage(newsletter.name, classicButton(text, values))
}
