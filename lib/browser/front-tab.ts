/** The tab in front of which the popup opened, or beside which a side panel stands. */
import { browser } from './browser.ts'

export const frontTab = {
  /**
   * Its address; null where the browser does not tell it, which is everywhere but on sites whose hosts are granted:
   * there is no permission to read of tabs.
   */
  async address(): Promise<string | null> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    return tab?.url ?? null
  },

  /** Calls back when another tab may be in front, or another page in it, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void {
    const { onActivated, onUpdated } = browser.tabs
    // Where no address is told, it is told that a page begins to load.
    const updated: Parameters<typeof onUpdated.addListener>[0] = (_id, { url, status }, tab) => {
      if (tab.active && (url !== undefined || status !== undefined)) onChange()
    }
    onActivated.addListener(onChange)
    onUpdated.addListener(updated)
    signal.addEventListener('abort', () => {
      onActivated.removeListener(onChange)
      onUpdated.removeListener(updated)
    })
  },
}
