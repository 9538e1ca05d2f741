/**
 * What is in view, found by looking at points of the window as a person does, not by searching the page: the
 * cost is that of a few points, however long the feed, and what is hidden or covered is not found.
 */

/** Share of an item that must be in view; the smaller one where it is taller than the window. */
export const share = { ordinary: 0.5, tall: 0.3 }

/** Half the height of the smallest item, in CSS pixels: no item of which half is in view lies between two points. */
const step = 40

/** Past the edge of an item, the next one is looked for so near that it can't be missed; in CSS pixels. */
const beyond = step / 2

/** The outermost matches that are in view on the window's middle line, sought from the middle up and down. */
export function itemsInView(selector: string): Element[] {
  const found = new Set<Element>()
  for (const way of [-1, 1]) {
    for (let y = innerHeight / 2; y > 0 && y < innerHeight;) {
      const item = outermost(document.elementFromPoint(innerWidth / 2, y), selector)
      const box = item?.getBoundingClientRect()
      if (item) found.add(item)
      // To look at a point costs the browser a search through all its layers: none where this item stands.
      y += way * (box ? Math.max(0, way < 0 ? y - box.top : box.bottom - y) + beyond : step)
    }
  }
  return [...found].filter((item) => isInView(item))
}

/** Lists of matching elements hold one another: only the outermost is an item. */
function outermost(element: Element | null, selector: string): Element | null {
  let found = element?.closest(selector) ?? null
  for (let next = found; next; next = next.parentElement?.closest(selector) ?? null) found = next
  return found
}

/**
 * Whether enough of an element is inside the window.
 *
 * @param moved by how much the page was scrolled since the moment that is asked about, in CSS pixels
 */
export function isInView(element: Element, moved = 0): boolean {
  const box = element.getBoundingClientRect()
  if (box.height === 0 || box.width === 0) return false
  const shown = Math.min(box.bottom + moved, innerHeight) - Math.max(box.top + moved, 0)
  return shown / box.height >= (box.height > innerHeight ? share.tall : share.ordinary)
}
