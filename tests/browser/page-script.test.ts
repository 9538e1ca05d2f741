import { afterEach, beforeEach, expect, test } from 'vitest'
import { isConnected, startOnce } from '../../lib/browser/page-script.ts'

/** The extension API of a page script, with its id: without one, the extension is gone. */
function extension(id: string | undefined): void {
  Reflect.set(globalThis, 'chrome', { runtime: { id } })
}

beforeEach(() => extension('waterline'))
afterEach(() => {
  globalThis.waterlineRecorder = undefined
  Reflect.deleteProperty(globalThis, 'chrome')
})

test('injected again, a living script stays the only one', () => {
  const started: AbortSignal[] = []
  startOnce((signal) => started.push(signal))
  startOnce((signal) => started.push(signal))
  expect(started.map(({ aborted }) => aborted)).toEqual([false])
})

test('a script that an update left behind falls silent when the new one comes', () => {
  const started: AbortSignal[] = []
  startOnce((signal) => started.push(signal))
  extension(undefined)
  expect(isConnected()).toBe(false)
  extension('waterline')
  globalThis.waterlineRecorder = { ...globalThis.waterlineRecorder!, isAlive: () => false }
  startOnce((signal) => started.push(signal))
  expect(started.map(({ aborted }) => aborted)).toEqual([true, false])
})

test('a script that was ended makes room for the next', () => {
  const started: AbortSignal[] = []
  startOnce((signal, end) => {
    started.push(signal)
    end()
  })
  startOnce((signal) => started.push(signal))
  expect(started.map(({ aborted }) => aborted)).toEqual([true, false])
})

test('once the extension is gone, nothing of its API is asked', () => {
  extension(undefined)
  expect(isConnected()).toBe(false)
  Reflect.deleteProperty(globalThis, 'chrome')
  expect(isConnected()).toBe(false)
})
