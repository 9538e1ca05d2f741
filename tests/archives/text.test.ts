import { describe, expect, test } from 'vitest'
import type { Part } from '../../lib/archives/part.ts'
import { problemOf } from '../../lib/archives/problem.ts'
import { textOf, type OnBytes } from '../../lib/archives/text.ts'

const always = new AbortController().signal

/** A part of these bytes, given so many at a time. */
function part(bytes: Uint8Array, size = bytes.length || 1): Part {
  return {
    path: 'a.csv',
    size: bytes.length,
    async *bytes() {
      for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size)
    },
  }
}

async function read(one: Part, onBytes: OnBytes = () => {}): Promise<string> {
  return (await Array.fromAsync(textOf(one, always, onBytes))).join('')
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le')
const text = 'Date,Größe 𝄞\n'

describe('the text of a part', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 as it was in 2018', utf16(`\ufeff${text}`)],
    ['UTF-16 the other way round', Buffer.from(utf16(`\ufeff${text}`)).swap16()],
    ['UTF-16 without its mark', utf16(text)],
  ])('%s, in pieces of any size', async (_, bytes) => {
    for (const size of [1, 3, 1000]) expect(await read(part(bytes, size))).toBe(text)
  })

  test('of nothing is nothing', async () => {
    expect(await read(part(new Uint8Array(0)))).toBe('')
  })

  test('keeps all but the letters that can’t be decoded', async () => {
    expect(await read(part(Uint8Array.of(0x61, 0x2c, 0xff, 0x62)))).toBe('a,\ufffdb')
  })

  test('tells how far it has come', async () => {
    const counts: number[] = []
    await read(part(Buffer.from('abcdef'), 4), (count) => counts.push(count))
    expect(counts).toEqual([4, 2])
  })
})

test.each([
  ['a spreadsheet called .csv', Buffer.from('PK\u0003\u0004 and so on')],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
])('%s is no table', async (_, bytes) => {
  await expect(read(part(bytes)).catch(problemOf)).resolves.toBe('no-table')
})

test('reading ends when it is cancelled', async () => {
  const stop = new AbortController()
  const pieces = textOf(part(Buffer.from('abcdefgh'), 4), stop.signal, () => {})
  expect((await pieces.next()).value).toBe('abcd')
  stop.abort(new Error('enough'))
  await expect(pieces.next()).rejects.toThrow('enough')
})
