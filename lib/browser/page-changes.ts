/** What may take away the place of what stands in a page: its address is another, or the person set something. */
import { browser } from './browser.ts'
import { settingsKey } from './storage-keys.ts'

/** Milliseconds: no event tells a content script that a page went on to another address of its own. */
const every = 500

/** Calls back after each such change until the signal aborts. */
export function watchPageChanges(onChange: () => void, signal: AbortSignal): void {
  let { pathname } = location
  const timer = setInterval(() => {
    if (location.pathname === pathname) return
    pathname = location.pathname
    onChange()
  }, every)
  const listener = (changes: Record<string, unknown>): void => {
    if (settingsKey in changes) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    browser.storage.onChanged.removeListener(listener)
  })
}
