/**
 * A file that only whoever knows its passphrase can read (docs/ledger-format.md, "A sealed file"): AES-256-GCM in
 * chunks, so that no ledger is too large for memory, with the key from the passphrase by PBKDF2.
 *
 * Every chunk names its place and whether it is the last one, as in STREAM (Hoang, Reyhanitabar, Rogaway & Vizár 2015):
 * what is cut off, moved or changed does not open.
 */
import { z } from '../domain/schema.ts'

/** OWASP, Password Storage Cheat Sheet (2023), for PBKDF2-HMAC-SHA-256. */
const owaspIterations = 600_000
/** Bytes of text in a chunk, and what AES-GCM adds to it. */
const chunkSize = 65_536
const tagSize = 16
const saltSize = 16
/** The rest of the 12 bytes of an iv are four for the number of the chunk and one for whether it is the last. */
const ivSize = 7
/** A header is much shorter; a file without a line end in its first bytes has none. */
const headLimit = 1_024

const bytesOf = (size: number) =>
  z.base64().check(z.refine((text: string) => decoded(text)?.length === size))

const headSchema = z.object({
  format: z.literal('waterline-sealed'),
  version: z.literal(1),
  key: z.literal('PBKDF2-HMAC-SHA-256'),
  // More would keep whoever is handed such a file waiting for hours.
  iterations: z.number().check(z.int(), z.minimum(1), z.maximum(10_000_000)),
  salt: bytesOf(saltSize),
  cipher: z.literal('AES-256-GCM'),
  iv: bytesOf(ivSize),
  chunk: z.literal(chunkSize),
})

/** A key with what is needed to make it from the passphrase again. It can be used, but not read out. */
export interface SealingKey {
  key: CryptoKey
  salt: Uint8Array<ArrayBuffer>
  iterations: number
}

export type Random = (size: number) => Uint8Array<ArrayBuffer>

/** Makes the key of a passphrase, which takes a while: so does every guess. */
export async function sealingKey(
  passphrase: string,
  random: Random,
  iterations = owaspIterations,
): Promise<SealingKey> {
  const salt = random(saltSize)
  return { salt, iterations, key: await keyOf(passphrase, salt, iterations) }
}

/** The bytes of a sealed file. */
export async function* sealed(
  text: AsyncIterable<string>,
  { key, salt, iterations }: SealingKey,
  random: Random,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const iv = random(ivSize)
  const fields: z.infer<typeof headSchema> = {
    format: 'waterline-sealed',
    version: 1,
    key: 'PBKDF2-HMAC-SHA-256',
    iterations,
    salt: salt.toBase64(),
    cipher: 'AES-256-GCM',
    iv: iv.toBase64(),
    chunk: chunkSize,
  }
  const head = new TextEncoder().encode(`${JSON.stringify(fields)}\n`)
  yield head
  let place = 0
  for await (const { bytes, isLast } of chunks(text)) {
    const how = { name: 'AES-GCM', iv: ivOf(iv, place, isLast), additionalData: head }
    yield new Uint8Array(await crypto.subtle.encrypt(how, key, bytes))
    place += 1
  }
}

/**
 * - `sealed`: it needs a passphrase
 * - `passphrase`: this is not the one, or the very beginning of the file is damaged
 * - `damaged`: it was changed after it was sealed, or a part of it is missing
 * - `newer`: a newer version sealed it
 */
export type SealProblem = 'sealed' | 'passphrase' | 'damaged' | 'newer'

/** What is in a file: itself where it is not sealed, or why it can't be read. */
export async function unsealed(file: Blob, passphrase: string | null): Promise<Blob | SealProblem> {
  const begin = await file.slice(0, headLimit).bytes()
  const end = begin.indexOf(10) + 1
  const fields = parsed(new TextDecoder().decode(begin.subarray(0, end)))
  if (z.object({ format: z.literal('waterline-sealed') }).safeParse(fields).error) return file
  const version = z.object({ version: z.number() }).safeParse(fields).data?.version ?? 0
  if (version > 1) return 'newer'
  const { data } = headSchema.safeParse(fields)
  if (!data) return 'damaged'
  if (passphrase === null) return 'sealed'
  const key = await keyOf(passphrase, Uint8Array.fromBase64(data.salt), data.iterations)
  const [iv, head] = [Uint8Array.fromBase64(data.iv), begin.subarray(0, end)]
  const parts: Blob[] = []
  for (let [place, from] = [0, end]; from < file.size || place === 0; place += 1) {
    const until = Math.min(from + chunkSize + tagSize, file.size)
    const how = { name: 'AES-GCM', iv: ivOf(iv, place, until === file.size), additionalData: head }
    const chunk = await file.slice(from, until).arrayBuffer()
    const bytes = await crypto.subtle.decrypt(how, key, chunk).catch(() => null)
    if (!bytes) return place === 0 ? 'passphrase' : 'damaged'
    parts.push(new Blob([bytes]))
    from = until
  }
  return new Blob(parts)
}

/** Text as bytes, in chunks that are all full but the last one. */
async function* chunks(
  text: AsyncIterable<string>,
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; isLast: boolean }> {
  const encoder = new TextEncoder()
  let rest = new Uint8Array()
  for await (const piece of text) {
    const more = encoder.encode(piece)
    const all = new Uint8Array(rest.length + more.length)
    all.set(rest)
    all.set(more, rest.length)
    let from = 0
    // Whether a full chunk is the last one is known when there is more.
    for (; all.length - from > chunkSize; from += chunkSize)
      yield { bytes: all.subarray(from, from + chunkSize), isLast: false }
    rest = all.subarray(from)
  }
  yield { bytes: rest, isLast: true }
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  // The same signs, however a keyboard puts them together.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const raw = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  const use = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(how, raw, use, false, ['encrypt', 'decrypt'])
}

function ivOf(
  iv: Uint8Array<ArrayBuffer>,
  place: number,
  isLast: boolean,
): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(12)
  whole.set(iv)
  new DataView(whole.buffer).setUint32(ivSize, place)
  whole[11] = isLast ? 1 : 0
  return whole
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function decoded(text: string): Uint8Array | null {
  try {
    return Uint8Array.fromBase64(text)
  } catch {
    return null
  }
}
