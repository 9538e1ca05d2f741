/** Communities, lists, and the pages of those who follow. Their buttons have no test ids in any source. */
import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'
import type { Community, List } from '../world/x.ts'
import { composer } from './composer.ts'
import { avatar, icon } from './parts.ts'
import type { Screen } from './screens.ts'

/** A button that asks for one thing, with what the page's script sends for it. */
function button(
  text: string,
  asks: { op?: string; rest?: string; variables: object; after?: string; sure?: boolean },
): Markup {
  const { op = null, rest = null, variables, after = 'swap', sure = false } = asks
  const told = { op, rest, variables: JSON.stringify(variables), after }
  return markup`<button role="button" type="button" class="follow"
    ${props({ do: sure ? 'ask-first' : 'plain', ...told })}><div dir="ltr"><span><span>${text}</span></span></div></button>`
}

/** Joins, asks to join, or leaves. */
export function communityButton(view: View, { id, isOpen, isMember }: Community): Markup {
  const variables = { communityId: id }
  if (isMember) {
    return button(view.say('joinedCommunity'), { op: 'LeaveCommunity', variables, sure: true })
  }
  return isOpen
    ? button(view.say('joinCommunity'), { op: 'JoinCommunity', variables })
    : button(view.say('askToJoin'), { op: 'RequestToJoinCommunity', variables })
}

/** A community's page: its head, and a place to write once one is a member. */
export function communityScreen(view: View, community: Community, timeline: Markup): Screen {
  const path = `/i/communities/${community.id}`
  const writes = community.isMember && view.scenario.layout === 'desktop'
  const main = markup`<div class="profile"><div class="row"><a href="${path}/about" role="link">
    <div dir="ltr"><span>${community.name}</span></div></a><div class="grow"></div>
    ${communityButton(view, community)}</div></div>
    ${writes && composer(view, { kind: 'post', about: null, inline: true })}${timeline}`
  return { title: community.name, main }
}

/** Follows a list of somebody's, or stops. */
export function listButton(view: View, { id, isFollowed }: List): Markup {
  const variables = { listId: id }
  return isFollowed
    ? button(view.say('followingList'), { op: 'ListUnsubscribe', variables })
    : button(view.say('followList'), { op: 'ListSubscribe', variables })
}

/** Puts somebody into a list of one's own, or takes them out. */
export function memberButton(view: View, list: List, { xId }: Person): Markup {
  const variables = { listId: list.id, userId: xId }
  return list.members.has(xId)
    ? button(view.say('removeMember'), { op: 'ListRemoveMember', variables })
    : button(view.say('addMember'), { op: 'ListAddMember', variables })
}

function personCell(who: Person, tools: Markup[]): Markup {
  return markup`<div data-testid="cellInnerDiv"><div role="button" tabindex="0" data-testid="UserCell">
    <div class="row">${avatar(who)}<div class="grow"><a href="/${who.handle}" role="link"><div dir="ltr">
    <span><span>${who.name}</span></span></div></a><a href="/${who.handle}" role="link" tabindex="-1">
    <div dir="ltr"><span>@${who.handle}</span></div></a></div>${tools}</div></div></div>`
}

/** A list's page: its members, where it is one's own; else it can be followed. */
export function listScreen(view: View, list: List): Screen {
  const isOwn = list.owner === view.world.self
  const members = view.world.people
    .slice(3, 9)
    .map((one) => personCell(one, [memberButton(view, list, one)]))
  const main = markup`<div class="profile"><div class="row"><h2>${list.name}</h2><div class="grow"></div>
    ${!isOwn && listButton(view, list)}</div></div>${isOwn && markup`<div class="timeline">${members}</div>`}`
  return { title: list.name, main }
}

/** One's lists, with a place to make another. */
export function listsScreen(view: View): Screen {
  const rows = view.world.x.lists.map(
    ({ id, name }) => markup`<div data-testid="cellInnerDiv"><a href="/i/lists/${id}" role="link">
      <div dir="ltr"><span>${name}</span></div></a></div>`,
  )
  const main = markup`<div class="profile"><button role="button" type="button"
    aria-label="${view.say('newList')}"${props({ do: 'new-list' })}>+</button></div>
    <div class="timeline">${rows}</div>`
  return { title: view.say('newList'), main }
}

/** Those who ask to follow a private account. */
export function followRequestsScreen(view: View): Screen {
  const cells = view.world.x.followRequests.map((one) => {
    const variables = { user_id: one.xId }
    return personCell(one, [
      button(view.say('deny'), { rest: 'friendships/deny.json', variables, after: 'cell' }),
      button(view.say('approve'), { rest: 'friendships/accept.json', variables, after: 'cell' }),
    ])
  })
  return { title: view.say('approve'), main: markup`<div class="timeline">${cells}</div>` }
}

/** Those who follow, each with a menu. */
export function followersScreen(view: View): Screen {
  const cells = view.world.x.followers.map((one) =>
    personCell(one, [
      markup`<button role="button" type="button" aria-haspopup="menu" aria-label="${view.say('more')}"
        ${props({
          do: 'follower-menu',
          op: 'RemoveFollower',
          variables: JSON.stringify({ target_user_id: one.xId }),
          after: 'cell',
        })}>${icon('more')}</button>`,
    ]),
  )
  return { title: view.say('follows'), main: markup`<div class="timeline">${cells}</div>` }
}

/** The dialog in which a person is put into lists and taken out of them. */
export function listsDialog(view: View, who: Person): Markup {
  const rows = view.world.x.lists
    .filter(({ owner }) => owner === view.world.self)
    .map(
      (
        list,
      ) => markup`<div role="checkbox" tabindex="0" aria-checked="${String(list.members.has(who.xId))}"
        ${props({ do: 'choose-list', list: list.id, user: who.xId, member: list.members.has(who.xId) })}>
        <div dir="ltr"><span>${list.name}</span></div></div>`,
    )
  return markup`<div class="shade"${props({ layer: true })}><div role="dialog" aria-modal="true" class="modal">
    <div class="row"><button role="button" type="button" aria-label="${view.say('back')}"
    data-testid="app-bar-close"${props({ do: 'close-layer' })}>×</button><button role="button" type="button"
    class="loud"${props({ do: 'save-lists' })}>${view.say('saveDraft')}</button></div>${rows}</div></div>`
}
