import { describe, expect, test } from 'vitest'
import { openPicked } from '../../lib/archives/picked.ts'
import { limits } from '../../lib/archives/part.ts'
import { problemOf } from '../../lib/archives/problem.ts'
import { blobOf, zipOf } from './zip-build.ts'

const always = new AbortController().signal
const problem = (of: Promise<unknown>): Promise<unknown> => of.then(() => null, problemOf)
const file = (path: string, content: BlobPart = 'a') => ({ path, blob: blobOf(content) })

/** Five gigabytes that begin like a zip, and how many bytes of them were asked for: Node's own Blobs end at four. */
let given = 0
const huge = {
  size: 5_000_000_000,
  slice(from: number, to: number) {
    given += to - from
    const bytes = new Uint8Array(to - from).fill(0x41)
    if (from === 0) bytes.set(Buffer.from('PK\u0003\u0004'))
    return blobOf(bytes)
  },
} as unknown as Blob

describe('what was picked', () => {
  test('may be a folder’s files', async () => {
    const parts = await openPicked([file('export/Comments.csv', 'abc'), file('export/.DS_Store')])
    expect(parts.map(({ path, size }) => [path, size])).toEqual([['export/Comments.csv', 3]])
    const pieces = await Array.fromAsync(parts[0]?.bytes(always) ?? [])
    expect(Buffer.concat(pieces).toString()).toBe('abc')
  })

  test('may be zips and files at once, and a zip called so twice', async () => {
    const zip = file('Basic_LinkedInDataExport_08-25-2026.zip.zip', zipOf([{ path: 'a.csv' }]))
    const parts = await openPicked([zip, file('b.csv')])
    expect(parts.map(({ path }) => path)).toEqual(['a.csv', 'b.csv'])
  })

  test.each([
    ['nothing', 'empty', []],
    ['a zip without files', 'empty', [file('a.zip', zipOf([]))]],
    ['a photo called a zip', 'not-a-zip', [file('a.zip', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))]],
    ['a file and a zip that has it', 'same-name', [file('a.csv'), file('a.zip', zipOf([{ path: 'a.csv' }]))]], // prettier-ignore
    ['more files than anybody has', 'too-many', ['a', 'b', 'c'].map((name) => file(`${name}.csv`))],
  ])('%s is refused: %s', async (_, code, files) => {
    expect(await problem(openPicked(files, { ...limits, parts: 2 }))).toBe(code)
  })

  test('may be larger than memory: nothing of it is read, or all of it is refused at once', async () => {
    const [part] = await openPicked([{ path: 'messages.csv', blob: huge }])
    const first = part?.bytes(always)[Symbol.asyncIterator]().next()
    expect(await problem(first ?? Promise.resolve())).toBe('too-large')
    expect(await problem(openPicked([{ path: 'a.zip', blob: huge }]))).toBe('truncated')
    expect(given).toBeLessThan(1_000_000)
  })

  test('may have been moved since', async () => {
    const gone = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }),
    } as unknown as Blob
    const [part] = await openPicked([{ path: 'a.csv', blob: gone }])
    const first = part?.bytes(always)[Symbol.asyncIterator]().next()
    expect(await problem(first ?? Promise.resolve())).toBe('unreadable')
  })
})
