/** Which addresses are one person's: kept for people acted towards, and for nobody else. */
import { goesBy, joined } from '../domain/alias.ts'
import type { Observation } from '../domain/entry.ts'
import type { AppendTransaction } from './append.ts'

/** Notes that a page showed two addresses of one person; the first is the one they go by. */
export async function noteAlias(
  transaction: AppendTransaction,
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
  const oldest = known.toSorted((a, b) => (a.since < b.since ? -1 : 1))[0]
  // A stranger: no log of bystanders.
  if (!oldest) return
  for (const one of group) {
    await aliases.put(one)
    await people.delete(one.url)
  }
  await aliases.delete(person.url)
  const name = known.find(({ url }) => url === person.url)?.name ?? oldest.name
  await people.put({ url: person.url, name: person.name ?? name, since: oldest.since })
}

/** The address somebody goes by. */
export async function knownAddress(transaction: AppendTransaction, url: string): Promise<string> {
  return goesBy(await transaction.objectStore('aliases').getAll())(url)
}
