/** Which addresses are one person's: kept for people acted towards, and for nobody else. */
import type { Alias } from '../domain/alias.ts'
import type { EntryTransaction } from './database.ts'

/** The store of aliases, in a transaction of either kind. */
interface Aliases {
  get(url: string): Promise<Alias | undefined>
  index(name: 'person'): { getAll(person: string): Promise<Alias[]> }
}

/** The aliases of the person with this address, where they have any. */
export async function aliasGroup(aliases: Aliases, url: string): Promise<Alias[]> {
  return aliases.index('person').getAll((await aliases.get(url))?.person ?? url)
}

/** The address somebody goes by. */
export async function knownAddress(transaction: EntryTransaction, url: string): Promise<string> {
  return (await transaction.objectStore('aliases').get(url))?.person ?? url
}

/** Forgets the addresses of people whom no act is towards any more. */
export async function forgetStrangers(transaction: EntryTransaction): Promise<void> {
  const aliases = transaction.objectStore('aliases')
  const known = new Set(await transaction.objectStore('people').getAllKeys())
  for (const { url, person } of await aliases.getAll())
    if (!known.has(person)) await aliases.delete(url)
}
