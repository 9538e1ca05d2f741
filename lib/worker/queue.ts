/** One thing at a time: the worker is the ledger's only writer, and its writes follow one another. */

export type Queue = <T>(task: () => Promise<T>) => Promise<T>

/** Tasks run in the order they came in; one that fails does not hold up the next. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => undefined)
    return next
  }
}
