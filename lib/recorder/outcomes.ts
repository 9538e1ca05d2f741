/**
 * How the page's own requests ended, from resource timing: address and status of each finished request of
 * this frame, in the content script's own world and with no permission (Chromium, Firefox; docs/sites.md).
 */

export interface Outcome {
  /** Milliseconds on the clock of `performance`. */
  startedAt: number
  url: string
  /** HTTP status; 0 for a request that broke off. */
  status: number
}

export interface OutcomeWatch {
  /** Listens for what the page asks for from now on: the person has just done something. */
  listen(): void
  /** Handles at once what the browser has noted but not yet delivered, for when the page goes away. */
  flush(): void
}

/** How long after a gesture answers are heard in any case: milliseconds, more than an act is waited for. */
const longest = 30_000

/**
 * Calls back for each request heard while listening, until the signal aborts.
 *
 * @param isWaiting whether an act still waits for its answer: a film takes its time to be uploaded
 */
export function watchOutcomes(
  onOutcome: (outcome: Outcome) => void,
  isWaiting: () => boolean,
  signal: AbortSignal,
): OutcomeWatch {
  let until = 0
  const handle = (entries: PerformanceEntryList): void => {
    if (performance.now() > until && !isWaiting()) observer.disconnect()
    for (const entry of entries) {
      if (entry instanceof PerformanceResourceTiming) {
        onOutcome({ startedAt: entry.startTime, url: entry.name, status: entry.responseStatus })
      }
    }
  }
  const observer = new PerformanceObserver((list) => handle(list.getEntries()))
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    listen() {
      until = performance.now() + longest
      observer.observe({ type: 'resource' })
    },
    flush: () => handle(observer.takeRecords()),
  }
}
