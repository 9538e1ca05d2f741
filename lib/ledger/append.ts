/**
 * Appending: observations become entries, in one transaction with everything derived from them.
 *
 * Idempotent by id: an observation that already is an entry is acknowledged and changes nothing. So is a reaction
 * where one still stands (choosing another kind is no new act), and an answer that was opened before.
 */
import { dayOf } from '../domain/day.ts'
import type { Entry, Observation, View } from '../domain/entry.ts'
import { intentionOf } from '../domain/intention.ts'
import { entryStores, type Database, type EntryTransaction } from './database.ts'
import { knownAddress } from './aliases.ts'
import { noteAlias } from './people.ts'
import { askAhead, knownOf, put, subjectOf, type Known } from './put.ts'
import { sessionOf } from './sessions.ts'
import { isOpened, isStanding } from './standing.ts'
import { undoTarget } from './undo-target.ts'

export interface AppendContext {
  /** Unix time in milliseconds. */
  now: number
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
  const transaction = database.transaction(entryStores, 'readwrite')
  const meant = transaction.objectStore('intentions').getAll()
  const added: Entry[] = []
  for (const observation of observations.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const asked = knownOf(transaction, observation.id)
    const old = isOld(transaction, observation, asked, context)
    if (observation.alias && !(await old)) await noteAlias(transaction, observation)
    const day = dayOf(observation.at, observation.zone, context.dayStart)
    // Whoever was only looked at is not known yet by what the entry will name them.
    const isOrdinary =
      !observation.undo && observation.type !== 'View' && observation.type !== 'Read'
    const ahead = isOrdinary ? askAhead(transaction, { ...observation, day }) : undefined
    const [intentions, known, wasThere, running, observed, target] = await Promise.all([
      meant,
      asked,
      old,
      sessionOf(transaction.objectStore('sessions'), observation),
      withoutStrangers(transaction, observation, context),
      undoTarget(transaction, observation, context.now),
      // Awaited here, too: where one fails, all of this does.
      ahead && Promise.all(Object.values(ahead)),
    ])
    if (wasThere) continue
    const { undo: _undo, alias: _alias, ...told } = observed
    const entry: Entry = {
      ...told,
      rung: target?.rung ?? observation.rung,
      day,
      undoes: target?.id ?? null,
      corrects: null,
      changes: null,
      session: running?.id ?? context.newId(),
      intention: intentionOf(intentions, observation)?.id ?? null,
    }
    const subject = subjectOf(entry) === entry.id ? known : undefined
    await put(transaction, entry, { subject, session: running, ahead })
    // Now that they are known.
    await noteAlias(transaction, observation)
    added.push(entry)
  }
  await transaction.done
  return added
}

/** Whether the ledger has it, had it before it was erased, or has one that it only says again. */
async function isOld(
  transaction: EntryTransaction,
  observation: Observation,
  known: Promise<Known>,
  { now }: AppendContext,
): Promise<boolean> {
  const [{ row }, erased, stands, opened] = await Promise.all([
    known,
    transaction.objectStore('erased').getKey(observation.id),
    isStanding(transaction, observation, now),
    isOpened(transaction, observation),
  ])
  return row !== undefined || erased !== undefined || stands || opened
}

/** People who were only looked at, or whose answer was read, appear as keyed hashes without a name. */
async function withoutStrangers<T extends Pick<Observation, 'type' | 'person' | 'view'>>(
  transaction: EntryTransaction,
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
