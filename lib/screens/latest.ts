/**
 * Runs an asynchronous reading again and again without ever running it twice at once: calls that come while
 * one is under way are answered together by one more run, which sees the newest state.
 */
export function latest(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  return () => {
    if (next) return next
    if (running) {
      next = running
        .catch(() => undefined)
        .then(() => {
          next = null
          return start()
        })
      return next
    }
    return start()
  }

  function start(): Promise<void> {
    running = run().finally(() => (running = null))
    return running
  }
}
