/** Whoever goes on to another part of a room starts at its heading, by eye and by screen reader. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * @param part where one is in the room
 * @param isRead whether its heading is there
 * @returns for the element that the heading is in: an `h2` that takes the focus
 */
export function useStartOf(part: object, isRead: boolean): RefObject<HTMLDivElement | null> {
  const placeRef = useRef<HTMLDivElement>(null)
  const name = JSON.stringify(part)
  const lastRef = useRef(name)
  useEffect(() => {
    const heading = placeRef.current?.querySelector<HTMLElement>('h2[tabindex]')
    if (!isRead || lastRef.current === name) return
    lastRef.current = name
    scrollTo(0, 0)
    heading?.focus({ preventScroll: true })
  })
  return placeRef
}
