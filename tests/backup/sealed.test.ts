import { describe, expect, test } from 'vitest'
import { sealed, sealingKey, unsealed } from '../../lib/backup/sealed.ts'

const random = (size: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(size))

async function* pieces(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += 50_000)
    yield await Promise.resolve(text.slice(from, from + 50_000))
}

// A few rounds do for what is not about their number.
const key = sealingKey('läuft nicht weg', random, 10)

async function fileOf(text: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const bytes of sealed(pieces(text), await key, random)) parts.push(bytes)
  return new Blob(parts)
}

async function read(file: Blob, passphrase: string | null): Promise<string> {
  const found = await unsealed(file, passphrase)
  return typeof found === 'string' ? found : found.text()
}

const chunk = 65_536
const long = 'Ledger of a long life. '.repeat(10_000)

describe('a sealed file', () => {
  test.each([
    ['empty', ''],
    ['short', '{"a": "ö"}'],
    ['of one full chunk', 'a'.repeat(chunk)],
    ['of two full chunks', 'b'.repeat(2 * chunk)],
    ['of many chunks', long],
  ])('that is %s opens with its passphrase', async (_, text) => {
    expect(await read(await fileOf(text), 'läuft nicht weg')).toBe(text)
  })

  test('opens with the same passphrase however it was typed', async () => {
    const file = await fileOf('kept')
    expect(await read(file, 'läuft nicht weg'.normalize('NFD'))).toBe('kept')
  })

  test('asks for its passphrase, and opens with no other', async () => {
    const file = await fileOf(long)
    expect(await read(file, null)).toBe('sealed')
    expect(await read(file, 'läuft nicht weit')).toBe('passphrase')
    expect(await file.text()).not.toContain('long life')
  })

  test('says how its key is made, and that takes long enough', async () => {
    const strong = sealed(pieces('kept'), await sealingKey('x', random), random)
    const head = new TextDecoder().decode((await strong.next()).value)
    expect(JSON.parse(head)).toMatchObject({ key: 'PBKDF2-HMAC-SHA-256', iterations: 600_000 })
  })

  test('is never the same twice', async () => {
    expect(await (await fileOf('kept')).text()).not.toBe(await (await fileOf('kept')).text())
  })

  test('that was cut off anywhere does not open', async () => {
    const file = await fileOf('b'.repeat(2 * chunk))
    const head = (await file.text()).indexOf('\n') + 1
    for (const end of [file.size - 1, head + chunk + 16, head + chunk, head + 1, head])
      expect(await read(file.slice(0, end), 'läuft nicht weg')).toMatch(/^(?:damaged|passphrase)$/)
  })

  test('in which one bit was changed does not open, wherever it is', async () => {
    const file = await fileOf(long)
    const bytes = await file.bytes()
    const head = bytes.indexOf(10) + 1
    const saltAt = (await file.text()).indexOf('"salt":"') + 9
    for (const at of [saltAt, head, head + chunk, head + chunk + 16, bytes.length - 1]) {
      const changed = bytes.slice()
      changed[at]! ^= 1
      expect(await read(new Blob([changed]), 'läuft nicht weg')).toMatch(/^(?:damaged|passphrase)$/)
    }
  })

  test('whose chunks changed places does not open', async () => {
    const file = await fileOf('b'.repeat(3 * chunk))
    const head = (await file.text()).indexOf('\n') + 1
    const [one, two] = [head, head + chunk + 16]
    const swapped = new Blob([
      file.slice(0, head),
      file.slice(two, two + chunk + 16),
      file.slice(one, two),
      file.slice(two + chunk + 16),
    ])
    expect(await read(swapped, 'läuft nicht weg')).toBe('passphrase')
  })

  test('of a newer version is not guessed at', async () => {
    const text = '{"format":"waterline-sealed","version":2}\n'
    expect(await read(new Blob([text]), 'x')).toBe('newer')
  })
})

test('what is not sealed is as it was', async () => {
  const file = new Blob(['{\n  "format": "waterline-ledger"'])
  expect(await unsealed(file, null)).toBe(file)
  expect(await read(new Blob([]), null)).toBe('')
})
