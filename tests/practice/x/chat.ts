import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Conversation, XMessage } from '../world/x.ts'
import { icon } from './parts.ts'

const nameOf = (conversation: Conversation) =>
  conversation.partners.map((one) => one.name).join(', ')

/** One message of the new chat; rows that were there before are `sent`. */
function row(view: View, conversation: Conversation, message: XMessage): Markup {
  const { id, own, text } = message
  const author = own ? view.say('you') : nameOf(conversation)
  return markup`<div data-index="0" data-dm-item-key="${id}" class="relative w-full">
    <div class="relative flex w-full px-4 py-1 ${own ? 'justify-end' : 'justify-start'}"
    data-dm-message-row="${id}" data-testid="message-${id}" data-send-status="sent"><span class="hidden">
    ${author}</span><div role="article" tabindex="-1" data-dm-message-focus-target="${id}">
    <div data-testid="message-text-${id}"><span dir="auto">${text}</span></div></div>${
      !own &&
      markup`<button type="button" aria-label="${view.say('react')}"${props({ do: 'react', message: id })}>
      ♡</button>`
    }</div></div>`
}

function inbox(view: View, path: string): Markup[] {
  return view.world.x.conversations.map(
    (
      one,
    ) => markup`<a href="${path}/${one.id}" class="entry" data-testid="dm-conversation-item-${one.id}">
      ${nameOf(one)}</a>`,
  )
}

/** A group's header leads to each partner or to none (X4); here it does in the chat by socket. */
export function isLinkedGroup(view: View, conversation: Conversation): boolean {
  return conversation.partners.length > 1 && view.scenario.xChat === 'xchat-socket'
}

function header(view: View, conversation: Conversation): Markup {
  const name = markup`<div data-testid="dm-conversation-username"><div><div>${nameOf(conversation)}</div></div></div>`
  const [partner] = conversation.partners
  return markup`<div data-testid="dm-conversation-header">${
    partner && conversation.partners.length === 1
      ? markup`<a href="https://x.com/${partner.handle}">${name}</a>`
      : markup`${
          isLinkedGroup(view, conversation) &&
          conversation.partners.map(
            (one) => markup`<a href="https://x.com/${one.handle}">${one.name}</a>`,
          )
        }${name}`
  }<button data-testid="dm-conversation-more-button" type="button">${icon('more')}</button></div>`
}

function conversationPart(view: View, conversation: Conversation): Markup {
  return markup`<div data-testid="dm-conversation-content">${header(view, conversation)}
    <div data-testid="dm-message-list-container"><div data-testid="dm-message-list"
    data-dm-message-list-scope=""><div role="log" data-testid="dm-message-scroller"
    ${props({ slot: 'rows' })}>${conversation.messages.map((one) => row(view, conversation, one))}
    </div></div></div><div data-testid="dm-composer-container"><input type="file" hidden
    data-testid="dm-composer-file-input"><button data-testid="dm-composer-attachment-button" type="button">
    +</button><button data-testid="dm-composer-gif-button" type="button">GIF</button>
    <button data-testid="dm-composer-emoji-button" type="button">☺</button>
    <form data-testid="dm-composer-form"${props({ chat: conversation.id })}>
    <div data-testid="dm-composer-input-container"><textarea data-testid="dm-composer-textarea" rows="1"
    placeholder="${view.say('writeMessage')}"></textarea><button data-testid="dm-composer-voice-button"
    type="button" aria-label="♪">♪</button></div></form></div></div>`
}

/** The new chat: an application of its own inside an open shadow root, which the page's script attaches. */
export function chatRoute(view: View, conversation: Conversation | null): Markup {
  const inside = markup`<div data-xchat-root="${view.token('chat').slice(0, 5)}"><div
    id="${view.token('chat id').slice(0, 12)}" data-testid="dm-container"><div data-testid="dm-inbox-panel">
    <header data-testid="dm-inbox-header">${view.say('chat')}</header>${inbox(view, '/i/chat')}</div>
    ${conversation && conversationPart(view, conversation)}</div></div>`
  return markup`<div data-testid="xchatEmbedRoute"><template${props({ shadow: true })}>
    <link rel="stylesheet" href="/practice/x/style.css">${inside}</template></div>
    <div data-testid="xchatEmbedOverlays"><template${props({ shadow: true })}></template></div>`
}

function entry(view: View, { id, own, text }: XMessage, chat: string): Markup {
  return markup`<div data-testid="messageEntry" class="${own ? 'own' : 'other'}">
    <div data-testid="tweetText"><span>${text}</span></div>${
      !own &&
      markup`<button role="button" type="button" aria-label="${view.say('react')}"
      ${props({ do: 'react-older', message: id, conversation: chat, state: false })}>♡</button>`
    }</div>`
}

/** A conversation with somebody who must be let in first has one button in place of the box. */
function acceptOlder(view: View, { id }: Conversation): Markup {
  return markup`<button role="button" type="button" class="loud"${props({
    do: 'plain',
    op: null,
    rest: `dm/conversation/${id}/accept.json`,
    variables: '{}',
    after: 'gone',
  })}>${view.say('acceptChat')}</button>`
}

/** The chat of older accounts. */
export function legacyMessages(view: View, conversation: Conversation | null): Markup {
  if (!conversation) return markup`<div class="inbox">${inbox(view, '/messages')}</div>`
  const [partner] = conversation.partners
  const name = markup`<span>${nameOf(conversation)}</span>`
  return markup`<section role="region" data-testid="DmActivityContainer"><div
    data-testid="DMDrawerHeader">${
      partner && conversation.partners.length === 1
        ? markup`<a href="/${partner.handle}" role="link">${name}</a>`
        : name
    }</div><div data-testid="DmScrollerContainer"${props({ slot: 'entries' })}>
    ${conversation.messages.map((one) => entry(view, one, conversation.id))}</div>
    ${conversation.isRequest && acceptOlder(view, conversation)}<aside role="complementary" class="row"><div class="grow">
    <div contenteditable="true" role="textbox" data-testid="dmComposerTextInput"
    aria-label="${view.say('startMessage')}"${props({ editor: true, dm: conversation.id })}><p><br></p></div>
    </div><button role="button" type="button" disabled aria-disabled="true" class="loud"
    data-testid="dmComposerSendButton" aria-label="${view.say('send')}"
    ${props({ do: 'dm-send', dm: conversation.id })}>${view.say('send')}</button></aside></section>`
}
