/** The card's clock: it runs only while nobody is with the card and the page can be seen. */

export interface Timers {
  now: () => number
  set: (run: () => void, milliseconds: number) => number
  clear: (timer: number) => void
}

export interface Patience {
  /** Stops the clock for this reason; it goes on where it stopped when no reason is left. */
  hold(reason: string): void
  release(reason: string): void
  /** Stops it for good. */
  end(): void
}

/** Calls `onOut` once, when the clock has run for `milliseconds` in all. */
export function patience(milliseconds: number, timers: Timers, onOut: () => void): Patience {
  const reasons = new Set<string>()
  let left = milliseconds
  let since = 0
  let timer: number | null = null
  let ended = false
  run()

  return {
    hold(reason) {
      reasons.add(reason)
      stop()
    },
    release(reason) {
      reasons.delete(reason)
      run()
    },
    end() {
      ended = true
      stop()
    },
  }

  function run(): void {
    if (ended || timer !== null || reasons.size > 0) return
    since = timers.now()
    timer = timers.set(() => {
      ended = true
      timer = null
      onOut()
    }, left)
  }

  function stop(): void {
    if (timer === null) return
    timers.clear(timer)
    timer = null
    left -= timers.now() - since
  }
}
