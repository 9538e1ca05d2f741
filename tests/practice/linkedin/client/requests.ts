import { randomLetters } from '../../client/page.ts'
import { settings } from './settings.ts'

/** How an act ended, and what the server wants shown. */
export interface Result {
  ok: boolean
  status: number
  html: string
}

const failure: Result = { ok: false, status: 0, html: '' }
const hash = (): string => randomLetters(32, '0123456789abcdef')
const hashes = new Map<string, string>()

function hashOf(name: string): string {
  const found = hashes.get(name) ?? hash()
  hashes.set(name, found)
  return found
}

const actions = '/flagship-web/rsc-action/actions/'

/** An act of the hashed-class pages. The payload goes twice, as on the real site. */
export async function sdui(
  operation: string,
  payload: unknown,
  states: { key: string; value: string }[] = [],
): Promise<Result> {
  const screenId =
    document.querySelector('[data-sdui-screen]')?.getAttribute('data-sdui-screen') ?? ''
  const requestedArguments = { payload, states, screenId }
  const body = {
    requestId: operation,
    serverRequest: {
      requestId: operation,
      requestedArguments: { payload },
    },
    states: [],
    requestedArguments,
  }
  try {
    const response = await fetch(`${actions}server-request?sduiid=${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const stream = await response.text()
    const ok = response.ok && !stream.includes('responses.error.ServerError')
    const line = stream.split('\n').find((one) => one.startsWith('H:'))
    const shown: { html: string } = line ? JSON.parse(line.slice(2)) : { html: '' }
    return { ok, status: response.status, html: shown.html }
  } catch {
    return failure
  }
}

interface VoyagerAnswer {
  value?: { html?: string }
  data?: { html?: string; errors?: unknown[] }
}

/** A call of the older pages: they use XMLHttpRequest. */
export function voyager(path: string, body: unknown, method = 'POST'): Promise<Result> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open(method, `/voyager/api/${path}`)
    request.setRequestHeader('content-type', 'application/json; charset=UTF-8')
    request.addEventListener('error', () => resolve(failure))
    request.addEventListener('load', () => {
      const { status } = request
      const answer: VoyagerAnswer = JSON.parse(request.responseText || '{}')
      const ok = status >= 200 && status < 300 && !answer.data?.errors
      resolve({ ok, status, html: answer.value?.html ?? answer.data?.html ?? '' })
    })
    request.send(JSON.stringify(body))
  })
}

/** A GraphQL write of the older pages. */
export function voyagerQuery(name: string, variables: unknown, again = ''): Promise<Result> {
  const queryId = `${name}.${hashOf(name + again)}`
  return voyager(`graphql?action=execute&queryId=${queryId}`, { variables, queryId })
}

async function readJson<T>(path: string, body?: unknown): Promise<T | null> {
  try {
    const response = await fetch(
      path,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    )
    if (!response.ok) return null
    const answer: T = await response.json()
    return answer
  } catch {
    return null
  }
}

/** Fetches a part of the page: a menu, a dialog, comments. Never an act. */
export async function component(name: string, wish: Record<string, unknown>): Promise<string> {
  const variables = encodeURIComponent(JSON.stringify({ name, ...wish }))
  const answer = settings.classic
    ? await readJson<{ html: string }>(
        `/voyager/api/graphql?variables=${variables}&queryId=voyagerDashComponents.${hashOf('components')}`,
      )
    : await readJson<{ html: string }>(
        `${actions}component?componentId=com.linkedin.sdui.generated.practice.dsl.impl.${name}`,
        wish,
      )
  return answer?.html ?? ''
}

/** Another page of the shell. */
export interface NextScreen {
  html: string
  outlet: string
  title: string
}

export function nextScreen(path: string): Promise<NextScreen | null> {
  const variables = encodeURIComponent(JSON.stringify({ name: 'navigation', path }))
  return settings.classic
    ? readJson(
        `/voyager/api/graphql?variables=${variables}&queryId=voyagerDashPages.${hashOf('pages')}`,
      )
    : readJson(`${actions}navigation?screenId=com.linkedin.sdui.flagshipnav.feed.MainFeed`, {
        path,
      })
}

/** The open conversation for an address of the messaging page. */
export async function threadFor(path: string): Promise<string> {
  const variables = encodeURIComponent(JSON.stringify({ path }))
  const address = `/voyager/api/voyagerMessagingGraphQL/graphql?queryId=messengerMessages.${hashOf('messages')}`
  return (await readJson<{ html: string }>(`${address}&variables=${variables}`))?.html ?? ''
}

/** A read of the hashed-class pages of which the answer does not matter here. */
export function background(path: string): void {
  if (!settings.classic) void readJson(actions + path, {})
}

/** Counting by the site itself; no act. */
export function track(event: string): void {
  navigator.sendBeacon('/li/track', JSON.stringify([{ eventInfo: { eventName: event } }]))
}
