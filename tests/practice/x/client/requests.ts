import { randomLetters } from '../../client/page.ts'

/** How an act ended, and what the server wants shown. */
export interface Result {
  ok: boolean
  html: string
  /** of what was written */
  id: string | null
}

interface Written {
  tweet_results: { result: { rest_id: string } }
}

interface Answer {
  errors?: unknown[]
  data?: { html?: string; title?: string; create_tweet?: Written; notetweet_create?: Written }
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

const failure: Result = { ok: false, html: '', id: null }

function resultOf({ errors, practice, data }: Answer): Result {
  const written = data?.create_tweet ?? data?.notetweet_create
  const id = written?.tweet_results.result.rest_id ?? null
  return { ok: !errors, html: practice?.html ?? '', id }
}

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
    // The answer is read in any case, as the real page reads what was wrong.
    const answer: Answer = await response.json()
    return response.ok ? resultOf(answer) : failure
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
      return resolve(resultOf(answer))
    })
    request.send(form ? body : JSON.stringify(body))
  })
}

/** A form sent to another host of the site; true when it was taken. */
export async function askElsewhere(
  address: string,
  fields: Record<string, string>,
): Promise<boolean> {
  try {
    const body = new URLSearchParams(fields)
    const response = await fetch(address, { method: 'POST', credentials: 'include', body })
    const answer: Answer = await response.json()
    return response.ok && !answer.errors
  } catch {
    return false
  }
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
