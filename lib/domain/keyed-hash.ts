/** The keyed hash that stands for an address or a name where names are off. */

/** The keyed hash of an address or a name. */
export type HashOf = (text: string) => string

/** Makes something with hashes, which take their time. */
export type Hashing = <T>(make: (hashOf: HashOf) => T) => Promise<T>

/** Whether this is such a hash, and neither a name nor an address. */
export function isHash(text: string): boolean {
  return text.startsWith('urn:waterline:person:')
}

/**
 * HMAC-SHA-256 with a random key that never leaves this machine, cut to 128 bits (docs/evidence.md, "Person
 * key"), as a name of this kind for each of the texts.
 */
export async function keyedHashes(
  bytes: readonly number[],
  kind: 'person' | 'message',
  texts: readonly string[],
): Promise<Map<string, string>> {
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(bytes),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const hash = async (text: string): Promise<[string, string]> => {
    // Names are off.
    if (isHash(text)) return [text, text]
    const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
    return [text, `urn:waterline:${kind}:${new Uint8Array(signature.slice(0, 16)).toHex()}`]
  }
  return new Map(await Promise.all([...new Set(texts)].map(hash)))
}

/** Makes something with hashes of addresses and names: once to know of which, then with them. */
export function hashingBy(
  hashes: (texts: readonly string[]) => Promise<Map<string, string>>,
): Hashing {
  return async (make) => {
    const texts = new Set<string>()
    make((text) => {
      texts.add(text)
      return text
    })
    const known = await hashes([...texts])
    return make((text) => known.get(text) ?? '')
  }
}
