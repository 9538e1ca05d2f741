/** Which entry an `Undo` takes back. */
import { instant } from '../domain/clock.ts'
import { addressesOf } from '../domain/alias.ts'
import type { Entry, Observation } from '../domain/entry.ts'
import { madeAt } from '../domain/made-at.ts'
import { sameAccount } from '../domain/spheres.ts'
import { aliasGroup } from './aliases.ts'
import { rowsBetween } from './by-time.ts'
import type { EntryTransaction } from './database.ts'
import { isUndone } from './put.ts'

/** Milliseconds between a site's own time of what was written and the time the page was asked to send it. */
const writing = 15_000

/**
 * The newest entry not yet undone with the same site, type and object, else the same person; of what was
 * written, the one made at the time that the deleted thing's address tells.
 * Null when there is none: then the `Undo` subtracts nothing.
 *
 * @param now Unix time in milliseconds; what the ledger holds from after it was done before the clock was set back
 */
export async function undoTarget(
  transaction: EntryTransaction,
  observation: Observation,
  now: number,
): Promise<Entry | null> {
  const { site, account, at, undo, object } = observation
  if (!undo) return null
  const present = instant(now)
  const order = (entry: Entry): string => `${entry.at <= present} ${entry.at} ${entry.id}`
  const entries = transaction.objectStore('entries')
  if (undo.id !== null) {
    const named = await entries.get(undo.id)
    return named && !(await isUndone(transaction, named.id)) ? named : null
  }
  const matches = object?.url
    ? await entries.index('object').getAll([site, undo.type, object.url])
    : await towards(transaction, observation)
  const newestFirst = matches
    .filter((entry) => entry.site === site && entry.type === undo.type)
    .filter((entry) => entry.at <= at || entry.at > present)
    .filter((entry) => sameAccount(entry.account, account))
    // A message reacted to has no address: taking that back is not about a post of the same person.
    .filter((entry) => object?.url || entry.object?.type === object?.type)
    .toSorted((a, b) => (order(a) < order(b) ? 1 : -1))
  return (
    (await firstStanding(transaction, newestFirst)) ?? (await written(transaction, observation))
  )
}

/**
 * Everything that stands under any of the person's addresses: as the site showed whom it was towards, because that is
 * how it shows whom the undo is towards; only where it showed nobody, as the person said.
 */
async function towards(transaction: EntryTransaction, { person }: Observation): Promise<Entry[]> {
  if (!person?.url) return []
  const group = await aliasGroup(transaction.objectStore('aliases'), person.url)
  const entries = transaction.objectStore('entries')
  const theirs = new Set(addressesOf(group, person.url))
  const found = [...theirs].flatMap((address) => {
    const range = IDBKeyRange.bound([address, ''], [address, '\uffff'])
    return [entries.index('person').getAll(range), entries.index('written').getAll(range)]
  })
  return (await Promise.all(found))
    .flat()
    .filter((row) => theirs.has((row.written?.person ?? row.person)?.url ?? ''))
}

/** What one wrote has no address in the ledger, as only the site's answer names it: it is found by its time. */
async function written(
  transaction: EntryTransaction,
  { site, account, undo, object }: Observation,
): Promise<Entry | null> {
  const made = undo?.type === 'Create' && object?.url ? madeAt(object.url) : null
  if (made === null) return null
  const [from, until] = [instant(made - writing), instant(made + writing)]
  const found = await rowsBetween(transaction.objectStore('entries'), from, until)
  const distance = (entry: Entry): number => Math.abs(Date.parse(entry.at) - made)
  const nearestFirst = found
    .filter((entry) => entry.site === site && entry.account === account)
    .filter((entry) => entry.type === 'Create' && entry.object?.type === object?.type)
    .toSorted((a, b) => distance(a) - distance(b))
  return firstStanding(transaction, nearestFirst)
}

async function firstStanding(
  transaction: EntryTransaction,
  entries: readonly Entry[],
): Promise<Entry | null> {
  for (const entry of entries) if (!(await isUndone(transaction, entry.id))) return entry
  return null
}
