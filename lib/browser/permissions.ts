/** What the browser lets Waterline do: hosts are granted per site, by the browser's own question. */
import { browser } from './browser.ts'

const toHearRequests = ['webRequest'] as const

/**
 * Asks the browser for a site: its hosts and, where words of its requests tell acts apart, to hear of them, all
 * in one question. Call it first thing in the handler of the person's own click: browsers refuse the question
 * once the handler has awaited anything.
 */
export function requestSite(site: {
  hosts: readonly string[]
  bodyWords: readonly unknown[]
}): Promise<boolean> {
  const permissions = site.bodyWords.length > 0 ? [...toHearRequests] : []
  return browser.permissions.request({ origins: [...site.hosts], permissions })
}

/** Whether Waterline may hear of requests. */
export function mayHearRequests(): Promise<boolean> {
  return browser.permissions.contains({ permissions: [...toHearRequests] })
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
