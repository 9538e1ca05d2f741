/** Keyed hashes for people who were looked at and never acted towards (no log of bystanders), and for messages. */
import { readPersonKey, writePersonKey } from '../browser/person-key.ts'
import type { Observation } from '../domain/entry.ts'
import { hashingBy, keyedHashes } from '../domain/keyed-hash.ts'

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

/** Makes something with hashes of addresses and names. */
export const hashing = hashingBy((texts) => hashes('person', texts))

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

async function hashes(
  kind: 'person' | 'message',
  texts: readonly string[],
): Promise<Map<string, string>> {
  return texts.length === 0 ? new Map() : keyedHashes(await personKey(), kind, texts)
}

async function personKey(): Promise<readonly number[]> {
  const stored = await readPersonKey()
  if (stored) return stored
  const fresh = [...crypto.getRandomValues(new Uint8Array(32))]
  await writePersonKey(fresh)
  return fresh
}
