/** What the recorder's scripts share: each site has one of its own, so that no page carries another site's rules. */
import { systemClock } from '../../lib/browser/system-clock.ts'
import { isConnected, openShadow, startOnce } from '../../lib/browser/page-script.ts'
import { watchSwitch } from '../../lib/browser/page-switch.ts'
import { createRecorderSink, leaveSigns, tellWorker } from '../../lib/messages/recorder-sink.ts'
import { startRecorder, type RecorderOptions } from '../../lib/recorder/recorder.ts'

type SiteScript = Pick<RecorderOptions, 'site' | 'watchAnswers' | 'probes'>

/** Records this frame while the site is switched on. */
export function recordFrame(script: SiteScript): void {
  // Injected into a tab already open, the script also comes into frames of other sites that are switched on; a
  // frame without an address of its own has the origin of the page that made it.
  if (!script.site.hosts.includes(`${self.origin}/*`)) return
  startOnce((signal, end) => void run(script, signal, end).catch(end))
}

async function run(script: SiteScript, signal: AbortSignal, end: () => void): Promise<void> {
  const { site } = script
  const onProblem = (problem: unknown): void => {
    if (isConnected()) console.error(problem)
    else end()
  }
  const [clock, found] = [systemClock(), await watchSwitch(site.id, end, signal)]
  if (!found) return end()
  startRecorder({
    window,
    ...script,
    ...found,
    clock,
    sink: createRecorderSink(onProblem),
    openShadow,
    onSigns: (signs) => void leaveSigns(clock, site, signs).catch(onProblem),
    onMoment: (account) =>
      void tellWorker({ type: 'moment', site: site.id, account }).catch(onProblem),
    onProblem,
    signal,
  })
}
