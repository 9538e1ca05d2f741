/**
 * A ledger file taken in, or the acts of an archive, which come as one: the union of its records and the ledger's by id, all of it or nothing.
 *
 * It may be too long to be held and to be put in at once, so it is read twice: first to check all of it, then to put
 * its entries in, some at a time. How far that has come stands in the ledger itself: a merge that was cut short goes on from
 * there. Meanwhile entries are seen as they come; what follows from them changes at once, at the end.
 */
import { jsonParts, NoJsonError, type JsonPart } from '../domain/json-parts.ts'
import {
  findProblem,
  isListName,
  recordsOf,
  type FileProblem,
  type LedgerFile,
  type ListName,
} from '../domain/ledger-file.ts'
import type { ArchiveImport } from '../domain/archive-import.ts'
import type { ErasedChoice, MergeOutcome, MergePhase, NamingRecords } from '../domain/merge.ts'
import { forgetStrangers } from './aliases.ts'
import { entryStores, type Database, type EntryTransaction } from './database.ts'
import { idsOf, packIds } from './imports.ts'
import {
  isNew,
  asOne,
  nothingBeside,
  putBeside,
  putEntries,
  removeEntries,
  wasErased,
  whichAreKnown,
  type Known,
} from './merge-stores.ts'
import { readKnown, readMerge, type MergeState } from './merge-state.ts'
import { rebuildApart } from './rebuild.ts'

/** Bytes read at once. */
const chunk = 1024 * 1024

export interface MergeWatch {
  /** Told how far a phase has come, from 0 to 1. */
  onProgress: (phase: MergePhase, share: number) => void
  /** Makes of records what they are to be kept as. */
  prepare: <R extends NamingRecords>(records: R) => Promise<R>
  erased: ErasedChoice
  /** The archive that the file was made of; none: it is a ledger's. */
  archive?: ArchiveImport | undefined
  /** Cancels: what came in is taken out again, unless all of it is in. */
  signal: AbortSignal
}

interface Job extends MergeWatch {
  database: Database
  file: Blob
}

/** What is done in a phase; returns the state after it. */
type Step = (job: Job, state: MergeState) => Promise<MergeState>
const steps: Record<MergePhase, Step> = { check, add, back, count }

/**
 * Takes in what a file holds and the ledger does not, or goes on with a merge that was cut short.
 *
 * @param file the one to take in, or the one that was being taken in; null where that is gone
 */
export async function mergeFile(
  database: Database,
  file: Blob | null,
  watch: MergeWatch,
): Promise<MergeOutcome> {
  const before = await readMerge(database)
  const failed: MergeOutcome = { became: 'failed' }
  let state: MergeState =
    before && before.phase !== 'done'
      ? before
      : {
          name: 'merge',
          phase: 'check',
          ...(watch.archive && { archive: watch.archive }),
          size: file?.size ?? 0,
          erased: watch.erased,
          end: 0,
          outcome: failed,
        }
  if (!isTakenBack(state) && file?.size !== state.size)
    state = { ...state, phase: withoutFile(state), outcome: failed }
  return goThrough({ database, file: file ?? new Blob(), ...watch }, state)
}

/**
 * Takes out what came with an archive and nothing else. What was said of it since (a correction, a note, an undo) stays
 * and waits for it, as after a file. No ids are kept: the same archive brings the same acts again.
 */
export async function takeImportBack(
  database: Database,
  id: string,
  { onProgress }: Pick<MergeWatch, 'onProgress'>,
): Promise<MergeOutcome> {
  const stored = await database.get('imports', id)
  if (!stored) return { became: 'failed' }
  const { ids: _ids, ...archive } = stored
  let removed = 0
  for (const ids of idsOf(stored, atOnce)) {
    const { store } = database.transaction('entries')
    const keys = await Promise.all(ids.map((one) => store.getKey(one)))
    removed += keys.filter((key) => key !== undefined).length
  }
  const state: MergeState = {
    name: 'merge',
    phase: 'back',
    archive,
    size: 0,
    erased: 'leave-out',
    end: 0,
    outcome: { became: 'taken-back', removed },
  }
  const { signal } = new AbortController()
  const watch = { onProgress, prepare: asTheyAre, signal, erased: state.erased }
  return goThrough({ database, file: new Blob(), ...watch }, state)
}

