/** A script inside a site's page: one living instance per frame, silent once the extension is gone. */
import { browser } from './browser.ts'

declare global {
  /** Of the content scripts' own world: no page can see it. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var waterlineRecorder: { isAlive: () => boolean; end: () => void } | undefined
  /** Chromium's own name-space; the polyfill leaves `dom` out. */
  // oxlint-disable-next-line no-var -- as above
  var chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } | undefined
  interface Element {
    /** Firefox, for content scripts. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null
  }
}

/** Whether this script still belongs to a running extension; after an update or removal it does not. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined
  } catch {
    return false
  }
}

/**
 * Starts the script unless a living one is there already; one that was left behind by an update is ended.
 *
 * @param start given the signal that aborts when the script has to fall silent
 */
export function startOnce(start: (signal: AbortSignal, end: () => void) => void): void {
  const earlier = globalThis.waterlineRecorder
  if (earlier?.isAlive()) return
  earlier?.end()
  const ended = new AbortController()
  const end = (): void => ended.abort()
  globalThis.waterlineRecorder = { isAlive: () => !ended.signal.aborted && isConnected(), end }
  start(ended.signal, end)
}

/** The shadow root of an element even when it is closed, as content scripts may see it. */
export function openShadow(element: Element): ShadowRoot | null {
  const { chrome } = globalThis
  if (chrome?.dom)
    return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null
  return element.openOrClosedShadowRoot ?? element.shadowRoot
}
