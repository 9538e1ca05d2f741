import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { LinkedInMessage, Thread } from '../world/linkedin.ts'
import type { Person } from '../world/people.ts'
import { pathOf } from './parts.ts'

const titleOf = (thread: Thread) => thread.partners.map((one) => one.name).join(', ')

/** One message as the list shows it. */
function messageRow(view: View, message: LinkedInMessage, thread: Thread): Markup {
  const other = message.own ? '' : ' msg-s-event-listitem--other'
  const author = thread.partners.find(({ name }) => name === message.author)
  const place = thread.messages.indexOf(message)
  const urn = `urn:li:msg_message:(urn:li:fsd_profile:${view.world.self.profileId},${thread.id}${place})`
  const name = markup`<span class="msg-s-message-group__name">${message.author}</span>`
  return markup`<li class="msg-s-message-list__event"><div class="msg-s-event-listitem${other}"
    data-view-name="message-list-item" data-event-urn="${urn}"><div
    class="msg-s-message-group__meta">${
      author && !message.own
        ? markup`<a class="msg-s-message-group__profile-link" href="${pathOf(author)}">${name}</a>`
        : name
    }</div><p class="msg-s-event-listitem__body" dir="auto">${message.text}</p>
    ${other !== '' && reactButton(view, thread)}</div></li>`
}

/** Reacts to a message at once. */
function reactButton(view: View, thread: Thread): Markup {
  return markup`<button type="button" aria-label="${view.say('LIKE')}" ${props({
    do: 'message-react',
    thread: thread.id,
    me: view.world.self.profileId,
  })}>👍</button>`
}

/** Phrases below the last message; one click sends one. */
function quickReplies(view: View, thread: Thread): Markup {
  return markup`<li class="msg-s-message-list__quick-replies-container"><button type="button"
    ${props({ do: 'quick-reply', thread: thread.id, recipient: null, me: view.world.self.profileId })}>
    ${view.say('thanks')}</button></li>`
}

/** Somebody one has not talked to yet asks to: there is no form before that is answered. */
function requestRow(view: View, thread: Thread): Markup {
  const answer = (phrase: 'accept' | 'decline') => markup`<button type="button"
    class="artdeco-button artdeco-button--secondary" ${props({
      do: 'message-request',
      thread: thread.id,
      state: phrase === 'accept',
    })}><span class="artdeco-button__text">${view.say(phrase)}</span></button>`
  return markup`<div>${answer('decline')}${answer('accept')}</div>`
}

function messageForm(view: View, values: Record<string, string | null>): Markup {
  return markup`<form class="msg-form"${props({ box: true, keep: true, ...values })}>
    <div class="msg-form__msg-content-container"><div class="msg-form__contenteditable" role="textbox"
    contenteditable="true" aria-multiline="true" aria-label="${view.say('writeMessage')}"
    data-placeholder="${view.say('writeMessage')}"${props({ editor: true, enter: true })}><p><br></p></div></div>
    <footer class="msg-form__footer"><button type="submit" disabled
    class="msg-form__send-button artdeco-button artdeco-button--1"${props({ do: 'message', ...values })}>
    ${view.say('send')}</button></footer></form>`
}

function formFor(view: View, thread: Thread): Markup {
  return messageForm(view, { thread: thread.id, recipient: null, me: view.world.self.profileId })
}

/** The open conversation on the messaging page. */
export function threadPanel(view: View, thread: Thread): Markup {
  const [first] = thread.partners
  const title = markup`<h2 class="msg-entity-lockup__entity-title">${titleOf(thread)}</h2>`
  const linked = first && thread.partners.length === 1
  return markup`<div class="msg-thread msg-convo-wrapper"${props({ slot: 'thread', thread: thread.id })}>
    <div class="msg-title-bar msg-entity-lockup">${
      linked
        ? markup`<a class="msg-thread__link-to-profile" target="_top" href="${pathOf(first)}"
            title="${view.say('viewProfileOf', { name: first.name })}">${title}</a>`
        : title
    }</div><div class="msg-s-message-list-container"><ul class="msg-s-message-list-content"
    ${props({ slot: 'messages', thread: thread.id })}>
    ${thread.messages.map((one) => messageRow(view, one, thread))}
    ${!thread.request && quickReplies(view, thread)}</ul></div>
    ${thread.request ? requestRow(view, thread) : formFor(view, thread)}</div>`
}

