/** ActivityStreams files as a JSON-LD processor reads them. */
import jsonld from 'jsonld'
import type { RemoteDocument } from 'jsonld/jsonld-spec'
import { as2Context } from './as2-context.ts'

const documentLoader = async (url: string): Promise<RemoteDocument> => {
  if (url !== 'https://www.w3.org/ns/activitystreams') throw new Error(`fetches ${url}`)
  return Promise.resolve({ documentUrl: url, document: as2Context })
}

/** Expansion that fails on any term it would have to drop, and on any address but the W3C's context. */
export async function expanded(file: unknown): Promise<readonly unknown[]> {
  const options = { safe: true, documentLoader }
  return jsonld.expand(Object(file), options)
}
