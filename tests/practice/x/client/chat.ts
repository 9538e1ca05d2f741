import type { Handlers } from '../../client/page.ts'
import {
  around,
  find,
  hydrate,
  once,
  propsOf,
  rootOf,
  setProps,
  textOf,
  write,
} from '../../client/page.ts'
import { sayFailed } from './layers.ts'
import { mutate, rest } from './requests.ts'
import { settings } from './settings.ts'
import { sendOverSocket } from './socket.ts'

const api = 'https://api.x.com'
const encode = (text: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)))

function make(tag: string, attributes: Record<string, string>, ...inside: (Node | string)[]) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...inside)
  return element
}

/** One's own message while it is on its way. */
function pendingRow(id: string, text: string): HTMLElement {
  const words = make(
    'div',
    { 'data-testid': `message-text-${id}` },
    make('span', { dir: 'auto' }, text),
  )
  const focus = { role: 'article', tabindex: '-1', 'data-dm-message-focus-target': id }
  const row = make(
    'div',
    {
      class: 'relative flex w-full px-4 py-1 justify-end',
      'data-dm-message-row': id,
      'data-testid': `message-${id}`,
      'data-send-status': 'pending',
    },
    make('span', { class: 'hidden' }, settings.you),
    make('div', focus, words),
  )
  const item = { 'data-index': '0', 'data-dm-item-key': id, class: 'relative w-full' }
  return make('div', item, row)
}

/** Sends by the road of the scenario: a request, or the socket. */
async function send(form: HTMLFormElement): Promise<void> {
  const box = form.querySelector('textarea')
  const text = box?.value.trim() ?? ''
  if (!box || text === '') return
  const id = crypto.randomUUID()
  const conversation = String(propsOf(form).chat)
  const item = pendingRow(id, text)
  find(rootOf(form), { slot: 'rows' })?.append(item)
  box.value = ''
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  const payload = encode(text)
  const ok =
    settings.xChat === 'xchat-socket'
      ? await sendOverSocket({ conversation_id: conversation, message_id: id, payload })
      : (
          await mutate(
            'SendMessageMutation',
            {
              conversation_id: conversation,
              message_id: id,
              encoded_message_create_event: payload,
            },
            api,
          )
        ).ok
  item.firstElementChild?.setAttribute('data-send-status', ok ? 'sent' : 'failed')
}

/** The new chat sends a reaction as it sends a message; the older one has a request for it. */
async function react(button: HTMLElement): Promise<void> {
  const form = find(rootOf(button), { slot: 'rows' })?.closest(
    '[data-testid="dm-conversation-content"]',
  )
  const conversation_id = String(propsOf(form?.querySelector('form') ?? button).chat)
  const payload = encode(`reaction:${String(propsOf(button).message)}`)
  const message_id = crypto.randomUUID()
  if (settings.xChat === 'xchat-socket') {
    await sendOverSocket({ conversation_id, message_id, payload })
    return
  }
  const variables = { conversation_id, message_id, encoded_message_create_event: payload }
  await mutate('SendMessageMutation', variables, api)
}

async function reactOlder(button: HTMLElement): Promise<void> {
  const { message, conversation, state } = propsOf(button)
  const kind = state === true ? 'Remove' : 'Add'
  const variables = { messageId: message, conversationId: conversation, emojiReactions: ['♡'] }
  const { ok } = await mutate(`useDMReactionMutation${kind}Mutation`, variables)
  if (ok) setProps(button, { state: state !== true })
}

let lastTyped = 0

/** The send button takes the place of the voice button while there is text; the other side hears of the typing. */
function watchText(form: HTMLFormElement, box: HTMLTextAreaElement): void {
  const voice = form.querySelector('[data-testid="dm-composer-voice-button"]')
  const button = make('button', { 'data-testid': 'dm-composer-send-button', type: 'submit' }, '➤')
  box.addEventListener('input', () => {
    const empty = box.value.trim() === ''
    const shown = empty ? voice : button
    const hidden = empty ? button : voice
    if (shown && hidden?.isConnected) hidden.replaceWith(shown)
    if (empty || Date.now() - lastTyped < 3000) return
    lastTyped = Date.now()
    void mutate('useTypingNotifierMutation', { conversationId: propsOf(form).chat }, api)
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send(form)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form)
  })
}

/** Attaches the chat's shadow roots, on the page that has just been shown. */
export function mountChat(): void {
  for (const template of document.querySelectorAll('template')) {
    if (propsOf(template).shadow !== true || !template.parentElement) continue
    const root = template.parentElement.attachShadow({ mode: 'open' })
    root.append(document.importNode(template.content, true))
    hydrate(root)
    template.remove()
    const form = root.querySelector('form')
    const box = form?.querySelector('textarea')
    if (!form || !box) continue
    watchText(form, box)
    void mutate('GenerateXChatTokenMutation', {}, api)
    void rest(`dm/conversation/${String(propsOf(form).chat)}/mark_read.json`, {})
  }
}

/** The older chat: an editable box and a button; the words leave the box at once. */
async function sendLegacy(editor: HTMLElement): Promise<void> {
  const conversation = String(propsOf(editor).dm)
  const text = textOf(editor)
  if (text === '') return
  await once(`dm ${conversation} ${text}`, settings.guard, async () => {
    const words = make('div', { 'data-testid': 'tweetText' }, make('span', {}, text))
    const entry = make('div', { 'data-testid': 'messageEntry', class: 'own' }, words)
    find(document, { slot: 'entries' })?.append(entry)
    write(editor, '')
    const result = await rest('dm/new2.json', {
      conversation_id: conversation,
      text,
      recipient_ids: false,
      request_id: crypto.randomUUID(),
    })
    if (result.ok) return
    entry.remove()
    write(editor, text)
    sayFailed()
  })
}

/** Watches the box of the older chat. */
export function watchLegacy(): void {
  document.addEventListener('input', (event) => {
    const editor = event.target instanceof Element ? around(event.target, 'dm') : null
    const button = editor && find(document, { do: 'dm-send' })
    if (!editor || !button) return
    const empty = textOf(editor) === ''
    button.toggleAttribute('disabled', empty)
    button.setAttribute('aria-disabled', String(empty))
  })
  document.addEventListener('keydown', (event) => {
    const editor = event.target instanceof Element ? around(event.target, 'dm') : null
    if (!editor || event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void sendLegacy(editor)
  })
}

export const chatHandlers: Handlers = {
  react,
  'react-older': reactOlder,
  'dm-send': async (_, props) => {
    const editor = find(document, { editor: true, dm: props.dm })
    if (editor) await sendLegacy(editor)
  },
}
