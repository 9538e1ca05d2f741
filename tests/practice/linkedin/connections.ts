import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'
import { button, confirmation, listPage, listRow, menu, menuItem } from './network-parts.ts'
import { face, isClassic, pathOf } from './parts.ts'

function nameLink(view: View, person: Person): Markup {
  return markup`${face(view, person)}<a class="${view.cls('link grow')}" href="${pathOf(person)}">
    <p class="${view.cls('text')}"><strong>${person.name}</strong></p></a>`
}

function membersOf(view: View, slugs: ReadonlySet<string>): Person[] {
  return view.world.people.filter(({ slug }) => slugs.has(slug))
}

/** `/mynetwork/invitation-manager/sent/`: withdrawing is a link that leads nowhere (2026-09). */
export function sentInvitations(view: View): Markup {
  const rows = membersOf(view, view.world.linkedin.pending).map((person) => {
    const label = view.say('withdrawOf', { name: person.name })
    const values = { do: 'open', name: 'withdrawDialog', slug: person.slug }
    const withdraw = isClassic(view)
      ? button(view, 'withdraw', values, markup` aria-label="${label}"`)
      : markup`<a class="${view.cls('button quiet')}" aria-label="${label}"
          href="https://www.linkedin.com/"${props(values)}><span>${view.say('withdraw')}</span></a>`
    return listRow(view, person.slug, [nameLink(view, person), withdraw])
  })
  return listPage(view, view.say('pending'), rows)
}

export function withdrawDialog(view: View, person: Person): Markup {
  return confirmation(view, {
    screen: 'mynetwork.invitations.WithdrawConfirmationDialog',
    name: person.name,
    phrase: 'withdraw',
    act: { do: 'act', act: 'withdraw', id: person.slug, card: person.slug },
  })
}

/** `/mynetwork/invite-connect/connections/` */
export function connectionsPage(view: View): Markup {
  const rows = membersOf(view, view.world.linkedin.connections).map((person) =>
    listRow(view, person.slug, [
      nameLink(view, person),
      button(
        view,
        'more',
        { do: 'open', name: 'connectionMenu', slug: person.slug },
        markup` aria-expanded="false"`,
      ),
    ]),
  )
  return listPage(view, view.say('connections'), rows)
}

export function connectionMenu(view: View, person: Person): Markup {
  return menu(view, [
    menuItem(view, 'removeConnection', { do: 'open', name: 'removeDialog', slug: person.slug }),
  ])
}

export function removeDialog(view: View, person: Person): Markup {
  return confirmation(view, {
    screen: 'mynetwork.Connections',
    name: person.name,
    phrase: 'removeConnection',
    act: { do: 'act', act: 'disconnect', id: person.slug, card: person.slug },
  })
}

/** `/mynetwork/network-manager/people-follow/following/`: each button stops following. */
export function followedPeople(view: View): Markup {
  const rows = membersOf(view, view.world.linkedin.following).map((person) =>
    listRow(view, person.slug, [
      nameLink(view, person),
      button(
        view,
        'following',
        {
          do: 'follow',
          slug: person.slug,
          member: person.memberId,
          profile: person.profileId,
          state: true,
          on: view.say('stopFollowing', { name: person.name }),
          off: view.say('followWho', { name: person.name }),
          onText: view.say('following'),
          offText: view.say('follow'),
        },
        markup` aria-label="${view.say('stopFollowing', { name: person.name })}"
          ${isClassic(view) && markup`aria-pressed="true"`}`,
      ),
    ]),
  )
  return listPage(view, view.say('people'), rows)
}

/** `/search/results/people/`: the connect link of the shell, or the older button. */
export function searchResults(view: View): Markup {
  const { suggestions } = view.world.linkedin
  const rows = suggestions.map((person) => {
    const label = view.say('connectWith', { name: person.name })
    const values = { do: 'invite', slug: person.slug }
    const connect = isClassic(view)
      ? button(view, 'connect', values, markup` aria-label="${label}"`)
      : markup`<a class="${view.cls('button outline')}" aria-label="${label}"
          href="/preload/custom-invite/?vanityName=${person.slug}"${props(values)}>
          <span>${view.say('connect')}</span></a>`
    return listRow(view, person.slug, [nameLink(view, person), connect])
  })
  return listPage(view, view.say('people'), rows)
}

/** More that a profile's head offers. */
export function profileMenu(view: View, person: Person): Markup {
  const { connections, pending } = view.world.linkedin
  const isConnected = connections.has(person.slug)
  const recommend = markup`<a role="menuitem" class="${view.cls('menuitem')}"
    href="/in/${person.slug}/edit/forms/recommendation/write/"><span>
    ${view.say('recommend', { name: person.name })}</span></a>`
  const connect = markup`<a role="menuitem" class="${view.cls('menuitem')}"
    aria-label="${view.say('connectWith', { name: person.name })}"
    href="/preload/custom-invite/?vanityName=${person.slug}"
    ${props({ do: 'invite', slug: person.slug })}><span>${view.say('connect')}</span></a>`
  const remove = menuItem(view, 'removeConnection', {
    do: 'open',
    name: 'removeDialog',
    slug: person.slug,
  })
  return menu(view, [
    markup`<a role="menuitem" class="${view.cls('menuitem')}" href="/in/${person.slug}/details/skills/">
      <span>${view.say('skills')}</span></a>`,
    isConnected && recommend,
    isConnected && remove,
    !isConnected && !pending.has(person.slug) && connect,
  ])
}
