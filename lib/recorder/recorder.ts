/** The recorder of one frame: gestures, outcomes and looking, over one site's data. No browser API. */
import type { Clock } from '../domain/clock.ts'
import type { LeftOut } from '../domain/page-key.ts'
import type { Site } from '../sites/site.ts'
import { ownAccount } from './account.ts'
import type { WatchAnswers } from './answers/watch.ts'
import { topDocument } from './attention.ts'
import { createActs, type Sink } from './acts.ts'
import { deepFocus, isEditable, type OpenShadow } from './dom.ts'
import { watchGestures } from './gestures.ts'
import { watchHealth, type Signs } from './health.ts'
import { watchLeftOut } from './left-out.ts'
import { watchLooking } from './look.ts'
import { watchOutcomes } from './outcomes.ts'
import type { SiteProbes } from './settle.ts'

export interface RecorderOptions {
  window: Window & typeof globalThis
  site: Site
  /** What only this site's script carries. */
  watchAnswers: WatchAnswers | null
  probes: SiteProbes
  clock: Clock
  sink: Sink
  openShadow: OpenShadow
  /** Prints of controls that led to requests before (print.ts), with the part of health they belong to. */
  familiar: Map<string | null, string>
  /** Pages of this site that the person left out, as they are at the moment. */
  leftOut: () => LeftOut
  /** What the page just showed of how well the site's rules still fit. */
  onSigns: (signs: Signs) => void
  /** A natural break: nothing was touched for two seconds and nothing is being typed. */
  onMoment: (account: string | null) => void
  /** Something went wrong inside; the page never hears of it. */
  onProblem: (problem: unknown) => void
  signal: AbortSignal
}

/** A break worth asking for a prompt: milliseconds without input, and between two questions. */
const moment = { rest: 2_000, every: 60_000 }

/** Starts recording; ends, leaving nothing behind, when the signal aborts. */
export function startRecorder(options: RecorderOptions): void {
  const { window: view, site, openShadow, signal } = options
  const { document } = view
  const top = (): Document => topDocument(document) ?? document
  const account = ownAccount(site, top)
  const isLeftOut = watchLeftOut(site, top, options.leftOut)
  let nextMoment = 0

  const sink: Sink = {
    ...options.sink,
    record(observation, request) {
      options.sink.record(observation, request)
      if (observation.type !== 'View') nextMoment = 0
    },
  }
  /** Whatever fails in here stays in here: the site's own handlers run as if nobody watched. */
  const safely =
    <Args extends unknown[]>(run: (...args: Args) => void) =>
    (...args: Args): void => {
      try {
        run(...args)
      } catch (problem) {
        options.onProblem(problem)
      }
    }

  const health = watchHealth(site, document, options.onSigns)
  const { note } = health
  const acts = createActs({ ...options, document, account, isLeftOut, sink, note })
  const outcomes = watchOutcomes(safely(acts.onOutcome), acts.isWaiting, signal)
  watchGestures(
    document,
    openShadow,
    safely((gesture) => {
      if (!isLeftOut()) outcomes.listen()
      acts.onGesture(gesture)
    }),
    signal,
  )
  view.addEventListener(
    'focusin',
    safely((event: Event) => {
      const [target] = event.composedPath()
      if (target instanceof Element && isEditable([target])) acts.onFocus(target, event.timeStamp)
    }),
    { capture: true, signal },
  )

  const onActive = (rest: number): void => {
    health.look()
    const now = performance.now()
    const focused = deepFocus(document, openShadow)
    const isTyping = focused !== null && isEditable([focused])
    if (rest < moment.rest || isTyping || now < nextMoment) return
    nextMoment = now + moment.every
    options.onMoment(account())
  }
  // Coming back to the tab is a break too.
  document.addEventListener('visibilitychange', () => (nextMoment = 0), { signal })
  const look = watchLooking({ ...options, account, isLeftOut, sink, onActive })

  view.addEventListener(
    'pagehide',
    safely(() => {
      outcomes.flush()
      acts.finish()
      look.flush()
    }),
    { signal },
  )
}
