import {
  breakPage,
  build,
  delegate,
  find,
  hydrate,
  propsOf,
  around,
  textOf,
} from '../../client/page.ts'
import { feedHandlers } from './feed.ts'
import { joiningHandlers } from './joining.ts'
import { listenForMessages, messagingHandlers, mountOverlay, showThread } from './messaging.ts'
import { networkHandlers } from './network.ts'
import { whenKept } from './layers.ts'
import { postMenuHandlers } from './post-menus.ts'
import { background, component, nextScreen, sdui, track } from './requests.ts'
import { settings, shell } from './settings.ts'

const missing = '[data-testid="mainFeed"] h2, [data-testid="mainFeed"] [role="listitem"] p > a, hr'

/** Fills the places of the feed that come near the window. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const later = isIntersecting ? target.querySelector('template') : null
      if (!later || !(target instanceof HTMLElement)) continue
      near.unobserve(target)
      const nodes = document.importNode(later.content, true)
      hydrate(nodes)
      target.replaceChildren(nodes)
      target.style.minHeight = ''
      background('pagination?sduiid=com.linkedin.sdui.pagers.feed.mainFeed')
    }
  },
  { rootMargin: '800px' },
)

function watchPlaces(): void {
  for (const later of document.querySelectorAll('[data-testid="mainFeed"] template')) {
    const place = later.parentElement
    if (!place) continue
    place.style.minHeight = '20rem'
    near.observe(place)
  }
}

/** What the site asks and tells by itself on a new page. No act among it. */
function arrive(): void {
  watchPlaces()
  track('pageView')
  if (settings.classic) return
  if (location.pathname.startsWith('/mynetwork/')) {
    void sdui('com.linkedin.sdui.requests.mynetwork.addaClearUnseenInvitationsMutation', {})
  }
  if (location.pathname.startsWith('/in/')) {
    const part = 'com.linkedin.sdui.generated.profile.dsl.impl.profileCardsAboveActivity'
    background(`component?componentId=${part}`)
  }
}

/** Fills `#interop-outlet`. A shadow root can't be taken away again, so a change of kind takes a new element. */
async function fillOutlet(kind: string, fresh: boolean): Promise<void> {
  let outlet = find(document, { slot: 'outlet' })
  if (!outlet) return
  if (fresh) {
    const next = document.createElement('div')
    for (const { name, value } of outlet.attributes) {
      if (name !== 'style') next.setAttribute(name, value)
    }
    outlet.replaceWith(next)
    hydrateOutlet(next, kind)
    outlet = next
  }
  if (kind === 'overlay') mountOverlay(outlet, await component('messagingOverlay', {}))
}

function hydrateOutlet(outlet: HTMLElement, kind: string): void {
  outlet.setAttribute('data-p', JSON.stringify({ slot: 'outlet', outlet: kind }))
  hydrate(document)
  if (kind !== 'frame') return
  outlet.style.cssText = 'width: 100vw; position: absolute; z-index: 500; visibility: visible;'
  const frame = document.createElement('iframe')
  frame.setAttribute('data-testid', 'interop-iframe')
  frame.referrerPolicy = 'origin'
  frame.src = '/preload/?_bprMode=vanilla'
  frame.style.cssText = 'width: 100vw; height: 100vh; position: absolute; top: 0; border: 0;'
  outlet.append(frame)
}

/** Shows the page of the address without a load. */
async function show(): Promise<void> {
  const next = await nextScreen(location.pathname + location.search)
  const current = find(document, { slot: 'screen' })
  if (!next || !current) {
    location.reload()
    return
  }
  const outlet = find(document, { slot: 'outlet' })
  const before = outlet ? propsOf(outlet).outlet : ''
  const host = settings.classic ? current.parentElement : current
  host?.replaceWith(build(next.html))
  document.title = next.title
  scrollTo(0, 0)
  arrive()
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-testid="interop-iframe"]')
  if (next.outlet === 'frame' && before === 'frame') {
    frame?.contentWindow?.dispatchEvent(new Event('practice-route'))
  } else if (next.outlet !== before) await fillOutlet(next.outlet, true)
}

const soft = /^\/(?:feed|in|mynetwork|messaging|notifications)\//

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return
  const link = event
    .composedPath()
    .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement)
  if (!link || link.target === '_top' || link.origin !== location.origin) return
  if (!soft.test(link.pathname)) return
  event.preventDefault()
  if (link.href === location.href) return
  history.pushState(null, '', link.href)
  void show()
}

/** A box's send button wakes with the first word; in the newer pages it is not there before. */
function watchBoxes(root: Document | ShadowRoot = document): void {
  const buttons = new WeakMap<HTMLElement, HTMLElement>()
  const check = (editor: HTMLElement) => {
    const box = around(editor, 'box')
    if (!box) return
    const kept = buttons.get(box) ?? box.querySelector<HTMLElement>(':scope button:last-of-type')
    const button = submitOf(box) ?? kept
    if (!button) return
    buttons.set(box, button)
    const empty = textOf(editor) === ''
    if (propsOf(box).keep === true) button.toggleAttribute('disabled', empty)
    else if (empty) button.remove()
    else if (!button.isConnected) box.append(button)
  }
  root.addEventListener('input', (event) => {
    const [target] = event.composedPath()
    const editor = target instanceof HTMLElement ? around(target, 'editor') : null
    if (editor) check(editor)
  })
  root.addEventListener('keydown', (event) => {
    const [target] = event.composedPath()
    const isSent =
      event instanceof KeyboardEvent && event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const box = isSent && target instanceof HTMLElement ? around(target, 'box') : null
    const button = box && find(box, { do: 'comment-submit' })
    if (button) void feedHandlers['comment-submit']?.(button, propsOf(button))
  })
  root.addEventListener('focusin', (event) => {
    const [target] = event.composedPath()
    if (target instanceof HTMLElement && propsOf(target).editor === true) check(target)
  })
}

function submitOf(box: HTMLElement): HTMLElement | null {
  return (
    find(box, { do: 'comment-submit' }) ??
    find(box, { do: 'message' }) ??
    find(box, { do: 'share' })
  )
}

function start(): void {
  const handlers = {
    ...feedHandlers,
    ...postMenuHandlers,
    ...networkHandlers,
    ...joiningHandlers,
    ...messagingHandlers,
  }
  delegate(handlers)
  whenKept((root) => {
    delegate(handlers, root)
    watchBoxes(root)
  })
  document.addEventListener('click', followLink)
  listenForMessages(document)
  watchBoxes()
  if (settings.framed) {
    addEventListener('practice-route', () => void showThread())
    void showThread()
    return
  }
  addEventListener('popstate', () => void show())
  const outlet = find(document, { slot: 'outlet' })
  void fillOutlet(String(outlet ? propsOf(outlet).outlet : ''), false)
  arrive()
  if (settings.broken) breakPage(missing)
  if (shell !== window) return
  void fetch('/voyager/api/me')
}

start()
