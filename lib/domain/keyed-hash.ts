/** The keyed hash that stands for an address or a name where names are off. */

/** The keyed hash of an address or a name. */
export type HashOf = (text: string) => string

/** Makes something with hashes, which take their time. */
export type Hashing = <T>(make: (hashOf: HashOf) => T) => Promise<T>

/** Whether this is such a hash, and neither a name nor an address. */
export function isHash(text: string): boolean {
  return text.startsWith('urn:waterline:person:')
}
