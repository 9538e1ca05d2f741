/** What became of damage that was found: brought back, left as it is, or erased. */
import type { Day } from '../domain/day.ts'
import { daySchema, instantSchema, rungSchema, type Entry } from '../domain/entry.ts'
import type { Erasure } from '../domain/erasure.ts'
import { isTooOld, type KeptSince } from '../domain/retention.ts'
import { z } from '../domain/schema.ts'
import type { Database, EntryTransaction } from './database.ts'

/** Entries came back with a file or a snapshot: they are neither unreadable nor missing any more. */
export async function mend(transaction: EntryTransaction, back: readonly Entry[]): Promise<void> {
  const store = transaction.objectStore('damages')
  const damages = await store.getAll()
  if (damages.length === 0) return
  const ids = new Set(back.map(({ id }) => id))
  const byDay = Map.groupBy(back, ({ day }) => day)
  for (const damage of damages) {
    if (damage.kind === 'unreadable' && ids.has(damage.id)) await store.delete(damage.id)
    if (damage.kind === 'lost' && back.length > 0) await store.delete(damage.id)
    if (damage.kind !== 'missing') continue
    const left = damage.count - (byDay.get(damage.day)?.length ?? 0)
    await (left > 0 ? store.put({ ...damage, count: left }) : store.delete(damage.id))
  }
}

/** The person knows, and leaves it so. */
export async function leaveDamages(database: Database): Promise<void> {
  const transaction = database.transaction('damages', 'readwrite')
  for (const damage of await transaction.store.getAll())
    await transaction.store.put({ ...damage, isKnown: true })
  await transaction.done
}

/** Whether nothing was ever written into it, or taken out. */
export async function isUntouched(database: Database): Promise<boolean> {
  const counts = await Promise.all([
    database.count('entries'),
    database.count('erased'),
    database.count('state', 'moved'),
    // An import that was taken back leaves nothing but this.
    database.count('state', 'merge'),
  ])
  return counts.every((count) => count === 0)
}

/** The browser lost a ledger that was here; on this day it was empty. */
export async function noteLoss(database: Database, day: Day): Promise<void> {
  await database.put('damages', { kind: 'lost', id: 'lost', day, isKnown: false })
}

/** What can't be read any more goes with whatever it may be about. */
export async function eraseDamages(transaction: EntryTransaction, erasure: Erasure): Promise<void> {
  const store = transaction.objectStore('damages')
  for (const damage of await store.getAll())
    if (damage.kind === 'unreadable' && mayTellOf(damage.row, erasure, new Set()))
      await store.delete(damage.id)
}

/**
 * Whether a row that can't be read may be about what is to be erased: it may tell of it anywhere.
 *
 * @param who addresses of the person to be erased and the keyed hashes that stand for them; else empty
 */
export function mayTellOf(row: unknown, erasure: Erasure, who: ReadonlySet<string>): boolean {
  const text = JSON.stringify(row)
  switch (erasure.by) {
    case 'entry':
      return text.includes(erasure.id)
    case 'person':
      return [...who].some((one) => text.includes(one))
    case 'site':
      return text.includes(erasure.site)
    case 'time':
      return isWithin(row, erasure)
    case 'age':
      return isOld(row, erasure.since)
    case 'everything':
      return true
  }
}

/** So is what does not tell its time. */
function isWithin(row: unknown, { from, until }: { from: string; until: string }): boolean {
  const told = z.object({ at: instantSchema }).safeParse(row)
  return !told.success || (told.data.at >= from && told.data.at < until)
}

/** So is what does not tell its day or rung. */
function isOld(row: unknown, since: KeptSince): boolean {
  const told = z.object({ day: daySchema, rung: rungSchema }).safeParse(row)
  return !told.success || isTooOld({ ...told.data, corrects: null, changes: null }, since)
}
