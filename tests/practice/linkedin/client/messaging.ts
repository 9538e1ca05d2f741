import type { Handlers, Props } from '../../client/page.ts'
import {
  around,
  build,
  find,
  hydrate,
  once,
  propsOf,
  rootOf,
  textOf,
  write,
} from '../../client/page.ts'
import { sayFailed } from './layers.ts'
import { threadFor, track, voyager, voyagerQuery } from './requests.ts'
import { settings, shell } from './settings.ts'
import * as wire from './wire.ts'

function make(tag: string, name: string, ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  element.className = name
  element.append(...inside)
  return element
}

function row(text: string): HTMLElement {
  const author = make('span', 'msg-s-message-group__name', settings.me)
  const meta = make('div', 'msg-s-message-group__meta', author)
  const body = make('p', 'msg-s-event-listitem__body', text)
  return make('li', 'msg-s-message-list__event', make('div', 'msg-s-event-listitem', meta, body))
}

/** The words leave the box and stand in the list at once; both are taken back when the server did not agree. */
async function send(form: HTMLElement, props: Props): Promise<void> {
  const editor = find(form, { editor: true })
  const words = editor ? textOf(editor) : ''
  if (!editor || words === '') return
  const list = find(rootOf(form), { slot: 'messages', thread: props.thread ?? 'new' })
  // Two messages may be under way at once; the same one may not.
  await once(`message ${String(props.thread)} ${words}`, settings.guard, async () => {
    const dialog = around(form, 'dialog')
    const item = row(words)
    list?.append(item)
    write(editor, '')
    const result = await wire.sendMessage(props, words)
    if (!result.ok) {
      item.remove()
      write(editor, words)
      sayFailed()
    } else if (dialog) dialog.remove()
    else if (!props.thread) {
      shell.history.replaceState(null, '', `/messaging/thread/${result.html}/`)
      await showThread()
    }
  })
}

/** Opens the conversation of the page's address. The one before stays in the document, hidden. */
export async function showThread(): Promise<void> {
  const place = find(document, { slot: 'threads' })
  if (!place) return
  const { pathname, search } = shell.location
  const panel = build(await threadFor(pathname + search))
  for (const stale of place.querySelectorAll<HTMLElement>(':scope > *'))
    stale.style.display = 'none'
  place.append(panel)
  const seen = 'voyagerMessagingDashMessengerMessageDeliveryAcknowledgements?action=sendDeliveryAck'
  void voyager(seen, { deliveryMechanism: 'REALTIME' })
  const badge = 'voyagerMessagingDashMessagingBadge?action=markAllMessagesAsSeen'
  void voyager(badge, { until: Date.now() })
}

let lastTyped = 0

/** Tells the other side that one is typing, as messaging does. No act. */
function typing(): void {
  if (Date.now() - lastTyped < 3000) return
  lastTyped = Date.now()
  void voyager('voyagerMessagingDashMessengerConversations?action=typing', {})
}

/** Sends forms and Enter keys; wanted once for the document and once for every shadow root. */
export function listenForMessages(root: Document | ShadowRoot): void {
  root.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || propsOf(form).me === undefined) return
    event.preventDefault()
    void send(form, propsOf(form))
  })
  root.addEventListener('keydown', (event) => {
    const editor = event.target
    if (!(event instanceof KeyboardEvent) || !(editor instanceof HTMLElement)) return
    if (propsOf(editor).enter !== true) return
    typing()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    editor.closest('form')?.requestSubmit()
  })
}

/** Puts the overlay into an open shadow root, as the newer shell does; the older page has it in the open. */
export function mountOverlay(outlet: HTMLElement, markup: string): void {
  const root = settings.classic ? outlet : outlet.attachShadow({ mode: 'open' })
  if (root instanceof ShadowRoot) {
    const style = document.createElement('link')
    style.rel = 'stylesheet'
    style.href = '/practice/linkedin/style.css'
    root.append(style)
    listenForMessages(root)
  }
  root.append(build(markup))
  hydrate(root)
}

/** Conversations, on their page and at the bottom of others. */
export const messagingHandlers: Handlers = {
  message: (button) => button.closest('form')?.requestSubmit(),
  'quick-reply': async (button, props) => {
    const words = button.textContent?.trim() ?? ''
    const result = await wire.sendMessage(props, words)
    if (result.ok) button.parentElement?.before(row(words))
    else sayFailed()
  },
  'message-react': async (_, props) => {
    const result = await wire.sendMessageReaction(props)
    if (!result.ok) sayFailed()
  },
  'message-request': async (button, props) => {
    const { thread: id, state } = props
    const result = await voyagerQuery('voyagerPracticeUnknown', {
      act: 'message-request',
      id,
      state,
    })
    if (!result.ok) sayFailed()
    else if (state) await showThread()
    else button.parentElement?.remove()
  },
  thread: async (_, props) => {
    shell.history.pushState(null, '', `/messaging/thread/${String(props.thread)}/`)
    track('messagingThreadView')
    await showThread()
  },
  overlay: (button) => {
    const list = find(rootOf(button), { slot: 'overlay-list' })
    if (list) list.hidden = !list.hidden
  },
  bubble: (button, props) => {
    const bubble = find(rootOf(button), { bubble: props.thread })
    if (bubble) bubble.hidden = false
  },
  'bubble-close': (button, props) => {
    const bubble = find(rootOf(button), { bubble: props.thread })
    if (bubble) bubble.hidden = true
  },
}
