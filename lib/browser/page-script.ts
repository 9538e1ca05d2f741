/**
 * A script inside a site's page: one living instance per frame, silent once the extension is gone.
 *
 * Its weight is felt by every page, so it uses the browser's own promises, which Chromium and Firefox both
 * have in Manifest V3, and leaves the polyfill to the extension's own contexts.
 */
import type { Browser } from 'webextension-polyfill'

type PageApi = Pick<Browser, 'runtime' | 'storage'> & {
  /** Chromium only. */
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}

declare global {
  /** Chromium's name for the extension API, Firefox's other one. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var chrome: PageApi | undefined
  // oxlint-disable-next-line no-var -- as above
  var browser: PageApi | undefined
  /** Of the content scripts' own world: no page can see it. */
  // oxlint-disable-next-line no-var -- as above
  var waterlineRecorder: { isAlive: () => boolean; end: () => void } | undefined
  interface Element {
    /** Firefox, for content scripts. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null
  }
}

/**
 * The extension API as a page script has it.
 *
 * @throws once the extension was updated or removed: then nothing of it is left
 */
export function pageApi(): PageApi {
  const api = globalThis.browser ?? globalThis.chrome
  if (!api?.runtime?.id) throw new Error('the extension is gone')
  return api
}

/** Whether this script still belongs to a running extension; after an update or removal it does not. */
export function isConnected(): boolean {
  try {
    return Boolean(pageApi())
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
  if (chrome?.dom) {
    return isHtml(element) ? chrome.dom.openOrClosedShadowRoot(element) : null
  }
  return element.openOrClosedShadowRoot ?? element.shadowRoot
}

/** Not by `instanceof`: an element of another frame is of that frame's own classes. */
function isHtml(element: Element): element is HTMLElement {
  return 'innerText' in element
}
