import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { systemClock } from '../lib/browser/clock.ts'
import { isConnected, openShadow, startOnce } from '../lib/browser/page-script.ts'
import { readSettings, watchSettings } from '../lib/browser/settings.ts'
import { send } from '../lib/messages/client.ts'
import { createRecorderSink } from '../lib/messages/recorder-sink.ts'
import { startRecorder } from '../lib/recorder/recorder.ts'
import { siteOf } from '../lib/sites/all.ts'

// A frame without an address of its own has the origin of the page that made it.
const site = siteOf(self.origin)

export default defineUnlistedScript(() => {
  if (site) startOnce((signal, end) => void run(site, signal, end).catch(end))
})

async function run(here: NonNullable<typeof site>, signal: AbortSignal, end: () => void) {
  const onProblem = (problem: unknown): void => {
    if (isConnected()) console.error(problem)
    else end()
  }
  watchSettings(({ sites }) => sites[here.id]?.asked !== true && end(), signal)
  if ((await readSettings()).sites[here.id]?.asked !== true) {
    end()
    return
  }
  startRecorder({
    window,
    site: here,
    clock: systemClock(),
    sink: createRecorderSink(onProblem),
    openShadow,
    onMoment: () => void send({ type: 'moment', site: here.id }).catch(onProblem),
    onProblem,
    signal,
  })
}
