/** Which addresses are one person's: kept for people acted towards, and for nobody else. */
import { joined } from '../domain/alias.ts'
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
  const before = await aliases.getAll()
  const group = joined(before, person.url, alias)
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

/** The address somebody goes by. */
export async function knownAddress(transaction: EntryTransaction, url: string): Promise<string> {
  return (await transaction.objectStore('aliases').get(url))?.person ?? url
}