/** A new conversation: recipients stand as pills, a single one's card below. */
export function composePanel(view: View, people: readonly Person[]): Markup {
  const [first] = people
  return markup`<div class="msg-thread msg-convo-wrapper"${props({ slot: 'thread', thread: 'new' })}>
    <div class="msg-title-bar"><h2>${view.say('newMessage')}</h2></div>
    <div class="msg-connections-typeahead__recipients">${people.map(
      ({ name }) =>
        markup`<span class="msg-connections-typeahead__recipient artdeco-pill">${name}</span>`,
    )}</div>${
      first &&
      people.length === 1 &&
      markup`<a class="profile-card-one-to-one__profile-link" target="_top" href="${pathOf(first)}">
        ${first.name}</a>`
    }<ul class="msg-s-message-list-content"${props({ slot: 'messages', thread: 'new' })}></ul>
    ${messageForm(view, {
      thread: null,
      recipient: people.map(({ profileId }) => profileId).join(' '),
      me: view.world.self.profileId,
    })}</div>`
}

/** The classic messaging app, as the frame of the newer shell (and the older page) holds it. */
export function messagingApp(view: View, panel: Markup | null): Markup {
  const items = view.world.linkedin.threads.map(
    (thread) => markup`<li class="msg-conversation-listitem">
      <a class="msg-conversation-listitem__link" href="/messaging/thread/${thread.id}/"
      ${props({ do: 'thread', thread: thread.id })}><h3 class="msg-conversation-listitem__participant-names">
      ${titleOf(thread)}</h3><p class="msg-conversation-card__message-snippet">
      ${thread.messages.at(-1)?.text}</p></a></li>`,
  )
  return markup`<div class="msg-conversations-container">
    <ul class="msg-conversations-container__conversations-list">${items}</ul>
    <div class="scaffold-layout__detail msg__detail"${props({ slot: 'threads' })}>${panel}</div></div>`
}

function bubble(view: View, thread: Thread): Markup {
  const [first] = thread.partners
  const title = markup`<h2 class="msg-overlay-bubble-header__title">${titleOf(thread)}</h2>`
  const linked = first && thread.partners.length === 1
  return markup`<div class="msg-overlay-conversation-bubble" role="dialog" hidden
    ${props({ bubble: thread.id })}><header class="msg-overlay-bubble-header">
    <div class="msg-overlay-bubble-header__details">${
      linked ? markup`<a href="${pathOf(first)}">${title}</a>` : title
    }</div><button type="button" class="msg-overlay-bubble-header__control"
    aria-label="${view.say('dismiss')}"${props({ do: 'bubble-close', thread: thread.id })}>×</button></header>
    <ul class="msg-s-message-list-content"${props({ slot: 'messages', thread: thread.id })}>
    ${thread.messages.map((one) => messageRow(view, one, thread))}</ul>${formFor(view, thread)}</div>`
}

/** The conversations at the bottom of every other page. */
export function messagingOverlay(view: View): Markup {
  const threads = view.world.linkedin.threads.filter(({ request }) => !request)
  const items = threads.map(
    (thread) => markup`<li><button type="button" class="msg-conversation-listitem__link"
      ${props({ do: 'bubble', thread: thread.id })}>${titleOf(thread)}</button></li>`,
  )
  return markup`<aside id="msg-overlay" class="msg-overlay-container">
    ${threads.map((thread) => bubble(view, thread))}
    <div class="msg-overlay-list-bubble"><header class="msg-overlay-bubble-header">
    <button type="button" class="msg-overlay-bubble-header__button"${props({ do: 'overlay' })}>
    <span class="msg-overlay-bubble-header__label">${view.say('messaging')}</span></button></header>
    <ul hidden${props({ slot: 'overlay-list' })}>${items}</ul></div></aside>`
}
