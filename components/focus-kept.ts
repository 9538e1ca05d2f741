/** Keeping the focus where somebody works, while buttons and fields come and go. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Where what had the focus can't be used for a while or is gone, the focus would fall to the page: it comes back as soon
 * as that can be used again, or goes to the first that can.
 *
 * @returns for the element that all of it is in
 */
export function useFocusKept<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null)
  /** What had the focus before there was nothing here to give it to. */
  const waitingRef = useRef<Element | null>(null)
  // What is drawn next may take it away: now it is still there.
  const focused = document.activeElement
  const isFree = focused === null || focused === document.body
  const had = isFree ? waitingRef.current : place.current?.contains(focused) ? focused : null
  useLayoutEffect(() => {
    waitingRef.current = null
    if (had === null || !isLost()) return
    const isThere = place.current?.contains(had) ?? false
    const next = isThere ? had : firstIn(place.current)
    if (next && isUsable(next)) next.focus()
    else waitingRef.current = had
  })
  return place
}

/** Browsers take it from what is disabled a little later. */
function isLost(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || !isUsable(focused)
}

function isUsable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && !element.matches(':disabled')
}

function firstIn(place: HTMLElement | null): HTMLElement | null {
  const all = place?.querySelectorAll('button, input, select, textarea') ?? []
  return [...all].find(isUsable) ?? null
}
