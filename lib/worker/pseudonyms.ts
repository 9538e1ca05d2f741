/** Keyed hashes for people who were looked at and never acted towards: no log of bystanders. */
import { recall, remember } from '../browser/memory.ts'
import type { Observation } from '../domain/entry.ts'
import { z } from '../domain/schema.ts'

const keyName = 'personKey'
const keySchema = z.array(z.number())

/**
 * A hash for every person in these observations' looking: HMAC-SHA-256 with a random key that never leaves
 * this machine, cut to 128 bits (docs/evidence.md, "Person key").
 */
export async function pseudonymsFor(
  observations: readonly Observation[],
): Promise<Map<string, string>> {
  const addresses = new Set(
    observations
      .filter(({ type }) => type === 'View')
      .flatMap(({ person, view }) =>
        [person, ...(view?.people ?? [])].flatMap((one) => one?.url ?? []),
      ),
  )
  if (addresses.size === 0) return new Map()
  const key = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(await personKey()),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const hash = async (address: string): Promise<[string, string]> => {
    const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(address))
    return [address, `urn:waterline:person:${new Uint8Array(signature.slice(0, 16)).toHex()}`]
  }
  return new Map(await Promise.all(Array.from(addresses, hash)))
}

async function personKey(): Promise<number[]> {
  const stored = await recall('local', keyName, keySchema)
  if (stored) return stored
  const fresh = [...crypto.getRandomValues(new Uint8Array(32))]
  await remember('local', keyName, fresh)
  return fresh
}
