/** Taking entries out, with what followed from them: the way back from `put.ts`. Nothing else is worked out anew. */
import type { OwnAccount } from '../domain/account.ts'
import { instant } from '../domain/clock.ts'
import type { MeantEntry } from '../domain/correction.ts'
import { day } from '../domain/numbers.ts'
import { foldOf, type Projections } from '../domain/projections.ts'
import { mayFollow, rowsBetween } from './by-time.ts'
import { entryChanges } from './checksums.ts'
import type { EntryTransaction } from './database.ts'
import type { Plan } from './erase-plan.ts'
import { recountPerson } from './people.ts'
import { isUndone, recount, remean, type Change } from './put.ts'
import { entryOf } from './row.ts'

/** Takes out what a plan names; bare ids of it stay. */
export async function takeOut(
  transaction: EntryTransaction,
  { ids, corrected }: Plan,
): Promise<void> {
  const entries = transaction.objectStore('entries')
  const [gone, before] = await Promise.all([read(transaction, ids), read(transaction, corrected)])
  const undone = await undoneOf(transaction, [...gone, ...before])
  const changes = entryChanges(transaction)
  for (const entry of gone) changes.went(entry)
  await Promise.all([
    ...[...ids].map((id) => entries.delete(id)),
    ...[...ids].map((id) => transaction.objectStore('damages').delete(id)),
    changes.write(),
    ...[...ids].map((id) => transaction.objectStore('erased').put({ id })),
  ])
  const after: MeantEntry[] = []
  // One after the other: two may be of one day, and share its checksum.
  for (const entry of before) after.push(await remean(transaction, entry))
  const change =
    (by: Change['by']) =>
    (entry: MeantEntry): Change => ({
      entry,
      by,
      stands: !undone.has(entry.id),
    })
  await recount(transaction, [...[...gone, ...before].map(change(-1)), ...after.map(change(1))])
  const touched = [...gone, ...before, ...after]
  await Promise.all([
    remakePeople(transaction, touched),
    remakeSessions(transaction, touched),
    remakeAccounts(transaction, gone),
  ])
}

async function read(transaction: EntryTransaction, ids: Iterable<string>): Promise<MeantEntry[]> {
  const entries = transaction.objectStore('entries')
  const rows = await Promise.all([...ids].map((id) => entries.get(id)))
  return rows.flatMap((row) => (row ? [entryOf(row)] : []))
}

/** Ids of those that were taken back. */
async function undoneOf(
  transaction: EntryTransaction,
  some: readonly MeantEntry[],
): Promise<Set<string>> {
  const are = await Promise.all(some.map(({ id }) => isUndone(transaction, id)))
  return new Set(some.flatMap(({ id }, index) => (are[index] ? [id] : [])))
}

/** People these entries name, from what is left of theirs; whoever nothing is left of is unknown again. */
async function remakePeople(
  transaction: EntryTransaction,
  touched: readonly MeantEntry[],
): Promise<void> {
  const named = touched.flatMap(({ person, others, written }) =>
    [person, written?.person, ...others].flatMap((one) => one?.url ?? []),
  )
  for (const url of new Set(named)) await recountPerson(transaction, url)
}

/** Sessions of these entries, from what is left in them. */
async function remakeSessions(
  transaction: EntryTransaction,
  touched: readonly MeantEntry[],
): Promise<void> {
  const sessions = transaction.objectStore('sessions')
  for (const id of new Set(touched.flatMap(({ session }) => session ?? []))) {
    const known = await sessions.get(id)
    if (!known) continue
    const rows = await rowsBetween(transaction.objectStore('entries'), known.from, known.until)
    const left = rows.filter(({ session }) => session === id).map(entryOf)
    const [session] = (await foldedFrom(transaction, left)).sessions
    await (session ? sessions.put(session) : sessions.delete(id))
  }
}

/** Own accounts whose first entry goes, by the first one left: no index leads there, but time does. */
async function remakeAccounts(
  transaction: EntryTransaction,
  gone: readonly MeantEntry[],
): Promise<void> {
  const accounts = transaction.objectStore('accounts')
  for (const { site, account, at } of gone) {
    const known = account === null ? undefined : await accounts.get([site, account])
    if (account === null || known?.since !== at) continue
    const since = await firstUnder(transaction, known)
    await (since === null
      ? accounts.delete([site, account])
      : accounts.put({ site, account, since }))
  }
}

/** Instant of the first entry under an account. */
async function firstUnder(
  transaction: EntryTransaction,
  { site, account, since }: OwnAccount,
): Promise<string | null> {
  const entries = transaction.objectStore('entries')
  let from = since
  for (let days = 30; await mayFollow(entries, from); days *= 2) {
    const until = instant(Date.parse(from) + days * day)
    const rows = await rowsBetween(entries, from, until)
    const found = rows.find((row) => row.site === site && row.account === account)
    if (found) return found.at
    from = until
  }
  return null
}

async function foldedFrom(
  transaction: EntryTransaction,
  some: readonly MeantEntry[],
): Promise<Projections> {
  const fold = foldOf(await undoneOf(transaction, some), (url) => url)
  for (const entry of some) fold.add(entry)
  return fold.result()
}
