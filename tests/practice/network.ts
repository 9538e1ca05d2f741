import { createServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { linkedInPages } from './linkedin/pages.ts'
import { readLinkedInAct } from './linkedin/acts.ts'
import type { ActLogEntry, Refusal } from './server/acts.ts'
import { createActBook } from './server/acts.ts'
import { asset } from './server/assets.ts'
import { makeCertificate } from './server/certificate.ts'
import type { Exchange, Reply } from './server/exchange.ts'
import { notFound } from './server/exchange.ts'
import type { Connection } from './server/proxy.ts'
import { portOf, startProxy } from './server/proxy.ts'
import { renaming } from './server/rename.ts'
import { acceptSocket } from './server/socket.ts'
import { contentSecurityPolicy, crossOrigin } from './server/headers.ts'
import { viewOf } from './view.ts'
import type { Scenario } from './world/scenario.ts'
import { usualScenario } from './world/scenario.ts'
import type { World } from './world/world.ts'
import { inventWorld } from './world/world.ts'
import { readSocketAct, readXAct } from './x/acts.ts'
import { xPages } from './x/pages.ts'

export type { ActLogEntry, Refusal } from './server/acts.ts'
export { isBrowserHost } from './server/hosts.ts'
export type { Scenario } from './world/scenario.ts'

/** One request that reached the practice server. */
export interface RequestLogEntry {
  host: string
  method: string
  path: string
  /** the page it came from, as `Origin` or `Referer` tells */
  initiator: string | null
}

/** LinkedIn and X in small, with invented people, on this computer only. */
export interface PracticeNetwork {
  /** where a browser finds the CONNECT proxy on 127.0.0.1 */
  proxyPort: number
  /** every act request the site's server received, in order, with whether it was accepted */
  acts: ActLogEntry[]
  /** every host:port any browser asked the proxy for, in order, with whether it was let through; `reset` keeps it */
  connections: Connection[]
  /** every request that reached the practice server */
  requests: RequestLogEntry[]
  /** the invented people, posts and conversations of now */
  readonly world: World
  /** answers the next `times` act requests of this act (or of any) so */
  refuse(how: Refusal, options?: { act?: string; times?: number; delayMs?: number }): void
  /** changes what the pages show; makes a fresh world, keeps the logs */
  scenario(options: Partial<Scenario>): void
  /** the usual scenario, a fresh world, no refusals, empty logs of acts and requests */
  reset(): void
  close(): Promise<void>
}

const isLinkedIn = (host: string) => host.endsWith('linkedin.com')

/**
 * Starts the practice network: an HTTPS server that plays the sites, and the proxy that leads to it.
 *
 * `onServed` is told of every page and answer, as a browser gets it; scripts and styles are left out.
 */
export async function startPracticeNetwork(
  options: { signal?: AbortSignal; onServed?: (text: string) => void } = {},
): Promise<PracticeNetwork> {
  let world = inventWorld(usualScenario)
  let names = renaming(world.scenario.rename)
  const show = (scenario: Scenario): void => {
    world = inventWorld(scenario)
    names = renaming(scenario.rename)
  }
  const book = createActBook()
  const requests: RequestLogEntry[] = []

  async function answer(exchange: Exchange): Promise<Reply | null> {
    if (exchange.method === 'OPTIONS') return { status: 204, type: 'text/plain', body: '' }
    const { scenario } = world
    const file = asset(exchange.host, exchange.url.pathname, scenario.people)
    if (file) return file
    const view = viewOf(world)
    const linkedin = isLinkedIn(exchange.host)
    const act =
      exchange.method === 'GET'
        ? null
        : linkedin
          ? readLinkedInAct(exchange, view)
          : readXAct(exchange, view)
    if (act) return book.perform(act, scenario.latency)
    return (linkedin ? linkedInPages(exchange, view) : xPages(exchange, view)) ?? notFound
  }

  // A browser asks once more by itself when a connection ends before the first byte; that is no second act.
  let dropped = { asked: '', until: 0 }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = String(request.headers.host).replace(/:\d+$/, '')
    const url = new URL(request.url ?? '/', `https://${host}`)
    const origin = request.headers.origin ?? null
    const initiator = origin ?? request.headers.referer ?? null
    const method = request.method ?? 'GET'
    requests.push({ host, method, path: url.pathname + url.search, initiator })
    const sent = await text(request)
    const asked = `${method} ${url.href} ${sent}`
    const browser = request.headers['user-agent'] !== undefined
    const again = browser && asked === dropped.asked && Date.now() < dropped.until
    const body = names.asked(sent)
    const known = new URL(names.asked(url.href))
    const reply = again ? null : await answer({ host, method, url: known, origin, body })
    if (!reply) {
      if (!again) dropped = { asked, until: Date.now() + 200 }
      request.socket.destroy()
      return
    }
    response.writeHead(reply.status, {
      'content-type': reply.type,
      'cache-control': 'no-store',
      ...(world.scenario.csp && reply.type.startsWith('text/html') ? contentSecurityPolicy : {}),
      ...crossOrigin(origin),
      ...reply.headers,
    })
    const served = names.served(reply.body)
    if (/html|json/.test(reply.type)) options.onServed?.(served)
    response.end(served)
  }

  const server = createServer(await makeCertificate(), (request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error('practice network:', error)
      response.destroy()
    })
  })
  server.on('upgrade', (request, socket) => {
    const host = String(request.headers.host)
    requests.push({
      host,
      method: 'GET',
      path: request.url ?? '/',
      initiator: request.headers.origin ?? null,
    })
    acceptSocket(request, socket, async (message) => {
      const act = readSocketAct(names.asked(message), viewOf(world))
      if (!act) return JSON.stringify({ type: 'ignored' })
      const reply = await book.perform(act, world.scenario.latency, true)
      if (!reply) return null
      const answered = { status: reply.status, answer: names.served(reply.body), asked: message }
      return JSON.stringify(answered)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy = await startProxy(portOf(server))

  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= (async () => {
      await proxy.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })()
    return closing
  }
  options.signal?.addEventListener('abort', () => void close(), { once: true })

  return {
    proxyPort: proxy.port,
    acts: book.log,
    connections: proxy.connections,
    requests,
    get world() {
      return world
    },
    refuse: (how, which) => book.refuse(how, which),
    scenario(changes) {
      show({ ...world.scenario, ...changes })
    },
    reset() {
      show(usualScenario)
      book.clear()
      requests.length = 0
    },
    close,
  }
}
