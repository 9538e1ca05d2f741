/** Where a page stands: what a card in it may not change, and what it may not cover. All of it runs in the page. */
import type { Box } from '../driver/tab.ts'

/** Each in this document and in frames of the same origin, one after the other. */
export interface Standing {
  /** Which element has the focus, by its place in the document. */
  focus: number[]
  selected: string[]
  /** Pixels from the top, of the document and of whatever else in it is scrolled. */
  scrolled: number[][]
  /** Where things lie, as many as there are. */
  boxes: string[]
}

/**
 * Puts the focus on something to press and selects some text, in what fills the window, scrolled a little.
 *
 * @param where `corner`: what lies nearest to where a card would come first; `last`: from there Tab leads into a card
 */
export function settleDown(where: 'corner' | 'last'): void {
  const frame = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
  const inner = frame instanceof HTMLIFrameElement ? frame.contentDocument : null
  const here = where === 'corner' ? (inner ?? document) : document
  scrollTo(0, 120)
  const isEnd = getComputedStyle(document.body).direction === 'rtl' ? -1 : 1
  const places = [...here.querySelectorAll<HTMLElement>('a[href], button:not([disabled])')]
    .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
  const inSight = places.filter(
    ({ box }) => box.top >= 0 && box.bottom <= innerHeight && box.width > 0,
  )
  const nearest = inSight.toSorted(
    (a, b) => b.box.bottom + isEnd * b.box.right - (a.box.bottom + isEnd * a.box.right),
  )
  const chosen = where === 'corner' ? (nearest[0] ?? places[0]) : places.at(-1)
  chosen?.one.focus({ preventScroll: true })
  const text = [...here.querySelectorAll('main p, main span, p, span')].find(
    (one) => one.children.length === 0 && (one.textContent ?? '').trim().length > 7,
  )
  if (text) here.getSelection()?.selectAllChildren(text)
}

export function readStanding(): Standing {
  const inner = [...document.querySelectorAll('iframe')].flatMap((one) => one.contentDocument ?? [])
  const documents = [document, ...inner]
  return {
    focus: documents.map((one) =>
      [...one.querySelectorAll('*')].findIndex((element) => element === one.activeElement),
    ),
    selected: documents.map((one) => one.getSelection()?.toString() ?? ''),
    scrolled: documents.map((one) => [
      one.defaultView?.scrollX ?? 0,
      ...[...one.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).filter(Boolean),
    ]),
    boxes: documents.flatMap((one) =>
      Array.from(one.body.querySelectorAll('*'), (element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return `${element.localName} ${[x, y, width, height].join(' ')}`
      }),
    ),
  }
}

/** Boxes of what one is at: places to write in, open dialogs, the focused element; in frames and shadow roots too. */
export function readInUse(): Box[] {
  const used =
    'textarea, [role="textbox"], [contenteditable="true"], dialog[open], [role="dialog"], [aria-modal="true"]'
  const boxes: Box[] = []
  gather(document, 0, 0)
  return boxes

  function gather(root: Document | ShadowRoot, x: number, y: number): void {
    for (const one of root.querySelectorAll('*')) {
      const box = one.getBoundingClientRect()
      const frame = one.localName === 'iframe' ? (one as HTMLIFrameElement) : null
      const isFocused = one === root.activeElement && one !== one.ownerDocument.body
      const isUsed = one.matches(used) || (isFocused && !frame && !one.shadowRoot)
      if (isUsed && box.width > 0 && box.height > 0 && one.checkVisibility())
        boxes.push({ x: box.x + x, y: box.y + y, width: box.width, height: box.height })
      if (one.shadowRoot) gather(one.shadowRoot, x, y)
      if (frame?.contentDocument)
        gather(frame.contentDocument, x + box.x + frame.clientLeft, y + box.y + frame.clientTop)
    }
  }
}

/** Makes a page dark, as its own setting would; for `preload`. */
export function darken(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    :root { color-scheme: dark; }
    body, body * { background-color: #1b1f23 !important; border-color: #38434f !important; color: #dfe3e6 !important; }
  `)
  document.adoptedStyleSheets = [sheet]
}
