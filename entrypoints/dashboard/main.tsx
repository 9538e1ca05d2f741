/** The dashboard, wired to the browser, the worker and the ledger. */
import '../../components/styles.css'
import '../../components/dashboard/dashboard.css'
import { Dashboard, roomNames } from '../../components/dashboard/Dashboard.tsx'
import { mount } from '../../components/mount.tsx'
import { Problem } from '../../components/Problem.tsx'
import { sessionClock } from '../../lib/browser/clock.ts'
import { place } from '../../lib/browser/ledger-place.ts'
import { watchQuarters } from '../../lib/browser/quarters.ts'
import { saveFile } from '../../lib/browser/save-file.ts'
import { browserText } from '../../lib/browser/text.ts'
import { openReader } from '../../lib/ledger/reading.ts'
import { copyFrom } from '../../lib/prompt/copy.ts'
import { openDashboard } from '../../lib/screens/dashboard.ts'
import { outsideWithFiles } from '../../lib/screens/outside-files.ts'
import * as route from '../../lib/screens/route.ts'
import { sites } from '../../lib/sites/switchable.ts'

const text = browserText()
// The page lives as long as its tab: nothing ends before the document itself.
const { signal } = new AbortController()
try {
  const clock = await sessionClock()
  const ledger = openReader(place)
  const real = { outside: outsideWithFiles(), saveFile, watchHours: watchQuarters(clock) }
  const needs = { text, clock, sites, ledger, ...real }
  const { placeOf, rooms, settingsAddress: settings, notebookAddress: notebook } = route
  const { read, watch, enter, acts } = await openDashboard(placeOf(location.hash), needs, signal)
  const draw = (): void => {
    const title = text('dashboard_title', text(roomNames[read().room]))
    const props = { model: read(), acts, rooms, settings, notebook, onCopy: copyFrom }
    mount(text, title, <Dashboard {...props} />)
  }
  watch(draw, signal)
  addEventListener('hashchange', () => enter(placeOf(location.hash)))
  draw()
} catch (cause) {
  console.error(cause)
  mount(text, text('common_name'), <Problem cause={cause} />)
}
