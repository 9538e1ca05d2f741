import { hydrate, propsOf } from '../../client/page.ts'

hydrate(document)

const told = propsOf(document.body)

/** What the server told about this page load. */
export const settings = {
  classic: told.classic === true,
  guard: told.ignoreWhilePending === true,
  closedLayers: told.closedLayers === true,
  broken: told.brokenPage === true,
  failed: String(told.failed),
  me: String(told.me),
  framed: window.top !== window,
}

/** The window whose address is the page's: the frame's parent, or the window itself. */
export const shell: Window = window.top ?? window
