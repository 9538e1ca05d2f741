/** What the browser lets Waterline do: hosts are granted per site, by the browser's own question. */
import { browser } from './browser.ts'

/**
 * Asks the browser for a site's hosts. Call it first thing in the handler of the person's own click:
 * browsers refuse the question once the handler has awaited anything.
 */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...hosts] })
}

/** Whether all these hosts are granted. */
export function hasHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...hosts] })
}

/** Calls back whenever a permission came or went, until the signal aborts. */
export function watchPermissions(onChange: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions
  onAdded.addListener(onChange)
  onRemoved.addListener(onChange)
  signal.addEventListener('abort', () => {
    onAdded.removeListener(onChange)
    onRemoved.removeListener(onChange)
  })
}
