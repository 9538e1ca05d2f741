import type { Markup } from '../html.ts'
import { dig, digText } from '../server/exchange.ts'
import type { View } from '../view.ts'
import {
  connectionMenu,
  connectionsPage,
  followedPeople,
  profileMenu,
  removeDialog,
  searchResults,
  sentInvitations,
  withdrawDialog,
} from './connections.ts'
import type { Screen } from './document.ts'
import {
  companyPage,
  createGroupPage,
  eventPage,
  groupMenu,
  groupPage,
  leaveDialog,
  newsletterPage,
} from './places.ts'
import { publicProfile } from './profile.ts'
import { recommendationPage, skillsPage } from './skills.ts'

const screen = (name: string, title: string, main: Markup): Screen => ({
  name,
  title,
  main,
  outlet: 'overlay',
})

/** Pages about people one knows. */
function peopleScreen(view: View, { pathname, searchParams }: URL): Screen | null {
  if (pathname.startsWith('/mynetwork/invitation-manager/sent/')) {
    const name = 'mynetwork.invitations.InvitationManagerSent'
    return screen(name, view.say('pending'), sentInvitations(view))
  }
  if (pathname === '/mynetwork/invite-connect/connections/') {
    return screen('mynetwork.Connections', view.say('connections'), connectionsPage(view))
  }
  if (pathname === '/mynetwork/network-manager/people-follow/following/') {
    return screen('mynetwork.Following', view.say('people'), followedPeople(view))
  }
  if (pathname === '/search/results/people/') {
    return screen('search.People', view.say('people'), searchResults(view))
  }
  const [, slug = '', part = ''] = /^\/in\/([^/]+)\/(.*)$/.exec(pathname) ?? []
  const person = view.world.bySlug(slug)
  if (!person) return null
  if (part === 'details/skills/') {
    return screen('profile.Skills', person.name, skillsPage(view, person))
  }
  if (part.startsWith('edit/forms/recommendation/write/')) {
    return screen('profile.Recommendation', person.name, recommendationPage(view, person))
  }
  // What somebody sees who is not signed in.
  if (part === '' && searchParams.has('trk')) {
    return { ...screen('public', person.name, publicProfile(view, person)), outlet: 'none' }
  }
  return null
}

/** Pages of organisations, groups, events and newsletters. */
function placeScreen(view: View, path: string, shareBox: Markup): Screen | null {
  const [, kind = '', key = ''] =
    /^\/(company|groups|events|newsletters)\/([^/]+)\//.exec(path) ?? []
  const { organisations } = view.world
  const { groups, events, newsletters } = view.world.linkedin.places
  if (kind === 'groups' && key === 'create') {
    return screen('groups.Create', view.say('createGroup'), createGroupPage(view))
  }
  const company = kind === 'company' && organisations.find((one) => one.slug === key)
  if (company) return screen('company.Company', company.name, companyPage(view, company))
  const group = kind === 'groups' && groups.find((one) => one.id === key)
  if (group) return screen('groups.Group', group.name, groupPage(view, group, shareBox))
  const event = kind === 'events' && events.find((one) => one.id === key)
  if (event) return screen('events.Event', event.name, eventPage(view, event))
  const newsletter = kind === 'newsletters' && newsletters.find((one) => one.slug === key)
  if (newsletter) {
    return screen('newsletters.Newsletter', newsletter.name, newsletterPage(view, newsletter))
  }
  return null
}

/** Pages of people and places beside feed, invitations and messaging; null where the address is none. */
export function networkScreenFor(view: View, url: URL, shareBox: Markup): Screen | null {
  return peopleScreen(view, url) ?? placeScreen(view, url.pathname, shareBox)
}

/** Their menus and dialogs. */
export function networkComponent(
  view: View,
  name: string,
  wish: Record<string, unknown>,
): Markup | null {
  const person = view.world.bySlug(digText(wish, 'slug'))
  const group = view.world.linkedin.places.groups.find((one) => one.id === dig(wish, 'group'))
  if (person && name === 'withdrawDialog') return withdrawDialog(view, person)
  if (person && name === 'removeDialog') return removeDialog(view, person)
  if (person && name === 'connectionMenu') return connectionMenu(view, person)
  if (person && name === 'profileMenu') return profileMenu(view, person)
  if (group && name === 'groupMenu') return groupMenu(view, group)
  if (group && name === 'leaveDialog') return leaveDialog(view, group)
  return null
}