/** Nothing comes in. */
function asTheyAre<R>(records: R): Promise<R> {
  return Promise.resolve(records)
}

async function goThrough(job: Job, begun: MergeState): Promise<MergeOutcome> {
  await job.database.put('state', begun)
  let state = begun
  while (state.phase !== 'done') state = await steps[state.phase](job, state)
  return state.outcome
}

function isTakenBack({ outcome }: MergeState): boolean {
  return outcome.became === 'taken-back'
}

/** Without the very file nobody can say any more which entries came from a ledger's; an archive's are written down. */
function withoutFile({ archive, phase }: MergeState): MergePhase {
  return archive && phase !== 'check' ? 'back' : 'count'
}

/** Reads all of the file and changes nothing but to note which of its entries are not to be touched. */
async function check(job: Job, state: MergeState): Promise<MergeState> {
  const known: Known[] = []
  /** Ids of an archive's entries, in the order of the file. */
  const all: string[] = []
  const problem = await problemOf(job, async (entries, end) => {
    const found = await whichAreKnown(job.database, entries)
    const comesBack = (one: Known): boolean => state.erased === 'bring-back' && one === wasErased
    for (const one of found) known.push(comesBack(one) ? isNew : one)
    if (state.archive) for (const { id } of entries) all.push(id)
    job.onProgress('check', end / state.size)
  })
  if (problem === 'cancelled' || problem === 'failed') return done(job, { became: problem }, state)
  if (problem !== null) return done(job, { became: 'refused', problem }, state)
  const added = known.filter((one) => one === isNew).length
  const erased = known.filter((one) => one === wasErased).length
  if (erased > 0 && state.erased === 'ask') return done(job, { became: 'asks', erased }, state)
  const outcome = { became: 'merged', added, known: known.length - added, erased } as const
  const transaction = job.database.transaction(['state', 'imports'], 'readwrite')
  const store = transaction.objectStore('state')
  await store.put({ name: 'merge-known', known: Uint8Array.from(known) })
  const next: MergeState = { ...state, phase: 'add', outcome }
  await store.put(next)
  // Before any of them is there: whatever happens next, they can be taken out again.
  if (state.archive && added > 0) {
    const fresh = all.filter((_, index) => known[index] === isNew)
    await transaction.objectStore('imports').put({ ...state.archive, ids: packIds(fresh) })
  }
  await transaction.done
  return next
}

async function problemOf(
  { file, signal }: Job,
  onEntries: Parameters<typeof findProblem>[1],
): Promise<FileProblem | 'cancelled' | 'failed' | null> {
  try {
    return await findProblem(partsOf(file, signal), onEntries)
  } catch (cause) {
    if (cause instanceof NoJsonError) return 'unreadable'
    if (signal.aborted) return 'cancelled'
    console.error(cause)
    return 'failed'
  }
}

/** Puts in what is not there yet. */
async function add(job: Job, state: MergeState): Promise<MergeState> {
  const { database, file, signal, onProgress, prepare } = job
  let outcome: MergeOutcome = { became: 'failed' }
  let written: Promise<void> = Promise.resolve()
  try {
    const known = await readKnown(database)
    const beside = nothingBeside()
    let place = 0
    for await (const { list, value, end } of partsOf(file, signal)) {
      if (!isListName(list)) continue
      if (list === 'entries') {
        const entries = checked(list, value)
        const fresh = entries.filter((_, index) => (known[place + index] ?? isNew) === isNew)
        place += entries.length
        if (end <= state.end) continue
        // One transaction after the other, while what follows is read.
        await written
        const { entries: kept } = await prepare({
          entries: fresh,
          suggestions: [],
          aliases: [],
          notebook: [],
        })
        written = putEntries(database, kept, { ...state, end })
        written.catch(() => undefined)
        onProgress('add', end / state.size)
      } else Object.assign(beside, { [list]: [...beside[list], ...checked(list, value)] })
    }
    await written
    signal.throwIfAborted()
    const kept = await prepare({ entries: [], ...asOne(beside) })
    return await putBeside(database, kept, { ...state, end: state.size, phase: 'count' })
  } catch (cause) {
    if (signal.aborted) outcome = { became: 'cancelled' }
    else console.error(cause)
  }
  await written.catch(() => undefined)
  const reached = (await readMerge(database)) ?? state
  const next: MergeState = { ...reached, phase: 'back', outcome }
  await database.put('state', next)
  return next
}

