/** What of a page does not fit into the window's width. */
import type { Tab } from './tab.ts'

/** Nothing where nobody has to scroll to the side to read it (WCAG 1.4.10); else what sticks out, as markup. */
export function tooWide(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth,
    )
    return [
      `${scrollWidth} of ${clientWidth} pixels`,
      ...wide.map((one) => one.outerHTML.slice(0, 200)),
    ]
  }, null)
}
