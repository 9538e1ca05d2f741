import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits, type Part } from '../../lib/archives/part.ts'
import { ArchiveError, problemOf } from '../../lib/archives/problem.ts'
import { isZip, zipParts } from '../../lib/archives/zip.ts'
import { blobOf, zipOf, type Packed } from './zip-build.ts'

const always = new AbortController().signal
const small = { part: 1_000, parts: 3, entries: 5 }

async function textOf(part: Part | undefined): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const bytes of part?.bytes(always) ?? []) pieces.push(bytes)
  return Buffer.concat(pieces).toString()
}

const partsOf = (files: readonly Packed[], within = limits): Promise<Part[]> =>
  zipParts(blobOf(zipOf(files)), within)

/** The code a promise is refused with. */
const problem = (of: Promise<unknown>): Promise<unknown> => of.then(() => null, problemOf)

describe('the files of a zip', () => {
  test('are read one by one, in any order, as often as asked', async () => {
    const [first, second] = await partsOf([
      { path: 'Comments.csv', content: 'a,b\n'.repeat(50_000) },
      { path: 'Jobs/Zoë’s list.csv', content: 'ü' },
    ])
    expect([first?.path, first?.size, second?.path]).toEqual([
      'Comments.csv',
      200_000,
      'Jobs/Zoë’s list.csv',
    ])
    expect(await textOf(second)).toBe('ü')
    expect(await textOf(first)).toHaveLength(200_000)
    expect(await textOf(second)).toBe('ü')
  })

  test('are those that can hold acts, without what systems leave there', async () => {
    const parts = await partsOf(
      ['a.csv', 'b.JS', 'c.jpg', 'films/d.mp4', 'e/', '__MACOSX/._a.csv', '._a.csv'].map(
        (path) => ({ path }),
      ),
    )
    expect(parts.map(({ path }) => path)).toEqual(['a.csv', 'b.JS'])
  })

  test('cost nothing until they are read', async () => {
    const bytes = zipOf([{ path: 'a.csv', content: 'a' }, { path: 'b.csv', content: 'b' }]) // prettier-ignore
    // The bytes of the first file are gone; nobody notices who does not ask for them.
    const broken = bytes.map((byte, at) => (at > 34 && at < 38 ? byte ^ 0xff : byte))
    const [first, second] = await zipParts(blobOf(broken), limits)
    expect(await textOf(second)).toBe('b')
    expect(await problem(textOf(first))).toBe('damaged')
  })

  test('stop being read when nobody wants them any more', async () => {
    const [part] = await partsOf([{ path: 'a.csv', content: 'a'.repeat(5_000_000) }])
    for await (const bytes of part?.bytes(always) ?? []) {
      expect(bytes.length).toBeGreaterThan(0)
      break
    }
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    const read = async (): Promise<void> => {
      for await (const _ of part?.bytes(stop.signal) ?? []);
    }
    await expect(read()).rejects.toThrow('enough')
  })
})

describe('a zip is refused', () => {
  test.each([
    ['that leads out of its folder', 'unsafe-name', [{ path: '../a.csv' }]],
    ['that leads out in the way of Windows', 'unsafe-name', [{ path: 'b\\..\\..\\a.csv' }]],
    ['that names an absolute path', 'unsafe-name', [{ path: '/etc/a.csv' }]],
    ['that names a drive', 'unsafe-name', [{ path: 'C:/a.csv' }]],
    ['that hides a sign in a name', 'unsafe-name', [{ path: 'a\u0000.csv' }]],
    ['with two files of one name', 'same-name', [{ path: 'a.csv' }, { path: 'a.csv' }]],
    [
      'with a name written in two ways',
      'same-name',
      [{ path: 'Zo\u00eb.csv' }, { path: 'Zoe\u0308.csv' }],
    ],
    ['that is locked', 'encrypted', [{ path: 'a.csv', says: { flags: 0x0801 } }]],
    ['with too many files', 'too-many', Array.from('abcdef', (name) => ({ path: `${name}.jpg` }))],
    ['with too many to read', 'too-many', Array.from('abcd', (name) => ({ path: `${name}.csv` }))],
  ] as const)('%s: %s', async (_, code, files) => {
    expect(await problem(partsOf(files, small))).toBe(code)
  })

  test('of which only the beginning is there', async () => {
    const bytes = zipOf([{ path: 'a.csv', content: 'a'.repeat(500) }])
    for (const length of [bytes.length - 1, bytes.length - 30, 60])
      expect(await problem(zipParts(blobOf(bytes.slice(0, length)), limits))).toBe('truncated')
  })

  test('when its list is not what it says', async () => {
    const bytes = zipOf([{ path: 'a.csv', content: 'a' }])
    const at = bytes.findIndex((_, place) => blobHas(bytes, place, 'PK\u0001\u0002'))
    expect(await problem(zipParts(blobOf(bytes.fill(0, at, at + 20)), limits))).toBe('damaged')
  })
})

const blobHas = (bytes: Uint8Array, place: number, text: string): boolean =>
  Buffer.from(bytes).toString('latin1', place, place + text.length) === text

describe('one of its files is refused', () => {
  test.each([
    ['that unpacks to more than it says', 'damaged', { size: 10 }],
    ['that unpacks to less than it says', 'damaged', { size: 900 }],
    ['that says it is larger than any', 'too-large', { size: 5_000 }],
    ['whose checksum is another', 'damaged', { crc: 1 }],
    ['packed in a way nobody packs', 'unsupported', { method: 14 }],
  ] as const)('%s: %s', async (_, code, says) => {
    const [part] = await partsOf([{ path: 'a.csv', content: 'a'.repeat(800), says }], small)
    expect(await problem(textOf(part))).toBe(code)
  })

  test('that fills a disk from a few bytes, before it does', async () => {
    const bomb = zipOf([
      { path: 'a.csv', content: new Uint8Array(50_000_000), says: { size: 100 } },
    ])
    expect(bomb.length).toBeLessThan(60_000)
    const [part] = await zipParts(blobOf(bomb), limits)
    let read = 0
    const reading = async (): Promise<void> => {
      for await (const bytes of part?.bytes(always) ?? []) read += bytes.length
    }
    expect(await problem(reading())).toBe('damaged')
    expect(read).toBe(0)
  })
})

test('a zip is known by its first bytes', async () => {
  expect(await isZip(blobOf(zipOf([{ path: 'a.csv' }])))).toBe(true)
  expect(await isZip(blobOf(zipOf([])))).toBe(true)
  expect(await isZip(blobOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)))).toBe(false)
  expect(await isZip(blobOf())).toBe(false)
})

test('whatever the bytes, it is opened or refused by a code', async () => {
  const bytes = zipOf([
    { path: 'a.csv', content: 'a,b\n'.repeat(100) },
    { path: 'b/c.csv', content: 'c' },
  ])
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), fc.nat(bytes.length), async (changes, end) => {
      const other = bytes.slice(0, changes.length === 0 ? end : bytes.length)
      for (const [at, byte] of changes) other[at] = byte
      const reading = async (): Promise<void> => {
        for (const part of await zipParts(blobOf(other), small)) await textOf(part)
      }
      const cause: unknown = await reading().catch((one: unknown) => one)
      expect(cause === undefined || cause instanceof ArchiveError).toBe(true)
    }),
    { numRuns: 200 },
  ) // prettier-ignore
})