/** Takes out what came in. */
async function back(job: Job, state: MergeState): Promise<MergeState> {
  await (state.archive ? backOfArchive(job, state.archive) : backOfFile(job, state))
  const transaction = job.database.transaction(['state', 'imports'], 'readwrite')
  const next: MergeState = { ...state, phase: 'count' }
  if (state.archive) await transaction.objectStore('imports').delete(state.archive.id)
  await transaction.objectStore('state').put(next)
  await transaction.done
  return next
}

/** Entries taken out at once. */
const atOnce = 2_000

async function backOfArchive({ database, onProgress }: Job, { id }: ArchiveImport): Promise<void> {
  const stored = await database.get('imports', id)
  if (!stored) return
  let gone = 0
  for (const ids of idsOf(stored, atOnce)) {
    await removeEntries(database, ids)
    onProgress('back', ((gone += ids.length) * 16) / stored.ids.length)
  }
}

async function backOfFile(job: Job, state: MergeState): Promise<void> {
  const known = await readKnown(job.database)
  let place = 0
  for await (const { list, value, end } of partsOf(job.file)) {
    if (list !== 'entries' || end > state.end) continue
    const entries = checked(list, value)
    const fresh = entries.filter((_, index) => (known[place + index] ?? isNew) === isNew)
    place += entries.length
    await removeEntries(
      job.database,
      fresh.map(({ id }) => id),
    )
    job.onProgress('back', end / state.end)
  }
}

/** Works out anew what follows from the entries. */
async function count(job: Job, state: MergeState): Promise<MergeState> {
  const all = await job.database.count('entries')
  await rebuildApart(job.database, (read) => job.onProgress('count', Math.min(1, read / all)))
  const transaction = job.database.transaction(entryStores, 'readwrite')
  // Least of all those of somebody who was erased.
  await forgetStrangers(transaction)
  if (state.erased === 'bring-back') await allowAgain(transaction)
  await transaction.done
  return done(job, state.outcome, state)
}

/** What was erased and is there again was brought back. */
async function allowAgain(transaction: EntryTransaction): Promise<void> {
  const erased = transaction.objectStore('erased')
  for (const id of await erased.getAllKeys())
    if ((await transaction.objectStore('entries').getKey(id)) !== undefined) await erased.delete(id)
}

async function done(
  { database }: Job,
  outcome: MergeOutcome,
  state: MergeState,
): Promise<MergeState> {
  const transaction = database.transaction('state', 'readwrite')
  const next: MergeState = { ...state, phase: 'done', outcome }
  await Promise.all([
    transaction.store.put(next),
    transaction.store.delete('merge-known'),
    transaction.done,
  ])
  return next
}

function checked<Name extends ListName>(name: Name, value: unknown): LedgerFile[Name] {
  const records = recordsOf(name, value)
  if (!records) throw new Error('the file is another one than was checked')
  return records
}

function partsOf(file: Blob, signal?: AbortSignal): AsyncGenerator<JsonPart> {
  return jsonParts(chunks())

  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < file.size; from += chunk) {
      signal?.throwIfAborted()
      yield new Uint8Array(await file.slice(from, from + chunk).arrayBuffer())
    }
  }
}
