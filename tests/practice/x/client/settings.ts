import { hydrate, propsOf } from '../../client/page.ts'

hydrate(document)

const told = propsOf(document.body)

/** What the server told about this page load. */
export const settings = {
  guard: told.ignoreWhilePending === true,
  broken: told.brokenPage === true,
  narrow: told.layout === 'narrow',
  isLoggedOut: told.isLoggedOut === true,
  xChat: String(told.xChat),
  failed: String(told.failed),
  sent: String(told.sent),
  you: String(told.you),
}
