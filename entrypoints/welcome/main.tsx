/** The welcome page, wired to the browser, the worker and the ledger. */
import '../../components/styles.css'
import '../../components/setup/setup.css'
import '../../components/surface/surface.css'
import '../../components/waterline/waterline.css'
import '../../components/welcome/welcome.css'
import { mount } from '../../components/mount.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Welcome } from '../../components/welcome/Welcome.tsx'
import { sessionClock } from '../../lib/browser/clock.ts'
import { dashboardAddress } from '../../lib/browser/pages.ts'
import { place } from '../../lib/browser/ledger-place.ts'
import { browserText } from '../../lib/browser/text.ts'
import { openReader } from '../../lib/ledger/reading.ts'
import { outside } from '../../lib/screens/outside.ts'
import { dataAddress, settingsAddress } from '../../lib/screens/route.ts'
import { openSetup } from '../../lib/screens/setup.ts'
import { sites } from '../../lib/sites/switchable.ts'

const text = browserText()
const title = text('welcome_title')
const links = {
  dashboard: dashboardAddress(),
  settings: dashboardAddress(settingsAddress),
  data: dashboardAddress(dataAddress),
}
// The page lives as long as its tab: nothing ends before the document itself.
const { signal } = new AbortController()

try {
  const setup = await openSetup(sites, openReader(place), await sessionClock(), outside(), signal)
  const draw = (): void =>
    mount(text, title, <Welcome setup={setup.read()} acts={setup.acts} links={links} />)
  setup.watch(draw, signal)
  draw()
} catch (cause) {
  console.error(cause)
  mount(text, title, <Problem cause={cause} />)
}
