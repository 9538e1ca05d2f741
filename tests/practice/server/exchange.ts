/** One request as the pages and endpoints see it. */
export interface Exchange {
  host: string
  method: string
  url: URL
  body: string
  origin: string | null
}

/** What is answered. */
export interface Reply {
  status: number
  body: string
  type: string
  headers?: Record<string, string>
}

export function json(value: unknown, status = 200): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) }
}

export function redirect(to: string): Reply {
  return { status: 302, type: 'text/plain', body: '', headers: { location: to } }
}

export const notFound: Reply = { status: 404, type: 'text/plain', body: 'not found' }

/** A body that may be JSON, a form or nothing. */
export function fieldsOf(body: string): Record<string, unknown> {
  if (body.startsWith('{')) {
    try {
      const fields: Record<string, unknown> = JSON.parse(body)
      return fields
    } catch {
      return {}
    }
  }
  return Object.fromEntries(new URLSearchParams(body))
}

/** Follows a path through parsed JSON; undefined where it ends early. */
export function dig(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  )
}

/** The same, as text; empty where there is none. */
export function digText(value: unknown, ...path: string[]): string {
  const found = dig(value, ...path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}
