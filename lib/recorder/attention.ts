/** Where the person looks: which window, and which frame in it. */
import type { OpenShadow } from './dom.ts'

/** Signs that somebody is there. Not `scroll`: pages scroll by themselves. */
export const inputs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'touchstart']

/**
 * Whether what this document shows is looked at now: its window is in front, and it is the frame in the middle
 * of it. A feed may be a frame (LinkedIn renders it anew in one after coming back), with the focus still in the
 * page around it; whatever the frames, the same second belongs to one of them alone.
 */
export function isLookedAt(document: Document, openShadow: OpenShadow): boolean {
  const top = topDocument(document)
  return top?.hasFocus() === true && inTheMiddle(top, openShadow) === document
}

/** The top document; null for a frame that may not look there, embedded in another site's page. */
export function topDocument(document: Document): Document | null {
  try {
    return document.defaultView?.top?.document ?? null
  } catch {
    return null
  }
}

function inTheMiddle(document: Document, openShadow: OpenShadow): Document {
  const view = document.defaultView
  const found = view && elementAt(document, view.innerWidth / 2, view.innerHeight / 2, openShadow)
  const inner = found && isFrame(found) ? found.contentDocument : null
  return inner ? inTheMiddle(inner, openShadow) : document
}

/** Not by `instanceof`: an element of another frame is of that frame's own classes. */
function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe'
}

/** The innermost element at a point of the window, inside shadow roots too. */
export function elementAt(
  root: DocumentOrShadowRoot,
  x: number,
  y: number,
  openShadow: OpenShadow,
): Element | null {
  const found = root.elementFromPoint(x, y)
  const inner = found && openShadow(found)
  return (inner && inner !== root && elementAt(inner, x, y, openShadow)) || found
}
