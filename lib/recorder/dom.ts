/** Reading the DOM, never changing it: paths through shadow roots, names, texts, visibility. */

import { once, type Answers } from './once.ts'

// The DOM Standard's numbers, `NodeFilter.SHOW_TEXT` and `Node.DOCUMENT_POSITION_FOLLOWING`: names weigh in every page.
const showText = 4
const isFollowing = 4

/** Gives the shadow root of an element even when it is closed; the browser's own, handed in from outside. */
export type OpenShadow = (element: Element) => ShadowRoot | null

/**
 * The elements and roots an event went through, innermost first.
 *
 * `composedPath()` ends at a closed shadow root's host: there the path goes on with the focused element
 * (keyboard) or the element under the pointer, repeated inwards.
 */
export function deepPath(event: Event, openShadow: OpenShadow): ParentNode[] {
  let path: ParentNode[] = event.composedPath().filter(isParentNode)
  for (;;) {
    const [innermost] = path
    const root = innermost instanceof Element ? openShadow(innermost) : null
    if (!root || path.includes(root)) return path
    const inner = innerTarget(root, event)
    if (!inner || inner === innermost) return path
    path = composedPath(inner)
  }
}

function innerTarget(root: ShadowRoot, event: Event): Element | null {
  const byPointer = event instanceof MouseEvent && (event.clientX !== 0 || event.clientY !== 0)
  return byPointer ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement
}

/** An element and all that is around it, out of shadow roots too, innermost first. */
export function composedPath(element: Element): ParentNode[] {
  const path: ParentNode[] = []
  for (let one: Node | null = element; one; one = outOf(one)) if (isParentNode(one)) path.push(one)
  return path
}

function outOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode
}

function isParentNode(target: EventTarget): target is ParentNode & EventTarget {
  return 'querySelectorAll' in target
}

/** What has the focus, looked for inside shadow roots too: chats live in them. */
export function deepFocus(root: DocumentOrShadowRoot, openShadow: OpenShadow): Element | null {
  const focused = root.activeElement
  const inner = focused && openShadow(focused)
  return inner?.activeElement ? deepFocus(inner, openShadow) : focused
}

/** Whether an element comes after another in its document. */
export function follows(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & isFollowing) !== 0
}

/** The first element of a path that matches. */
export function closestIn(path: readonly ParentNode[], selector: string): Element | null {
  for (const one of path) if (one instanceof Element && one.matches(selector)) return one
  return null
}

/**
 * The nearest element or root of a path that holds a match; stops before `notBeyond`.
 *
 * The page is searched once per root, and each match climbs until it meets the path: searching every
 * ancestor in turn would go over a long feed a dozen times at each click.
 */
export function holderIn(
  path: readonly ParentNode[],
  selector: string,
  notBeyond = '',
): ParentNode | null {
  return once(holders, path, `${selector} ${notBeyond}`, () =>
    findHolder(path, selector, notBeyond),
  )
}

/** One gesture asks the same of its path for several rules; a path lives no longer than its gesture. */
const holders: Answers<readonly ParentNode[], ParentNode | null> = new WeakMap()

function findHolder(
  path: readonly ParentNode[],
  selector: string,
  notBeyond: string,
): ParentNode | null {
  const places = new Map<Node, number>(path.map((one, place) => [one, place]))
  const limit = path.findIndex(
    (one) => notBeyond !== '' && one instanceof Element && one.matches(notBeyond),
  )
  let nearest = limit === -1 ? path.length : limit
  for (const root of path.filter((one) => !(one instanceof Element))) {
    for (const match of root.querySelectorAll(selector)) {
      nearest = Math.min(nearest, meeting(match, places))
    }
  }
  return nearest === (limit === -1 ? path.length : limit) ? null : (path[nearest] ?? null)
}

/** Where a path is met first on the way up from an element, not counting the element itself. */
function meeting(element: Element, places: ReadonlyMap<Node, number>): number {
  for (let one: Node | null = element.parentNode; one; one = one.parentNode) {
    const place = places.get(one)
    if (place !== undefined) return place
  }
  return Infinity
}

/** Soft hyphens, bidi marks and zero-width signs: LinkedIn puts them into names and labels (L11). */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** A text with invisible signs out and spaces single. */
export function tidy(text: string): string {
  return text.replaceAll(invisible, '').replaceAll(/\s+/gu, ' ').trim()
}

/**
 * What someone is called, by the first piece of text in an element: a link may go on with degree and
 * headline, and a screen-reader twin may repeat it. Emoji that are images count by their `alt`.
 */
export function nameOf(element: Element): string | null {
  const walker = element.ownerDocument.createTreeWalker(element, showText)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!tidy(node.nodeValue ?? '')) continue
    const holder = node.parentElement
    return holder ? withImages(holder) : null
  }
  return null
}

function withImages(holder: Element): string {
  const parts = Array.from(holder.childNodes, (child) => {
    if (child instanceof Text) return child.data
    if (child instanceof HTMLImageElement) return child.alt
    return child instanceof Element && child.querySelector('img') ? withImages(child) : ''
  })
  return tidy(parts.join(''))
}

/** The text in a composer, whether a field or an editable element. */
export function textIn(composer: Element): string {
  return 'value' in composer ? String(composer.value) : (composer.textContent ?? '')
}

/** What a control is called: its label, else its text. */
export function labelOf(control: Element): string {
  return tidy(control.getAttribute('aria-label') ?? control.textContent ?? '')
}

/** Whether an element takes up room in the page. */
export function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0
}

const editable = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'

/** Whether the path begins in something one types into. */
export function isEditable(path: readonly ParentNode[]): boolean {
  return closestIn(path, editable) !== null
}
