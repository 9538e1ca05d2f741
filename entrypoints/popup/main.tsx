/** The popup, wired to the browser, the worker and the ledger. */
import '../../components/styles.css'
import '../../components/waterline/waterline.css'
import '../../components/popup/popup.css'
import { mount } from '../../components/mount.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Popup } from '../../components/popup/Popup.tsx'
import { ready } from '../../components/popup/ready.ts'
import { sessionClock } from '../../lib/browser/clock.ts'
import { place } from '../../lib/browser/ledger-place.ts'
import { browserText } from '../../lib/browser/text.ts'
import { openPresent } from '../../lib/ledger/open-present.ts'
import { copyFrom } from '../../lib/prompt/copy.ts'
import { openPopup } from '../../lib/screens/popup.ts'
import { outside } from '../../lib/screens/outside.ts'
import { popupLinks } from '../../lib/screens/popup-links.ts'
import { sites } from '../../lib/sites/heads.ts'

const text = browserText()
const name = text('common_name')
// The popup lives until the person looks elsewhere: nothing ends before the document itself.
const { signal } = new AbortController()

async function begin(): Promise<void> {
  const clock = await sessionClock()
  const needs = { text, clock, sites, ledger: openPresent(place), outside: outside() }
  const popup = await openPopup(needs, signal)
  const props = { acts: popup.acts, onCopy: copyFrom, links: popupLinks, highest: 600 }
  const draw = (): void => mount(text, name, <Popup {...props} model={popup.read()} />)
  await ready(popup.read())
  popup.watch(draw, signal)
  draw()
}

// Not awaited: scripts that come later import from this one, and would wait for its end.
begin().catch((cause: unknown) => {
  console.error(cause)
  mount(text, name, <Problem cause={cause} />)
})
