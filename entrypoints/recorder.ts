import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { systemClock } from '../lib/browser/system-clock.ts'
import { isConnected, openShadow, startOnce } from '../lib/browser/page-script.ts'
import { isAsked, onSwitchedOff } from '../lib/browser/page-switch.ts'
import { createRecorderSink, tellWorker } from '../lib/messages/recorder-sink.ts'
import { startRecorder } from '../lib/recorder/recorder.ts'
import { siteOf } from '../lib/sites/all.ts'
import type { Site } from '../lib/sites/site.ts'

export default defineUnlistedScript(() => {
  // A frame without an address of its own has the origin of the page that made it.
  const site = siteOf(self.origin)
  if (site) startOnce((signal, end) => void run(site, signal, end).catch(end))
})

async function run(site: Site, signal: AbortSignal, end: () => void): Promise<void> {
  const onProblem = (problem: unknown): void => {
    if (isConnected()) console.error(problem)
    else end()
  }
  onSwitchedOff(site.id, end, signal)
  if (!(await isAsked(site.id))) {
    end()
    return
  }
  startRecorder({
    window,
    site,
    clock: systemClock(),
    sink: createRecorderSink(onProblem),
    openShadow,
    onMoment: () => void tellWorker({ type: 'moment', site: site.id }).catch(onProblem),
    onProblem,
    signal,
  })
}
