/**
 * Checking, a day at a time, that the ledger is still as it was put there. What follows from entries is made anew
 * where it is not their fold; entries that can't be read are kept aside, so that they break nothing, and told.
 */
import type { IDBPTransaction } from 'idb'
import { emptyDay, isSame, withEntry, type DayChecksum } from '../domain/checksum.ts'
import { damagesOf, unreadableRow, type Damage, type FoundDay } from '../domain/damage.ts'
import type { Day } from '../domain/day.ts'
import { daySchema, entrySchema } from '../domain/entry.ts'
import { foldOf } from '../domain/projections.ts'
import { tallyKey, type KeptTally } from '../domain/tally.ts'
import { entryStores, type Database, type EntryTransaction, type LedgerSchema } from './database.ts'
import { entryOf, isWhole, type EntryRow } from './row.ts'

/** Milliseconds from the end of one round over all days to the next. */
const restBetweenRounds = 24 * 3_600_000

/**
 * Checks the next day of a round, newest first. A round may take several starts of the browser: how far it came is
 * kept, and one that ended rests a day.
 *
 * @param now Unix time in milliseconds
 * @returns whether to go on
 */
export async function checkNext(database: Database, now: number): Promise<boolean> {
  const found = await database.get('state', 'round')
  const round = found?.name === 'round' ? found : null
  if (round?.ended && now - round.ended < restBetweenRounds) return false
  const before = round?.ended === null ? round.before : null
  const day = await dayBefore(database, before)
  if (day === null) {
    await database.put('state', { name: 'round', before: null, ended: now })
    return false
  }
  try {
    await checkDay(database, day)
  } finally {
    // A day that can't be read at all holds up no other.
    await database.put('state', { name: 'round', before: day, ended: null })
  }
  return true
}

/** The newest day before another that holds entries, or did. */
async function dayBefore(database: Database, before: Day | null): Promise<Day | null> {
  const transaction = database.transaction(['entries', 'checksums'])
  const [held, counted] = await Promise.all([
    transaction
      .objectStore('entries')
      .index('day')
      .openKeyCursor(below(before === null ? null : [before, '']), 'prev'),
    transaction.objectStore('checksums').openKeyCursor(below(before), 'prev'),
  ])
  const days = [held?.key[0], counted?.key].filter((day) => day !== undefined)
  return days.toSorted().at(-1) ?? null
}

function below(key: Day | [Day, string] | null): IDBKeyRange | null {
  return key === null ? null : IDBKeyRange.upperBound(key, true)
}

/** What is damaged on a day is told from then on, and what follows from its entries is made anew. */
export async function checkDay(database: Database, day: Day): Promise<void> {
  // Nearly every day is as it was: nobody waits for a look at it.
  if (isAsItWas(await look(database.transaction(entryStores), day))) return
  const transaction = database.transaction(entryStores, 'readwrite')
  const now = await look(transaction, day)
  const damages = damagesOf(now)
  const entries = transaction.objectStore('entries')
  await Promise.all([
    ...damages.map((damage) => tell(transaction, damage)),
    ...now.unreadable.map(({ id }) => entries.delete(id)),
    writeChecksum(transaction, now.sound),
    writeTallies(transaction, now),
    // Whom else they told of can't be taken off one by one: all of that is made anew.
    damages.length > 0 && transaction.objectStore('state').delete('projections'),
  ])
  await transaction.done
}

/** Entries read at once. */
const page = 2_000

/** Puts aside at once what can't be read, for those who go through all entries and would leave it behind. */
export async function putAsideUnreadable(database: Database): Promise<void> {
  for (let range: IDBKeyRange | null = null; ;) {
    const rows: EntryRow[] = await database.getAll('entries', range, page)
    for (const row of rows) if (!isWhole(row)) await putAside(database, row)
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    range = IDBKeyRange.lowerBound(last.id, true)
  }
}

async function putAside(database: Database, row: EntryRow): Promise<void> {
  if (daySchema.safeParse(row.day).success) return checkDay(database, row.day)
  // No day leads to it.
  const transaction = database.transaction(['entries', 'damages'], 'readwrite')
  await Promise.all([
    transaction.objectStore('damages').put(unreadableRow(row)),
    transaction.objectStore('entries').delete(row.id),
    transaction.done,
  ])
}

interface Look extends FoundDay {
  /** What entries there are that can be read. */
  sound: DayChecksum
  /** Tallies of the day as they stand, and as they have to be. */
  kept: (KeptTally & { key: string })[]
  folded: KeptTally[]
}

async function look(
  transaction: IDBPTransaction<LedgerSchema, typeof entryStores, 'readonly' | 'readwrite'>,
  day: Day,
): Promise<Look> {
  const entries = transaction.objectStore('entries')
  const [rows, expected = null, kept] = await Promise.all([
    entries.index('day').getAll(IDBKeyRange.bound([day, ''], [day, '\uffff'])),
    transaction.objectStore('checksums').get(day),
    transaction.objectStore('tallies').index('day').getAll(day),
  ])
  const undos = await Promise.all(rows.map(({ id }) => entries.index('undoes').getKey(id)))
  const undone = new Set(rows.flatMap(({ id }, place) => (undos[place] === undefined ? [] : [id])))
  const { readable = [], damaged = [] } = Object.groupBy(rows, (row) =>
    entrySchema.safeParse(row).success ? 'readable' : 'damaged',
  )
  const fold = foldOf(undone, (url) => url)
  for (const row of readable) fold.add(entryOf(row))
  const { tallies } = fold.result()
  const [actual, sound] = [dayOf(rows, day), dayOf(readable, day)]
  return { expected, actual, unreadable: damaged, sound, kept, folded: tallies }
}

function dayOf(rows: readonly EntryRow[], day: Day): DayChecksum {
  return rows.reduce((sum, row) => withEntry(sum, entryOf(row), 1), emptyDay(day))
}

function isAsItWas({ expected, actual, unreadable, kept, folded }: Look): boolean {
  return (
    expected !== null &&
    isSame(expected, actual) &&
    unreadable.length === 0 &&
    linesOf(kept).join() === linesOf(folded).join()
  )
}

function linesOf(tallies: readonly KeptTally[]): string[] {
  return tallies.map((one) => `${tallyKey(one)} ${one.count} ${one.entries}`).toSorted()
}

/** Entries that went missing before on the same day are missing still. */
async function tell(transaction: EntryTransaction, damage: Damage): Promise<void> {
  const store = transaction.objectStore('damages')
  const before = await store.get(damage.id)
  const isMore = before?.kind === 'missing' && damage.kind === 'missing' && !before.isKnown
  await store.put(isMore ? { ...damage, count: before.count + damage.count } : damage)
}

async function writeChecksum(transaction: EntryTransaction, sound: DayChecksum): Promise<void> {
  const store = transaction.objectStore('checksums')
  await (sound.count === 0 ? store.delete(sound.day) : store.put(sound))
}

async function writeTallies(
  transaction: EntryTransaction,
  { kept, folded }: Pick<Look, 'kept' | 'folded'>,
): Promise<void> {
  const store = transaction.objectStore('tallies')
  await Promise.all(kept.map(({ key }) => store.delete(key)))
  await Promise.all(folded.map((one) => store.put({ ...one, key: tallyKey(one) })))
}
