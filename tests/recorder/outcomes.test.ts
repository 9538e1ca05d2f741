import { createServer, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchOutcomes, type Outcome } from '../../lib/recorder/outcomes.ts'

let server: Server
let heard: Outcome[]
let isWaiting: boolean
let ended: AbortController

beforeEach(async () => {
  server = createServer((request, response) => {
    response.statusCode = request.url === '/refused' ? 403 : 200
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  heard = []
  isWaiting = false
  ended = new AbortController()
})

afterEach(() => {
  vi.useRealTimers()
  ended.abort()
  server.close()
})

const watch = () =>
  watchOutcomes(
    (outcome) => heard.push(outcome),
    () => isWaiting,
    ended.signal,
  )

const paths = (): string[] => heard.map(({ url }) => new URL(url).pathname)

/** The platform's own request, noted by its own resource timing. */
async function ask(path: string): Promise<void> {
  const { port } = server.address() as { port: number }
  await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  await sleep(20)
}

function pass(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['performance'], now: 0 })
  vi.advanceTimersByTime(milliseconds)
}

test('what a page asks for by itself is not listened to', async () => {
  watch()
  await ask('/by-itself')
  expect(heard).toEqual([])
})

test('what it asks for after a gesture is heard, with how it ended', async () => {
  const before = performance.now()
  watch().listen()
  await ask('/done')
  await ask('/refused')
  expect(heard).toMatchObject([{ status: 200 }, { status: 403 }])
  expect(paths()).toEqual(['/done', '/refused'])
  expect(heard[0]?.startedAt).toBeGreaterThanOrEqual(before)
})

test('a second gesture makes nothing heard twice', async () => {
  const outcomes = watch()
  outcomes.listen()
  await ask('/first')
  outcomes.listen()
  await ask('/second')
  expect(paths()).toEqual(['/first', '/second'])
})

test('half a minute later it is over, unless an act still waits for its answer', async () => {
  const outcomes = watch()
  outcomes.listen()
  isWaiting = true
  pass(performance.now() + 31_000)
  await ask('/upload')
  expect(paths()).toEqual(['/upload'])
  isWaiting = false
  await ask('/last')
  await ask('/over')
  expect(paths()).toEqual(['/upload', '/last'])
  outcomes.listen()
  await ask('/again')
  expect(paths()).toEqual(['/upload', '/last', '/again'])
})

test('nothing is heard any more once the recorder ends', async () => {
  watch().listen()
  ended.abort()
  await ask('/later')
  expect(heard).toEqual([])
})
