/** Keyed hashes for people who were looked at and never acted towards (no log of bystanders), and for messages. */
import { recall, remember } from '../browser/memory.ts'
import type { Observation } from '../domain/entry.ts'
import { isHash, type Hashing } from '../domain/keyed-hash.ts'
import { z } from '../domain/schema.ts'

const keyName = 'personKey'
const keySchema = z.array(z.number())

/** A hash for every person in these observations' looking, by profile address. */
export async function pseudonymsFor(
  observations: readonly Observation[],
): Promise<Map<string, string>> {
  const addresses = observations
    .filter(({ type }) => type === 'View' || type === 'Read')
    .flatMap(({ person, view }) =>
      [person, ...(view?.people ?? [])].flatMap((one) => one?.url ?? []),
    )
  return hashes('person', addresses)
}

/** The hash that may stand for each of these addresses. */
export async function pseudonymsOf(addresses: readonly string[]): Promise<string[]> {
  return [...(await hashes('person', addresses)).values()]
}

/** Makes something with hashes of addresses and names: once to know of which, then with them. */
export const hashing: Hashing = async (make) => {
  const texts = new Set<string>()
  make((text) => {
    texts.add(text)
    return text
  })
  const known = await hashes('person', [...texts])
  return make((text) => known.get(text) ?? '')
}

/** Messages that were opened have no address: they get a hash of the id their page knows them by. */
export async function withMessageHashes(
  observations: readonly Observation[],
): Promise<Observation[]> {
  const ids = observations.flatMap((one) => messageId(one) ?? [])
  const known = await hashes('message', ids)
  return observations.map((one) => {
    const url = known.get(messageId(one) ?? '')
    return url && one.object ? { ...one, object: { ...one.object, url } } : one
  })
}

function messageId({ site, type, object }: Observation): string | null {
  return type === 'Read' && object?.type === 'ChatMessage' ? `${site} ${object.url}` : null
}

/**
 * HMAC-SHA-256 with a random key that never leaves this machine, cut to 128 bits (docs/evidence.md, "Person
 * key"), as a name of this kind for each of the texts.
 */
async function hashes(
  kind: 'person' | 'message',
  texts: readonly string[],
): Promise<Map<string, string>> {
  if (texts.length === 0) return new Map()
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(await personKey()),
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

async function personKey(): Promise<number[]> {
  const stored = await recall('local', keyName, keySchema)
  if (stored) return stored
  const fresh = [...crypto.getRandomValues(new Uint8Array(32))]
  await remember('local', keyName, fresh)
  return fresh
}
