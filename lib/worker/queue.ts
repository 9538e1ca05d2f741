/** One thing at a time: the worker is the ledger's only writer, and its writes follow one another. */

export type Queue = <T>(task: () => Promise<T>) => Promise<T>

/**
 * Makes what begins a task that nobody waits for, unless it is still under way; a worker that ends meanwhile begins it
 * again the next time.
 */
export function aside(task: () => Promise<void>): () => void {
  let isRunning = false
  return () => {
    if (isRunning) return
    isRunning = true
    void task()
      .catch((cause: unknown) => console.error(cause))
      .finally(() => (isRunning = false))
  }
}

/** Tasks run in the order they came in; one that fails does not hold up the next. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => undefined)
    return next
  }
}
