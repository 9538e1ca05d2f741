/** The keyboard alone, as somebody uses it who goes by what has the focus. */
import type { Tab } from './tab.ts'

/** More than any screen has: a date has a stop for each of its parts in one browser, and one in the other. */
const longest = 60

/** Goes on with Tab until what has the focus matches, which it may already. */
export async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let stops = 0; stops < longest; stops += 1) {
    if (await tab.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return
    await tab.press('Tab')
  }
  throw new Error(`Tab never reached ${selector}`)
}

/** Goes on with Tab to what is called so, or labelled so. */
export async function tabToNamed(tab: Tab, name: string): Promise<void> {
  for (let stops = 0; stops < longest; stops += 1) {
    await tab.press('Tab')
    if ((await focused(tab)) === name) return
  }
  throw new Error(`Tab never reached ${name}`)
}

/** What it is called that has the focus. */
export function focused(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const { activeElement: one } = document
    const label =
      one instanceof HTMLSelectElement || one instanceof HTMLInputElement ? one.labels?.[0] : null
    return (label ?? one)?.textContent ?? ''
  }, null)
}

export async function write(tab: Tab, words: string): Promise<void> {
  for (const letter of words) await tab.press(letter)
}
