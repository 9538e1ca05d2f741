/** The card's place in the page: one element without a name, and a closed root that the page can't look into. */
import { isCovered, obstacles } from './obstacles.ts'
import { chooseCorner, margin, type Corner } from './placement.ts'

export interface Seat {
  host: HTMLElement
  root: ShadowRoot
  /** The sheet that says where the card stands. */
  where: CSSStyleSheet
}

/** Known to this script's own world only; the page's scripts have another. */
const key = Symbol.for('card')

/** Runs unless it is already running in this document: a script injected twice does nothing the second time. */
export async function once(run: () => Promise<void>): Promise<void> {
  if (Reflect.has(document, key)) return
  Reflect.set(document, key, true)
  try {
    await run()
  } finally {
    Reflect.deleteProperty(document, key)
  }
}

/** Puts the card's element behind the body, where nothing of the page's makes it inert, and shows it unseen. */
export function takeSeat(css: string): Seat {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const looks = new CSSStyleSheet()
  const where = new CSSStyleSheet()
  looks.replaceSync(css)
  where.replaceSync(':host { visibility: hidden !important; }')
  root.adoptedStyleSheets = [looks, where]
  // An element of the top layer lies above whatever the page draws, without a `z-index`.
  host.popover = 'manual'
  document.documentElement.append(host)
  host.showPopover()
  return { host, root, where }
}

/** Puts the card into a free corner; false where there is none. */
export function settle({ host, where }: Seat): boolean {
  if (isCovered(document)) return false
  const { width, height } = host.getBoundingClientRect()
  const view = { width: document.documentElement.clientWidth, height: innerHeight }
  const corner = chooseCorner(view, { width, height }, obstacles(document), pageDirection())
  if (corner) where.replaceSync(insetOf(corner))
  return corner !== null
}

function insetOf({ block, side }: Corner): string {
  const vertical = block === 'start' ? 'top' : 'bottom'
  return `:host { ${vertical}: ${margin}px !important; ${side}: ${margin}px !important; }`
}

/** The direction in which the page's lines run. */
function pageDirection(): 'ltr' | 'rtl' {
  const { body, documentElement } = document
  return getComputedStyle(body ?? documentElement).direction === 'rtl' ? 'rtl' : 'ltr'
}
