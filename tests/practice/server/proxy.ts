import { createServer } from 'node:http'
import type { Server } from 'node:net'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { practiceHosts } from './hosts.ts'

/** One wish that a browser told the proxy. */
export interface Connection {
  /** `host:port` */
  host: string
  allowed: boolean
  at: number
}

/** The only way out of a practice browser: it leads to the practice server or nowhere. */
export interface Proxy {
  port: number
  connections: Connection[]
  close(): Promise<void>
}

function isPractice(hostAndPort: string): boolean {
  const [host = '', port] = hostAndPort.split(':')
  return port === '443' && practiceHosts.includes(host)
}

/** The port that a listening server was given. */
export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new TypeError('not listening on a port')
  return address.port
}

/** Starts a loopback CONNECT proxy before a server at `serverPort`. Plain HTTP is refused, and logged like the rest. */
export async function startProxy(serverPort: number): Promise<Proxy> {
  const connections: Connection[] = []
  const open = new Set<Duplex>()
  const note = (host: string, allowed: boolean) =>
    connections.push({ host, allowed, at: Date.now() })

  const server = createServer((request, response) => {
    const asked = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null
    note(asked ? `${asked.hostname}:${asked.port || '80'}` : String(request.headers.host), false)
    response.writeHead(403).end()
  })

  server.on('connect', (request, client: Duplex, head: Buffer) => {
    const host = request.url ?? ''
    const allowed = isPractice(host)
    note(host, allowed)
    client.on('error', () => client.destroy())
    if (!allowed) {
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const upstream = connect(serverPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      if (head.length > 0) upstream.write(head)
      upstream.pipe(client).pipe(upstream)
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as [Duplex, Duplex][]) {
      open.add(one)
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    upstream.on('error', () => client.destroy())
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    connections,
    async close() {
      for (const one of open) one.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
