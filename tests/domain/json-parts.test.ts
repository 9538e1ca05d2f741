import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonParts, NoJsonError } from '../../lib/domain/json-parts.ts'

async function* chunksOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

/** The file put together again from its parts; each list's parts follow one another. */
async function read(text: string, length: number): Promise<unknown> {
  const bytes = new TextEncoder().encode(text)
  const records: Record<string, unknown[]> = {}
  const whole = {}
  let before = 0
  for await (const { list, value, end } of jsonParts(chunksOf(bytes, length))) {
    expect(end).toBeGreaterThan(before)
    before = end
    if (list === null) Object.assign(whole, value, records)
    else records[list] = [...(records[list] ?? []), ...(value as unknown[])]
  }
  expect(before).toBe(bytes.length)
  return whole
}

const record = fc.record({ id: fc.string({ unit: 'binary' }), in: fc.jsonValue({ maxDepth: 3 }) })
const file = fc.record({
  format: fc.string(),
  'na"me\\': fc.array(record, { maxLength: 6 }),
  settings: fc.record({ some: fc.array(record, { maxLength: 2 }) }),
  entries: fc.array(record, { maxLength: 6 }),
})

test('a file read in parts is the file, wherever it was cut and however it was laid out', async () => {
  const run = fc.asyncProperty(
    file,
    fc.integer({ min: 1, max: 300 }),
    fc.constantFrom(undefined, 2, '\t'),
    async (whole, length, space) => {
      const text = JSON.stringify(whole, null, space)
      expect(await read(text, length)).toEqual(JSON.parse(text))
    },
  )
  await fc.assert(run, { numRuns: 100 })
})

test.each(['', '{', '{"a":[{"b":1}', '{"a":[{"b":1]}', '{"a":[{}{}]}', '{"a":[{}]}}', 'a', '{"a'])(
  '%j is none',
  async (text) => {
    await expect(read(text, 3)).rejects.toThrow(NoJsonError)
  },
)

test('what is not in UTF-8 is none', async () => {
  const latin = Uint8Array.from('{"a":[{"b":"\xfc"}]}', (sign) => sign.charCodeAt(0))
  const all = async (): Promise<void> => {
    for await (const part of jsonParts(chunksOf(latin, 100))) expect(part).toBeDefined()
  }
  await expect(all()).rejects.toThrow(NoJsonError)
})

test('a text without an end is given up before it fills the memory', async () => {
  const endless = (async function* () {
    yield new TextEncoder().encode('{"a":"')
    for (let megabytes = 0; megabytes < 200; megabytes += 1)
      yield new Uint8Array(1024 * 1024).fill(97)
    throw new Error('read on and on')
  })()
  const all = async (): Promise<void> => {
    for await (const part of jsonParts(endless)) expect(part).toBeDefined()
  }
  await expect(all()).rejects.toThrow(NoJsonError)
})
