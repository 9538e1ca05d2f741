/** Putting an entry in, with everything that follows from it (lib/domain/projections.ts). */
import { asMeant, type MeantEntry } from '../domain/correction.ts'
import type { Entry } from '../domain/entry.ts'
import { accountAt, met, metAt, oneKnown, sessionWith } from '../domain/projections.ts'
import { tallyCell, tallyKey } from '../domain/tally.ts'
import { knownAddress } from './aliases.ts'
import type { EntryTransaction } from './database.ts'

/**
 * Puts a new entry in. Undos and corrections may come before what they are about (two ledgers merged): they wait
 * for it.
 */
export async function put(transaction: EntryTransaction, entry: Entry): Promise<void> {
  const entries = transaction.objectStore('entries')
  const subject = entry.corrects ?? entry.undoes ?? entry.id
  const before = (await entries.get(subject)) ?? null
  await count(transaction, before, -1)
  await entries.add(entry)
  const written = subject === entry.id ? entry : before
  const after = written && (await remean(transaction, written))
  await count(transaction, after, 1)
  for (const one of met(entry)) await meet(transaction, entry.at, one)
  await extendSession(transaction, entry)
  await noteAccount(transaction, entry)
}

/** The entry as it is meant now; written down where corrections say something of it, or did. */
export async function remean(
  transaction: EntryTransaction,
  entry: MeantEntry,
): Promise<MeantEntry> {
  const entries = transaction.objectStore('entries')
  const about = await entries.index('corrects').getAll(entry.id)
  if (about.length === 0 && !entry.written) return entry
  const meant = asMeant(entry, about)
  await entries.put(meant)
  return meant
}

/** Counts an act that stands once more or once less. */
async function count(
  transaction: EntryTransaction,
  entry: MeantEntry | null,
  change: 1 | -1,
): Promise<void> {
  const cell = entry && tallyCell(entry)
  if (!cell || (await isUndone(transaction, entry.id))) return
  const tallies = transaction.objectStore('tallies')
  const key = tallyKey(cell)
  const total = ((await tallies.get(key))?.count ?? 0) + change
  await (total === 0 ? tallies.delete(key) : tallies.put({ ...cell, count: total, key }))
}

/** Whether an entry was taken back. */
export async function isUndone(transaction: EntryTransaction, id: string): Promise<boolean> {
  return (await transaction.objectStore('entries').index('undoes').getKey(id)) !== undefined
}

/** Remembers somebody acted towards, with the newest name seen. */
async function meet(
  transaction: EntryTransaction,
  at: string,
  { url, name }: ReturnType<typeof met>[number],
): Promise<void> {
  const people = transaction.objectStore('people')
  const person = await knownAddress(transaction, url)
  const known = await people.get(person)
  const now = metAt(at, person, name)
  await people.put(known ? oneKnown(person, [known, now]) : now)
}

async function extendSession(transaction: EntryTransaction, entry: Entry): Promise<void> {
  const { session } = entry
  if (session === null) return
  const sessions = transaction.objectStore('sessions')
  await sessions.put(sessionWith(await sessions.get(session), { ...entry, session }))
}

async function noteAccount(
  transaction: EntryTransaction,
  { site, account, at }: Entry,
): Promise<void> {
  if (account === null) return
  const accounts = transaction.objectStore('accounts')
  await accounts.put(accountAt(await accounts.get([site, account]), { site, account, at }))
}
