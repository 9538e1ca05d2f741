import { randomLetters } from '../../client/page.ts'

/** How an act ended, and what the server wants shown. */
export interface Result {
  ok: boolean
  html: string
}

interface Answer {
  errors?: unknown[]
  data?: { html?: string; title?: string }
  practice?: { html: string }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const queryIds = new Map<string, string>()

/** Query ids change with every build; here with every page load. */
function queryIdOf(operation: string): string {
  const found = queryIds.get(operation) ?? randomLetters(22, letters)
  queryIds.set(operation, found)
  return found
}

const failure: Result = { ok: false, html: '' }

/** A GraphQL write. It worked only when the answer has no `errors`. */
export async function mutate(
  operation: string,
  variables: Record<string, unknown>,
  base = '/i/api',
): Promise<Result> {
  const queryId = queryIdOf(operation)
  try {
    const response = await fetch(`${base}/graphql/${queryId}/${operation}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ variables, queryId }),
    })
    if (!response.ok) return failure
    const answer: Answer = await response.json()
    return { ok: !answer.errors, html: answer.practice?.html ?? '' }
  } catch {
    return failure
  }
}

/** A call of the older interface, through XMLHttpRequest: a form, or JSON where an object is given. */
export function rest(path: string, body: URLSearchParams | object): Promise<Result> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const form = body instanceof URLSearchParams
    request.open('POST', `/i/api/1.1/${path}`)
    request.setRequestHeader(
      'content-type',
      form ? 'application/x-www-form-urlencoded' : 'application/json',
    )
    request.addEventListener('error', () => resolve(failure))
    request.addEventListener('load', () => {
      if (request.status !== 200) return resolve(failure)
      const answer: Answer = JSON.parse(request.responseText || '{}')
      return resolve({ ok: !answer.errors, html: answer.practice?.html ?? '' })
    })
    request.send(form ? body : JSON.stringify(body))
  })
}

/** A read: another screen, a dialog, a hover card. The home timeline is asked for with POST all the same. */
export async function read(
  operation: string,
  wish: Record<string, unknown>,
): Promise<{ html: string; title: string } | null> {
  const address = `/i/api/graphql/${queryIdOf(operation)}/${operation}`
  try {
    const response =
      operation === 'HomeTimeline'
        ? await fetch(address, { method: 'POST', body: JSON.stringify(wish) })
        : await fetch(`${address}?variables=${encodeURIComponent(JSON.stringify(wish))}`)
    const answer: Answer = await response.json()
    const { html, title } = answer.data ?? {}
    return html === undefined ? null : { html, title: title ?? '' }
  } catch {
    return null
  }
}

/** Counting by the site itself; no act. */
export function track(event: string): void {
  void rest('jot/client_event.json', new URLSearchParams({ log: event }))
}
