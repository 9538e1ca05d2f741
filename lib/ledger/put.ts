/** Putting an entry in, with everything that follows from it (lib/domain/projections.ts). */
import { asMeant, type MeantEntry } from '../domain/correction.ts'
import type { Entry } from '../domain/entry.ts'
import { accountAt, sessionWith } from '../domain/projections.ts'
import { cellOf, tallyCell, tallyKey, type KeptTally } from '../domain/tally.ts'
import { entryChanges } from './checksums.ts'
import type { EntryTransaction } from './database.ts'
import { keepPeople } from './people.ts'
import { entryOf, rowOf } from './row.ts'

/**
 * Puts a new entry in. Undos and corrections may come before what they are about (two ledgers merged): they wait
 * for it.
 *
 * Requests that need nothing of one another are made at once, as each is a way to another process and back.
 */
export async function put(transaction: EntryTransaction, entry: Entry): Promise<void> {
  const entries = transaction.objectStore('entries')
  const subject = entry.corrects ?? entry.undoes ?? entry.id
  const [row, about, wasUndone] = await Promise.all([
    entries.get(subject),
    entries.index('corrects').getAll(subject),
    isUndone(transaction, subject),
  ])
  if (entry.corrects !== null) about.push(entry)
  const before = row ? entryOf(row) : null
  const written = subject === entry.id ? entry : before
  const after = written && meantBy(written, about)
  const changes = entryChanges(transaction)
  changes.came(entry)
  if (written && after && after !== written) changes.turned(written, after)
  await Promise.all([
    entries.add(rowOf(entry)),
    after !== null && after !== written && entries.put(rowOf(after)),
    changes.write(),
    recount(transaction, [
      { entry: before, by: -1, stands: !wasUndone },
      { entry: after, by: 1, stands: !wasUndone && entry.undoes !== subject },
      // What takes another entry back is found under a cell of its own.
      { entry: subject === entry.id ? null : entry, by: 1, stands: false },
    ]),
    keepPeople(transaction, { entry, before, after, wasUndone }),
    extendSession(transaction, entry),
    noteAccount(transaction, entry),
  ])
}

/** The entry as it is meant now; written down where corrections say something of it, or did. */
export async function remean(
  transaction: EntryTransaction,
  entry: MeantEntry,
): Promise<MeantEntry> {
  const entries = transaction.objectStore('entries')
  const meant = meantBy(entry, await entries.index('corrects').getAll(entry.id))
  if (meant === entry) return entry
  const changes = entryChanges(transaction)
  changes.turned(entry, meant)
  await Promise.all([entries.put(rowOf(meant)), changes.write()])
  return meant
}

/** The very same entry where nothing is, or was, said of it. */
function meantBy(entry: MeantEntry, about: readonly Entry[]): MeantEntry {
  return about.length === 0 && !entry.written ? entry : asMeant(entry, about)
}

export interface Change {
  entry: MeantEntry | null
  /** Once more, or once less. */
  by: 1 | -1
  /** Whether it was not taken back. */
  stands: boolean
}

/** Counts what is there once more or once less; what comes out even is left alone. */
export async function recount(
  transaction: EntryTransaction,
  changes: readonly Change[],
): Promise<void> {
  const cells = new Map<string, KeptTally>()
  for (const { entry, by, stands } of changes) {
    const cell = entry && cellOf(entry)
    if (!cell) continue
    const key = tallyKey(cell)
    const known = cells.get(key) ?? { ...cell, count: 0, entries: 0 }
    if (stands && tallyCell(entry)) known.count += by
    known.entries += by
    cells.set(key, known)
  }
  const changed = [...cells].filter(([, by]) => by.count !== 0 || by.entries !== 0)
  await Promise.all(changed.map(([key, by]) => recountCell(transaction, key, by)))
}

async function recountCell(
  transaction: EntryTransaction,
  key: string,
  by: KeptTally,
): Promise<void> {
  const tallies = transaction.objectStore('tallies')
  const before = await tallies.get(key)
  const entries = (before?.entries ?? 0) + by.entries
  const count = (before?.count ?? 0) + by.count
  await (entries === 0 ? tallies.delete(key) : tallies.put({ ...by, count, entries, key }))
}

/** Whether an entry was taken back. */
export async function isUndone(transaction: EntryTransaction, id: string): Promise<boolean> {
  return (await transaction.objectStore('entries').index('undoes').getKey(id)) !== undefined
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
