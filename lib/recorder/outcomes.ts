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
  /** Handles at once what the browser has noted but not yet delivered, for when the page goes away. */
  flush(): void
}

/** Calls back for each request that started after the watch began, until the signal aborts. */
export function watchOutcomes(
  view: Window & typeof globalThis,
  onOutcome: (outcome: Outcome) => void,
  signal: AbortSignal,
): OutcomeWatch {
  const begun = view.performance.now()
  const handle = (entries: PerformanceEntryList): void => {
    for (const entry of entries) {
      // A request from before the start belongs to a time when this site may not have been watched.
      if (entry instanceof PerformanceResourceTiming && entry.startTime >= begun) {
        onOutcome({ startedAt: entry.startTime, url: entry.name, status: entry.responseStatus })
      }
    }
  }
  const observer = new PerformanceObserver((list) => handle(list.getEntries()))
  observer.observe({ type: 'resource', buffered: true })
  signal.addEventListener('abort', () => observer.disconnect())
  return { flush: () => handle(observer.takeRecords()) }
}
