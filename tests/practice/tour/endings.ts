/** How the tour ends: by itself, by a signal, by taking too long, or with a problem said in one sentence. */

/** Something a person can be told as it is. */
export class TourProblem extends Error {}

export interface Ending extends AsyncDisposable {
  /** Settles only when the tour is cut short: with the exit code of a signal, or a problem. */
  early: Promise<number>
  /** Done when the tour is over, the last first; also when it failed. */
  afterwards(tidy: () => unknown): void
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** @param limit milliseconds, null for as long as it takes */
export function endings(limit: number | null): Ending {
  const stack = new AsyncDisposableStack()
  const { promise: early, resolve, reject } = Promise.withResolvers<number>()
  // It may come when nobody waits for it any more.
  early.catch(() => undefined)
  const stop = (): void => resolve(130)
  for (const signal of signals) process.once(signal, stop)
  stack.defer(() => signals.forEach((signal) => process.off(signal, stop)))
  if (limit !== null) {
    const late = new TourProblem(`The tour took longer than ${limit / 60_000} minutes.`)
    const timer = setTimeout(() => reject(late), limit)
    stack.defer(() => clearTimeout(timer))
  }
  return {
    early,
    afterwards: (tidy) => stack.defer(() => within(10_000, tidy)),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** Tidying must not hold anybody up: what is left over goes with the process. */
async function within(milliseconds: number, tidy: () => unknown): Promise<void> {
  const timer = Promise.withResolvers<void>()
  const clock = setTimeout(timer.resolve, milliseconds)
  try {
    await Promise.race([tidy(), timer.promise])
  } catch (problem) {
    if (process.env['DEBUG']) console.error(problem)
  } finally {
    clearTimeout(clock)
  }
}

/** A problem without its stack. */
export function inOneSentence(problem: unknown): string {
  return problem instanceof TourProblem
    ? problem.message
    : `The tour could not go on: ${firstLine(problem)} (DEBUG=1 shows more.)`
}

/** What a problem says, without the name of the driver's function that met it. */
export function firstLine(problem: unknown): string {
  const message = problem instanceof Error ? problem.message : String(problem)
  return (message.split('\n')[0] ?? '').replace(/^\w+\.\w+: /, '')
}
