import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'
import type { Conversation, XPost } from '../world/x.ts'
import { chatRoute, legacyMessages } from './chat.ts'
import { composer, composePage } from './composer.ts'
import { avatar, followButton, icon, userCell } from './parts.ts'
import {
  communityScreen,
  followersScreen,
  followRequestsScreen,
  listScreen,
  listsScreen,
} from './places.ts'
import { cell } from './post.ts'

/** What stands in the main column. */
export interface Screen {
  title: string
  main: Markup
}

function timeline(view: View, posts: XPost[], label: string): Markup {
  return markup`<section role="region"><h1 dir="auto" role="heading" class="hidden">${label}</h1>
    <div aria-label="${label}"><div class="timeline"${props({ slot: 'timeline' })}>
    ${posts.map((post) => cell(view, post))}</div></div></section>`
}

function home(view: View): Screen {
  const label = view.say('timeline')
  const inline = view.scenario.layout === 'desktop'
  const main = markup`<div aria-label="${view.say('home')}" tabindex="0">
    ${inline && composer(view, { kind: 'post', about: null, inline: true })}
    ${timeline(view, view.world.x.home, label)}</div>`
  return { title: view.say('home'), main }
}

function postPage(view: View, post: XPost): Screen {
  const { posts } = view.world.x
  const replies = [...posts.values()].filter((one) => one.parent === post.id)
  const parent = post.parent ? posts.get(post.parent) : null
  const main = markup`<section role="region"><h1 dir="auto" role="heading" class="hidden">
    ${view.say('conversation')}</h1><div><div class="timeline"${props({ slot: 'replies', post: post.id })}>
    ${parent && cell(view, parent)}${cell(view, post, 'focus')}
    <div data-testid="cellInnerDiv"><div data-testid="inline_reply_offscreen"></div>
    ${composer(view, { kind: 'reply', about: post, inline: true })}</div>
    ${replies.map((one) => cell(view, one))}</div></div></section>`
  return { title: `${post.author.name} / X`, main }
}

/** Both ids of a conversation of two, the lower first. */
export function conversationWith(view: View, person: Person): string {
  const mine = view.world.self.xId
  return BigInt(mine) < BigInt(person.xId) ? `${mine}-${person.xId}` : `${person.xId}-${mine}`
}

function profile(view: View, person: Person): Screen {
  const own = person === view.world.self
  const { posts } = view.world.x
  const theirs = [...posts.values()].filter((one) => one.author === person)
  const chat =
    view.scenario.xChat === 'legacy'
      ? `/messages/${conversationWith(view, person)}`
      : `/i/chat/${conversationWith(view, person)}`
  const tools = own
    ? markup`<a href="/settings/profile" role="link" data-testid="editProfileButton" class="outline">
        ${view.say('editIntro')}</a>`
    : markup`<button role="button" type="button" aria-label="${view.say('more')}" data-testid="userActions"
        ${props({ do: 'profile-menu', user: person.xId, handle: person.handle })}>${icon('more')}</button><a href="${chat}" role="link" aria-label="${view.say('message')}"
        data-testid="sendDMFromProfile" class="outline">✉</a><div data-testid="placementTracking">
        ${followButton(view, person)}</div>`
  const main = markup`<div class="profile"><div class="row">${avatar(person)}<div class="grow"></div>
    ${tools}</div><div data-testid="UserName"><div dir="ltr"><span><span>${person.name}</span></span></div>
    <div dir="ltr"><span>@${person.handle}</span></div></div>
    <div data-testid="UserDescription" dir="auto"><span>${person.headline}</span></div></div>
    ${timeline(view, theirs, person.name)}`
  return { title: `${person.name} (@${person.handle}) / X`, main }
}

function people(view: View): Screen {
  const cells = view.world.people.slice(0, 10).map((person) => userCell(view, person))
  const main = markup`<section role="region"><h1 dir="auto" role="heading">${view.say('connectPeople')}</h1>
    <div class="timeline">${cells}</div></section>`
  return { title: view.say('connectPeople'), main }
}

function search(view: View): Screen {
  const cells = view.world.people.slice(4, 7).map((person) => userCell(view, person))
  const found = view.world.x.home.slice(6, 12)
  const main = markup`<div class="timeline">${cells}</div>${timeline(view, found, view.say('explore'))}`
  return { title: view.say('explore'), main }
}

/** An open or a new conversation; the address names both people. */
export function conversationFor(view: View, id: string): Conversation | null {
  const known = view.world.x.conversations.find((one) => one.id === id)
  if (known) return known
  const person = view.world.people.find((one) => conversationWith(view, one) === id)
  return person ? { id, partners: [person], messages: [], isRequest: false } : null
}

/** Finds the page for an address; null where there is none. */
export function screenFor(view: View, url: URL): Screen | null {
  const path = url.pathname.replace(/(.)\/$/, '$1')
  const { posts } = view.world.x
  if (path === '/home') return home(view)
  if (path === '/compose/post') {
    if (view.scenario.layout === 'desktop') return home(view)
    const parent = posts.get(url.searchParams.get('in_reply_to') ?? '')
    const quoted = posts.get(url.searchParams.get('quoting') ?? '')
    const edited = posts.get(url.searchParams.get('editing') ?? '')
    const kind = parent ? 'reply' : quoted ? 'quote' : edited ? 'edit' : 'post'
    return {
      title: view.say('post'),
      main: composePage(view, kind, parent ?? quoted ?? edited ?? null),
    }
  }
  const community = view.world.x.communities.find(({ id }) => path === `/i/communities/${id}`)
  if (community) {
    const some = view.world.x.home.slice(8, 11)
    return communityScreen(view, community, timeline(view, some, community.name))
  }
  const list = view.world.x.lists.find(({ id }) => path === `/i/lists/${id}`)
  if (list) return listScreen(view, list)
  if (path === `/${view.world.self.handle}/lists`) return listsScreen(view)
  if (path === `/${view.world.self.handle}/followers`) return followersScreen(view)
  if (path === '/follower_requests') return followRequestsScreen(view)
  if (path === '/i/connect_people') return people(view)
  if (path === '/search' || path === '/explore') return search(view)
  if (path === '/notifications') {
    return {
      title: view.say('notifications'),
      main: markup`<p class="profile">${view.say('nothing')}</p>`,
    }
  }
  const chat = /^\/i\/chat(?:\/([\w-]+))?$/.exec(path)
  if (chat) {
    return { title: view.say('chat'), main: chatRoute(view, conversationFor(view, chat[1] ?? '')) }
  }
  const messages = /^\/messages(?:\/([\w-]+))?$/.exec(path)
  if (messages) {
    const conversation = conversationFor(view, messages[1] ?? '')
    return { title: view.say('messaging'), main: legacyMessages(view, conversation) }
  }
  const post = posts.get(/^\/\w{1,20}\/status\/(\d+)/.exec(path)?.[1] ?? '')
  if (post) return postPage(view, post)
  const handle = /^\/(\w{1,20})(?:\/with_replies)?$/.exec(path)?.[1]
  const person = handle ? view.world.byHandle(handle) : undefined
  return person ? profile(view, person) : null
}
