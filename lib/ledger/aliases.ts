/** Which addresses are one person's: kept for people acted towards, and for nobody else. */
import { joined, type Alias } from '../domain/alias.ts'
import type { Observation } from '../domain/entry.ts'
import { oneKnown } from '../domain/projections.ts'
import type { EntryTransaction } from './database.ts'

/** Notes that a page showed two addresses of one person; the first is the one they go by. */
export async function noteAlias(
  transaction: EntryTransaction,
  { person, alias }: Observation,
): Promise<void> {
  if (!alias || !person?.url) return
  const [aliases, people] = [transaction.objectStore('aliases'), transaction.objectStore('people')]
  // As nearly every page shows it again.
  if ((await aliases.get(alias))?.person === person.url) return
  const [group1, group2] = [await aliasGroup(aliases, person.url), await aliasGroup(aliases, alias)]
  const group = joined([...group1, ...group2], person.url, alias)
  const known = []
  for (const url of [person.url, ...group.map((one) => one.url)]) {
    const one = await people.get(url)
    if (one) known.push(one)
  }
  // A stranger: no log of bystanders.
  if (known.length === 0) return
  for (const one of group) {
    await aliases.put(one)
    await people.delete(one.url)
  }
  await aliases.delete(person.url)
  await people.put(oneKnown(person.url, known))
}

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
