import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { LinkedInPost } from '../world/linkedin.ts'
import { classicPost } from './classic-post.ts'
import type { Screen } from './document.ts'
import { invitationManager, invitationNotice } from './invitations.ts'
import { composePanel, messagingApp, threadPanel } from './messaging.ts'
import { inviteDialog } from './menus.ts'
import { face, figure, isClassic } from './parts.ts'
import { networkScreenFor } from './network-screens.ts'
import { growPage } from './people.ts'
import { sduiPost } from './post.ts'
import { profilePage } from './profile.ts'

function shareBox(view: View): Markup {
  const { self } = view.world
  const open = props({ do: 'share-open' })
  if (isClassic(view)) {
    return markup`<div class="share-box-feed-entry__closed-share-box artdeco-card">
      ${figure(view, self)}<button type="button" class="share-box-feed-entry__trigger artdeco-button"${open}>
      ${view.say('startPost')}</button></div>`
  }
  return markup`<div role="listitem" class="${view.cls('card')}"><div class="${view.cls('row')}">
    <div id="shareboxProfilePictureComponentRef">${face(view, self)}</div>
    <div role="button" tabindex="0" class="${view.cls('start')}"${open}>
    <div id="draft-text-replaceable-component"><p class="${view.cls('text')}">${view.say('startPost')}</p>
    </div></div></div></div>`
}

/** One place of the feed: empty until it is near the window, as the real list. */
function slot(view: View, post: LinkedInPost, index: number): Markup {
  const inside = sduiPost(view, post, 'MAIN_FEED_RELEVANCE')
  const later = index > 4
  return markup`<div data-lazy-mount-id="${view.token(`lazy ${post.id}`)}" style="display: contents;">
    <div class="${view.cls('contents')}" data-display-contents="true">
    <div class="${view.cls('slot')}"${later && props({ lazy: true })}>
    ${later ? markup`<template>${inside}</template>` : inside}</div></div></div>`
}

function suggestionSlot(view: View): Markup {
  const [person] = view.world.linkedin.suggestions
  return markup`<div role="listitem" class="${view.cls('card')}"><h2 class="${view.cls('title')}">
    ${view.say('suggestions')}</h2>${person && face(view, person)}</div>`
}

/** `/feed/` */
function feed(view: View): Markup {
  const { posts } = view.world.linkedin
  if (isClassic(view)) {
    return markup`<main class="scaffold-layout__main" aria-label="${view.say('home')}">${shareBox(view)}
      <div class="scaffold-finite-scroll"><div class="scaffold-finite-scroll__content"
      ${props({ slot: 'new-posts' })}>
      ${posts.map((post) => classicPost(view, post))}</div></div></main>`
  }
  const slots = posts.map((post, index) => slot(view, post, index))
  slots.splice(2, 0, suggestionSlot(view))
  return markup`<main class="${view.cls('main')}"><div data-testid="mainFeed" role="list"
    data-component-type="LazyColumn" class="${view.cls('column')}"
    componentkey="container-update-list_mainFeed-lazy-container">${shareBox(view)}
    <div class="${view.cls('contents')}"${props({ slot: 'new-posts' })}></div>${slots}</div></main>`
}

function postPage(view: View, post: LinkedInPost): Markup {
  if (isClassic(view)) {
    return markup`<main class="scaffold-layout__main"><section>${classicPost(view, post, true)}</section></main>`
  }
  return markup`<main class="${view.cls('main')}"><div role="list" class="${view.cls('column')}">
    ${sduiPost(view, post, 'FEED_DETAIL', true)}</div></main>`
}

function notifications(view: View): Markup {
  const [one, other] = view.world.people
  const item = (phrase: 'viewedYou' | 'replied', name = '') => markup`<article
    class="${isClassic(view) ? 'nt-card' : view.cls('item')}"><p class="${view.cls('text')}">
    ${view.say(phrase, { name })}</p></article>`
  return markup`<main class="${view.cls('main')}"><section class="${view.cls('card')}">
    ${item('viewedYou', one?.name)}${item('replied', other?.name)}
    ${invitationNotice(view)}</section></main>`
}

/** The newer shell keeps the feed mounted but hidden while messaging is shown. */
function hiddenFeed(view: View): Markup {
  const [post] = view.world.linkedin.posts
  return markup`<section class="${view.cls('column')}" style="display: none">
    ${post && sduiPost(view, post, 'MAIN_FEED_RELEVANCE', true)}</section>`
}

/** What the messaging app shows for an address: a thread, a new conversation, or the list alone. */
export function messagingPanel(view: View, url: URL): Markup | null {
  const { threads } = view.world.linkedin
  const recipients = url.searchParams.getAll('recipient')
  const people = view.world.people.filter(({ profileId }) => recipients.includes(profileId))
  if (people.length > 0) {
    const known = threads.find(
      ({ partners }) =>
        partners.length === people.length && partners.every((one) => people.includes(one)),
    )
    return known ? threadPanel(view, known) : composePanel(view, people)
  }
  const id = /^\/messaging\/thread\/([^/]+)/.exec(url.pathname)?.[1]
  const thread = threads.find((one) => one.id === decodeURIComponent(id ?? ''))
  return thread ? threadPanel(view, thread) : null
}

/** A page with the messaging overlay at its bottom, as all but messaging itself. */
function plain(name: string, title: string, main: Markup): Screen {
  return { name, title, main, outlet: 'overlay' }
}

/** Finds the page for an address; null where there is none. */
export function screenFor(view: View, url: URL): Screen | null {
  const path = url.pathname
  if (path === '/feed/') return plain('feed.MainFeed', view.say('home'), feed(view))
  if (path === '/mynetwork/' || path === '/mynetwork/grow/') {
    return plain('mynetwork.Grow', view.say('network'), growPage(view))
  }
  if (path.startsWith('/mynetwork/invitation-manager/received/')) {
    const name = 'mynetwork.invitations.InvitationManagerReceived'
    return plain(name, view.say('invitations'), invitationManager(view))
  }
  if (path.startsWith('/messaging/')) {
    const main = isClassic(view)
      ? markup`<main class="scaffold-layout__main">${messagingApp(view, messagingPanel(view, url))}</main>`
      : hiddenFeed(view)
    const outlet = isClassic(view) ? 'none' : 'frame'
    return { name: 'messaging.Messaging', title: view.say('messaging'), main, outlet }
  }
  if (path === '/notifications/') {
    return plain('notifications.Notifications', view.say('notifications'), notifications(view))
  }
  const other = networkScreenFor(view, url, shareBox(view))
  if (other) return other
  const update = /^\/feed\/update\/urn:li:(?:activity|ugcPost|share):(\d+)\/?$/.exec(
    decodeURIComponent(path),
  )
  const post = view.world.linkedin.posts.find(
    (one) => one.id === update?.[1] || one.shareId === update?.[1],
  )
  if (post) return plain('feed.UpdateDetail', post.author.name, postPage(view, post))
  const slug = /^\/in\/([^/]+)\/(?:edit\/intro\/)?$/.exec(path)?.[1]
  const invited = path === '/preload/custom-invite/' ? url.searchParams.get('vanityName') : null
  const person = view.world.bySlug(slug ?? invited ?? '')
  if (!person) return null
  const dialog = invited ? inviteDialog(view, person, false) : null
  return plain('profile.Profile', person.name, markup`${profilePage(view, person)}${dialog}`)
}
