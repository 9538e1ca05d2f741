/** Putting an entry in, with everything that follows from it (lib/domain/projections.ts). */
import type { OwnAccount } from '../domain/account.ts'
import type { DayChecksum } from '../domain/checksum.ts'
import { asMeant, type MeantEntry } from '../domain/correction.ts'
import type { Entry } from '../domain/entry.ts'
import { accountAt, sessionWith, type Session } from '../domain/projections.ts'
import { cellOf, cellsAlike, tallyCell, tallyKey, type KeptTally } from '../domain/tally.ts'
import { entryChanges } from './checksums.ts'
import type { EntryTransaction, LedgerSchema } from './database.ts'
import { keepPeople, partnersOf, type Partners } from './people.ts'
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

/** Rows that an ordinary act turns over. */
export interface Ahead {
  /** Of every intention. */
  tallies: Promise<LedgerSchema['tallies']['value'][]>
  checksum: Promise<DayChecksum | undefined>
  account: Promise<OwnAccount | undefined>
  partners: Promise<Partners>
}

/** Asks for them before it is known whether the act is new: each wave of requests is a way to another process and back. */
export function askAhead(
  transaction: EntryTransaction,
  act: Pick<Entry, 'day' | 'site' | 'account' | 'type' | 'rung' | 'person' | 'others'>,
): Ahead {
  const { day, site, account } = act
  const alike = cellsAlike(act)
  return {
    tallies: transaction.objectStore('tallies').getAll(IDBKeyRange.bound(alike, `${alike}\uffff`)),
    checksum: transaction.objectStore('checksums').get(day),
    account:
      account === null
        ? Promise.resolve(undefined)
        : transaction.objectStore('accounts').get([site, account]),
    partners: partnersOf(transaction, act),
  }
}

/** The entry that an entry says something of; itself, where it is an act. */
export function subjectOf({ id, corrects, undoes }: Entry): string {
  return corrects ?? undoes ?? id
}

/** What was read already, in the same transaction. */
interface Read {
  subject?: Known | undefined
  /** The entry's; null where it begins one. */
  session?: Session | null
  /** Of an ordinary act. */
  ahead?: Ahead | undefined
}

/** Puts a new entry in. Requests that need nothing of one another are made at once. */
export async function put(
  transaction: EntryTransaction,
  entry: Entry,
  read: Read = {},
): Promise<void> {
  const entries = transaction.objectStore('entries')
  const subject = subjectOf(entry)
  const known = read.subject ?? (await knownOf(transaction, subject))
  const { row, isUndone: wasUndone } = known
  const about = entry.corrects === null ? known.about : [...known.about, entry]
  const before = row ? entryOf(row) : null
  const written = subject === entry.id ? entry : before
  const after = written && meantBy(written, about)
  // What is said of it already may have it stand elsewhere.
  const ahead = after === entry ? read.ahead : undefined
  const changes = entryChanges(transaction)
  changes.came(entry)
  if (written && after && after !== written) changes.turned(written, after)
  await Promise.all([
    entries.add(rowOf(entry)),
    after !== null && after !== written && entries.put(rowOf(after)),
    changes.write(ahead?.checksum),
    recount(
      transaction,
      [
        { entry: before, by: -1, stands: !wasUndone },
        { entry: after, by: 1, stands: !wasUndone && entry.undoes !== subject },
        // What takes another entry back is found under a cell of its own.
        { entry: subject === entry.id ? null : entry, by: 1, stands: false },
      ],
      ahead?.tallies,
    ),
    keepPeople(transaction, { entry, before, after, wasUndone }, ahead?.partners),
    extendSession(transaction, entry, read.session),
    noteAccount(transaction, entry, ahead?.account),
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

/**
 * Counts what is there once more or once less; what comes out even is left alone.
 *
 * @param ahead all that can be among the cells that change, read already
 */
export async function recount(
  transaction: EntryTransaction,
  changes: readonly Change[],
  ahead?: Ahead['tallies'],
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
  await Promise.all(changed.map(([key, by]) => recountCell(transaction, key, by, ahead)))
}

async function recountCell(
  transaction: EntryTransaction,
  key: string,
  by: KeptTally,
  ahead?: Ahead['tallies'],
): Promise<void> {
  const tallies = transaction.objectStore('tallies')
  const before = ahead ? (await ahead).find((one) => one.key === key) : await tallies.get(key)
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
  ahead?: Ahead['account'],
): Promise<void> {
  if (account === null) return
  const accounts = transaction.objectStore('accounts')
  const before = await (ahead ?? accounts.get([site, account]))
  const now = accountAt(before, { site, account, at })
  if (now !== before) await accounts.put(now)
}
