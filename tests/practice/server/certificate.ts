import { generate } from 'selfsigned'
import { practiceHosts } from './hosts.ts'

/** A certificate for the practice hosts, made anew at every start; browsers have to be told to take it. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const pair = await generate([{ name: 'commonName', value: 'Practice network' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: practiceHosts.map((value) => ({ type: 2, value })) },
    ],
  })
  return { key: pair.private, cert: pair.cert }
}
