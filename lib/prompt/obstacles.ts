/** What the person is at in the page: the card must not cover it. */
import type { Box } from './placement.ts'

const dialogs = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]'
const composers =
  'textarea, [role="textbox"], [contenteditable]:not([contenteditable="false"], [contenteditable] *)'
/** Around a composer lie its buttons. */
const roomForButtons = 48
/** A focused element that fills the window (a list, a frame) is the page, not a thing one is at. */
const pageLike = 0.6

/** Whether nothing in the page can be used but what the page itself put before everything else. */
export function isCovered(document: Document): boolean {
  return (
    document.fullscreenElement !== null ||
    document.documentElement.inert ||
    document.querySelector(':modal') !== null
  )
}

/** Boxes of the focused element, open dialogs and composers, in frames of the same origin too. */
export function obstacles(document: Document): Box[] {
  const view = document.documentElement
  const all = view.clientWidth * view.clientHeight
  const boxes: Box[] = []
  for (const { root, x, y } of placesIn(document, 0, 0)) {
    const focused = focusedIn(root).flatMap((element) => boxAround(element, x, y))
    boxes.push(...focused.filter((box) => box.width * box.height < all * pageLike))
    for (const element of root.querySelectorAll(dialogs)) {
      boxes.push(...boxAround(element, x, y))
    }
    for (const element of root.querySelectorAll(composers)) {
      boxes.push(...boxAround(element, x, y, roomForButtons))
    }
  }
  return boxes
}

interface Place {
  root: Document | ShadowRoot
  x: number
  y: number
}

/** The document, its open shadow roots and its frames of the same origin, with where they lie. */
function* placesIn(root: Document | ShadowRoot, x: number, y: number): Generator<Place> {
  yield { root, x, y }
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* placesIn(element.shadowRoot, x, y)
    if (!(element instanceof HTMLIFrameElement)) continue
    const inner = documentIn(element)
    const box = element.getBoundingClientRect()
    if (inner) yield* placesIn(inner, x + box.x + element.clientLeft, y + box.y + element.clientTop)
  }
}

function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument
  } catch {
    // A sandboxed frame: what is in it is not for us to see.
    return null
  }
}

/** The focused element, unless what has the focus lies further inside or is the page itself. */
function focusedIn(root: Document | ShadowRoot): Element[] {
  const active = root.activeElement
  if (!active || active.shadowRoot || active.localName === 'iframe') return []
  return active === active.ownerDocument.body || active === active.ownerDocument.documentElement
    ? []
    : [active]
}

function boxAround(element: Element, x: number, y: number, room = 0): Box[] {
  const box = element.getBoundingClientRect()
  const visible = box.width > 0 && box.height > 0 && element.checkVisibility(visibly)
  if (!visible) return []
  return [
    {
      x: box.x + x - room,
      y: box.y + y - room,
      width: box.width + 2 * room,
      height: box.height + 2 * room,
    },
  ]
}

const visibly = { opacityProperty: true, visibilityProperty: true }
