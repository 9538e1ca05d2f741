/**
 * Appending: observations become entries, in one transaction with everything derived from them.
 *
 * Idempotent by id: an observation that already is an entry is acknowledged and changes nothing. So is a reaction
 * where one still stands (choosing another kind is no new act), and an answer that was opened before.
 */
import type { IDBPTransaction } from 'idb'
import { dayOf } from '../domain/day.ts'
import type { Entry, Observation, View } from '../domain/entry.ts'
import { intentionAt } from '../domain/intention.ts'
import { tallyChange, tallyKey, type TallyChange } from '../domain/tally.ts'
import type { Database, LedgerSchema } from './database.ts'
import { knownAddress, noteAlias } from './aliases.ts'
import { extendSession } from './sessions.ts'
import { isOpened, isStanding } from './standing.ts'
import { undoTarget } from './undo-target.ts'

const stores = [
  'entries',
  'tallies',
  'sessions',
  'people',
  'intentions',
  'accounts',
  'aliases',
] as const
export type AppendTransaction = IDBPTransaction<LedgerSchema, typeof stores, 'readwrite'>

export interface AppendContext {
  /** Hour at which the person's day begins. */
  dayStart: number
  /** Fresh id for a new session. */
  newId: () => string
  /** Keyed hash standing for a person who was looked at but never acted towards, by profile address. */
  pseudonyms: ReadonlyMap<string, string>
}

/** Appends observations in order of time; returns the entries that are new. */
export async function append(
  database: Database,
  observations: readonly Observation[],
  context: AppendContext,
): Promise<Entry[]> {
  const transaction = database.transaction(stores, 'readwrite')
  const intentions = await transaction.objectStore('intentions').getAll()
  const added: Entry[] = []
  for (const observation of observations.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if ((await transaction.objectStore('entries').getKey(observation.id)) !== undefined) continue
    if (await isStanding(transaction, observation)) continue
    if (await isOpened(transaction, observation)) continue
    const session = await extendSession(
      transaction.objectStore('sessions'),
      observation,
      context.newId,
    )
    const {
      undo,
      alias: _alias,
      ...known
    } = await withoutStrangers(transaction, observation, context)
    await noteAlias(transaction, observation)
    const target = undo ? await undoTarget(transaction, observation) : null
    const entry: Entry = {
      ...known,
      rung: target?.rung ?? observation.rung,
      day: dayOf(observation.at, observation.zone, context.dayStart),
      undoes: target?.id ?? null,
      corrects: null,
      changes: null,
      session,
      intention: intentionAt(intentions, observation.at)?.id ?? null,
    }
    await transaction.objectStore('entries').add(entry)
    const change = tallyChange(entry, target)
    if (change) await count(transaction, change)
    await meet(transaction, entry)
    // Now that they are known.
    await noteAlias(transaction, observation)
    await noteAccount(transaction, entry)
    added.push(entry)
  }
  await transaction.done
  return added
}

/** People who were only looked at, or whose answer was read, appear as keyed hashes without a name. */
async function withoutStrangers<T extends Pick<Observation, 'type' | 'person' | 'view'>>(
  transaction: AppendTransaction,
  observed: T,
  { pseudonyms }: AppendContext,
): Promise<T> {
  if (observed.type !== 'View' && observed.type !== 'Read') return observed
  const people = transaction.objectStore('people')
  const mask = async <P extends { url: string | null; name: string | null }>(
    one: P,
  ): Promise<P> => {
    const known = one.url && (await people.get(await knownAddress(transaction, one.url)))
    if (known) return { ...one, name: one.name ?? known.name }
    return { ...one, url: (one.url && pseudonyms.get(one.url)) ?? null, name: null }
  }
  const masked: View['people'] = []
  for (const one of observed.view?.people ?? []) masked.push(await mask(one))
  return {
    ...observed,
    person: observed.person && (await mask(observed.person)),
    view: observed.view && { ...observed.view, people: masked },
  }
}

async function count(transaction: AppendTransaction, change: TallyChange): Promise<void> {
  const store = transaction.objectStore('tallies')
  const key = tallyKey(change)
  const total = ((await store.get(key))?.count ?? 0) + change.count
  await (total === 0 ? store.delete(key) : store.put({ ...change, count: total, key }))
}

/** Remembers everybody acted towards, with the newest name seen. */
async function meet(transaction: AppendTransaction, entry: Entry): Promise<void> {
  if (entry.rung === 'observe' && entry.type !== 'Ignore') return
  const store = transaction.objectStore('people')
  for (const one of [entry.person, ...entry.others]) {
    if (!one?.url) continue
    const { name } = one
    const url = await knownAddress(transaction, one.url)
    const known = await store.get(url)
    await store.put({ url, name: name ?? known?.name ?? null, since: known?.since ?? entry.at })
  }
}

async function noteAccount(
  transaction: AppendTransaction,
  { site, account, at }: Entry,
): Promise<void> {
  if (account === null) return
  const store = transaction.objectStore('accounts')
  const known = await store.get([site, account])
  if (!known || at < known.since) await store.put({ site, account, since: at })
}
