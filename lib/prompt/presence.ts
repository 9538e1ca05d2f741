/** Whether the person is with the card, and what the page does meanwhile. */
import type { Patience } from './patience.ts'
import type { Seat } from './seat.ts'

/** Stops the card's clock while it is pointed at or in focus, and while the page can't be seen. */
export function watchPresence({ host }: Seat, clock: Patience, signal: AbortSignal): void {
  const hold = (reason: string) => (): void => clock.hold(reason)
  const release = (reason: string) => (): void => clock.release(reason)
  const seen = (): void => {
    if (document.hidden) clock.hold('hidden')
    else clock.release('hidden')
  }
  host.addEventListener('pointerenter', hold('pointer'), { signal })
  host.addEventListener('pointerleave', release('pointer'), { signal })
  host.addEventListener('focusin', hold('focus'), { signal, capture: true })
  host.addEventListener('focusout', release('focus'), { signal, capture: true })
  document.addEventListener('visibilitychange', seen, { signal })
  seen()
}

/** Milliseconds without a further change: on its way to its size a window may be too small for a while. */
const atRest = 150

/** Calls back when the person turned to something else in the page, or the window came to rest in another size. */
export function watchPage({ host }: Seat, onChange: () => void, signal: AbortSignal): void {
  const turned = (event: Event): void => {
    if (event.target !== host) onChange()
  }
  document.addEventListener('focusin', turned, { signal, capture: true, passive: true })
  let resting = 0
  const resized = (): void => {
    clearTimeout(resting)
    resting = window.setTimeout(() => {
      if (!signal.aborted) onChange()
    }, atRest)
  }
  addEventListener('resize', resized, { signal, passive: true })
}
