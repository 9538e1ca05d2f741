/** The side panel, wired to the browser, the worker and the ledger. */
import '../../components/styles.css'
import '../../components/waterline/waterline.css'
import '../../components/popup/popup.css'
import '../../components/panel/panel.css'
import { mount } from '../../components/mount.tsx'
import { Panel } from '../../components/panel/Panel.tsx'
import { Problem } from '../../components/Problem.tsx'
import { sessionClock } from '../../lib/browser/clock.ts'
import { place } from '../../lib/browser/ledger-place.ts'
import { dashboardAddress as placeOf } from '../../lib/browser/pages.ts'
import { watchQuarters } from '../../lib/browser/quarters.ts'
import { browserText } from '../../lib/browser/text.ts'
import { openReader } from '../../lib/ledger/reading.ts'
import { copyFrom } from '../../lib/prompt/copy.ts'
import { outside } from '../../lib/screens/outside.ts'
import { openPanel } from '../../lib/screens/panel.ts'
import { popupLinks as links } from '../../lib/screens/popup-links.ts'
import { whereaboutsOf } from '../../lib/sites/address.ts'
import { sites } from '../../lib/sites/all.ts'

const text = browserText()
const whereabouts = (address: string) => whereaboutsOf(address, sites)
// The panel lives until it is closed: nothing ends before the document itself.
const { signal } = new AbortController()
try {
  const clock = await sessionClock()
  const beside = { whereabouts, watchHours: watchQuarters(clock) }
  const needs = { text, clock, sites, ledger: openReader(place), outside: outside(), ...beside }
  const panel = await openPanel(needs, signal)
  const props = { links, placeOf, onCopy: copyFrom, onSwitchOn: panel.switchOn }
  const draw = (): void =>
    mount(text, text('common_name'), <Panel {...props} model={panel.read()} />)
  panel.watch(draw, signal)
  draw()
} catch (cause) {
  console.error(cause)
  mount(text, text('common_name'), <Problem cause={cause} />)
}
