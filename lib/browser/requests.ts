/**
 * What the browser says of a page's own requests, for exactly the addresses asked for. Needs the optional
 * permission `webRequest`; without it there is nothing to hear.
 */
import { browser } from './browser.ts'

export interface PageRequest {
  url: string
  /** Unix time in milliseconds. */
  startedAt: number
  /** What was sent, as text; empty for what is no text. */
  body: string
  /** Whose page asked; null where it was of no tab. */
  tab: number | null
}

interface Details {
  url: string
  tabId: number
  timeStamp: number
  requestBody?: { raw?: { bytes?: unknown }[] } | null
}

/**
 * Makes the one watch of this worker. Give it the match patterns on the first tick: a request that wakes the
 * worker is told to the listeners of the first tick only. Given others later, it watches those instead.
 */
export function createRequestWatch(
  onRequest: (request: PageRequest) => void,
): (patterns: readonly string[]) => void {
  let watched: readonly string[] = []
  const listener = ({ url, tabId, timeStamp, requestBody }: Details): undefined => {
    const tab = tabId === -1 ? null : tabId
    onRequest({ url, startedAt: timeStamp, body: textOf(requestBody), tab })
  }
  return (patterns) => {
    const event = requestEvent()
    if (patterns.join() !== watched.join()) {
      event?.removeListener(listener)
      if (patterns.length > 0)
        event?.addListener(listener, { urls: [...patterns] }, ['requestBody'])
    }
    watched = event ? patterns : []
  }
}

type RequestEvent = typeof browser.webRequest.onBeforeRequest

/** Undefined while the permission is not granted, whatever the types say. */
function requestEvent(): RequestEvent | undefined {
  const { webRequest }: { webRequest?: typeof browser.webRequest } = browser
  return webRequest?.onBeforeRequest
}

function textOf(body: Details['requestBody']): string {
  const decoder = new TextDecoder()
  return (body?.raw ?? [])
    .map(({ bytes }) => (bytes instanceof ArrayBuffer ? decoder.decode(bytes) : ''))
    .join('')
}
