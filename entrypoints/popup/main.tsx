/** The popup, wired to the browser, the worker and the ledger. */
import '../../components/styles.css'
import '../../components/waterline/waterline.css'
import '../../components/popup/popup.css'
import { mount } from '../../components/mount.tsx'
import { Popup } from '../../components/popup/Popup.tsx'
import { sessionClock } from '../../lib/browser/clock.ts'
import { pageAddress } from '../../lib/browser/pages.ts'
import { browserText } from '../../lib/browser/text.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { copyFrom } from '../../lib/prompt/copy.ts'
import { openPopup } from '../../lib/screens/popup.ts'
import { outside } from '../../lib/screens/outside.ts'
import { settingsAddress } from '../../lib/screens/route.ts'
import { sites } from '../../lib/sites/all.ts'

const text = browserText()
// The popup lives until the person looks elsewhere: nothing ends before the document itself.
const { signal } = new AbortController()
const clock = await sessionClock()
const needs = { text, clock, sites, ledger: openLedger(), outside: outside() }
const popup = await openPopup(needs, signal)
const links = {
  dashboard: pageAddress('dashboard'),
  settings: pageAddress('dashboard', settingsAddress),
  entries: ([first]: readonly string[]) => pageAddress('dashboard', `#/history/${first}`),
}
const draw = (): void => {
  const model = popup.read()
  mount(
    text,
    text('common_name'),
    <Popup model={model} acts={popup.acts} onCopy={copyFrom} links={links} />,
  )
}
popup.watch(draw, signal)
draw()
