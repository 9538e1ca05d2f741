/** What is near the window, some screens above and below it. */

/** Far enough that lines are there before anybody scrolls to them. */
const margin = '1200px 0px'

/**
 * Tells whether an element is near, at first and whenever that changes.
 *
 * @param onChange told the element's height as well, in CSS pixels
 * @returns what ends it
 */
export function whenNear(
  element: Element | null,
  onChange: (isNear: boolean, height: number) => void,
): () => void {
  if (!element) return () => undefined
  const observer = new IntersectionObserver(
    (changes) => {
      const last = changes.at(-1)
      if (last) onChange(last.isIntersecting, last.boundingClientRect.height)
    },
    { rootMargin: margin },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
