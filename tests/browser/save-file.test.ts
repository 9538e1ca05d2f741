/** A large file is written where the person picks; tests/e2e downloads small ones in both browsers. */
import { afterEach, expect, test, vi } from 'vitest'
import { saveFile } from '../../lib/browser/save-file.ts'

const file = { name: 'waterline.json', type: 'application/json', isLarge: true }
const { signal } = new AbortController()

/** A place that the person picked, and what became of it. */
function picked() {
  const place = { written: [] as string[], state: 'open' }
  const writable = {
    write: async (part: Blob) => void place.written.push(await part.text()),
    close: () => Promise.resolve(void (place.state = 'closed')),
    abort: () => Promise.resolve(void (place.state = 'aborted')),
  }
  vi.stubGlobal('showSaveFilePicker', () =>
    Promise.resolve({
      createWritable: () => Promise.resolve(writable),
      remove: () => Promise.resolve(void (place.state = 'removed')),
    }),
  )
  return place
}

async function* piecesOf(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('all pieces are written in their order, some megabytes at once', async () => {
  const place = picked()
  const megabyte = 'ö'.repeat(1024 * 1024)
  const pieces = ['[', ...Array<string>(9).fill(megabyte), ']']
  expect(await saveFile(file, piecesOf(...pieces), signal)).toBe('picked')
  expect(place.written.join('')).toBe(pieces.join(''))
  expect(place.written.length).toBeLessThan(4)
  expect(place.state).toBe('closed')
})

test('one that is ended leaves no file', async () => {
  const place = picked()
  const ended = new AbortController()
  const pieces = (async function* () {
    yield 'some'
    ended.abort()
    yield 'more'
  })()
  expect(await saveFile(file, pieces, ended.signal)).toBe('cancelled')
  expect(place).toEqual({ written: [], state: 'removed' })
})

test('closing the question is no mishap', async () => {
  vi.stubGlobal('showSaveFilePicker', () =>
    Promise.reject(new DOMException('The user aborted a request.', 'AbortError')),
  )
  expect(await saveFile(file, piecesOf('{}'), signal)).toBe('cancelled')
})

test('what goes wrong meanwhile leaves no file, and is told', async () => {
  const place = picked()
  const pieces = (async function* () {
    yield 'some'
    throw new Error('the disk is full')
  })()
  await expect(saveFile(file, pieces, signal)).rejects.toThrow('the disk is full')
  expect(place.state).toBe('removed')
})
