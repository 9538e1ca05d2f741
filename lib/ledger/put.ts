/** Putting an entry in, with everything that follows from it (lib/domain/projections.ts). */
import { asMeant, type MeantEntry } from '../domain/correction.ts'
import type { Entry } from '../domain/entry.ts'
import { accountAt, sessionWith, type Session } from '../domain/projections.ts'
import { cellOf, tallyCell, tallyKey, type KeptTally } from '../domain/tally.ts'
import { entryChanges } from './checksums.ts'
import type { EntryTransaction } from './database.ts'
import { keepPeople } from './people.ts'
import { entryOf, rowOf, type EntryRow } from './row.ts'

/** What is in the ledger of an entry, and about it. */
export interface Known {
  row: EntryRow | undefined
  /** Its corrections, and the undos of some of them. */
  about: readonly Entry[]
  isUndone: boolean
}

/** Undos and corrections may come before what they are about (two ledgers merged): they wait for it. */
export async function knownOf(transaction: EntryTransaction, id: string): Promise<Known> {
  const entries = transaction.objectStore('entries')
  const [row, about, wasUndone] = await Promise.all([
    entries.get(id),
    entries.index('corrects').getAll(id),
    isUndone(transaction, id),
  ])
  return { row, about, isUndone: wasUndone }
}

/** The entry that an entry says something of; itself, where it is an act. */
export function subjectOf({ id, corrects, undoes }: Entry): string {
  return corrects ?? undoes ?? id
}

/**
 * Puts a new entry in. Requests that need nothing of one another are made at once, as each is a way to another
 * process and back.
 *
 * @param read what was read already, in the same transaction: of the subject, and the entry's session, null where it
 *   begins one
 */
export async function put(
  transaction: EntryTransaction,
  entry: Entry,
  read: { subject?: Known | undefined; session?: Session | null } = {},
): Promise<void> {
  const entries = transaction.objectStore('entries')
  const subject = subjectOf(entry)
  const known = read.subject ?? (await knownOf(transaction, subject))
  const { row, isUndone: wasUndone } = known
  const about = entry.corrects === null ? known.about : [...known.about, entry]
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
    extendSession(transaction, entry, read.session),
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

async function extendSession(
  transaction: EntryTransaction,
  entry: Entry,
  running: Session | null | undefined,
): Promise<void> {
  const { session } = entry
  if (session === null) return
  const sessions = transaction.objectStore('sessions')
  const before = running === undefined ? await sessions.get(session) : (running ?? undefined)
  await sessions.put(sessionWith(before, { ...entry, session }))
}

async function noteAccount(
  transaction: EntryTransaction,
  { site, account, at }: Entry,
): Promise<void> {
  if (account === null) return
  const accounts = transaction.objectStore('accounts')
  const before = await accounts.get([site, account])
  const now = accountAt(before, { site, account, at })
  if (now !== before) await accounts.put(now)
}
