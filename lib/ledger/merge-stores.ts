/** Records of another ledger put in, or taken out again, each time in one transaction with how far the merge has come. */
import { aliasesOfBoth } from '../domain/alias.ts'
import type { Entry } from '../domain/entry.ts'
import type { LedgerFile, ListName } from '../domain/ledger-file.ts'
import { outOfLists, type NotebookList, type NotebookRecord } from '../domain/notebook/notebook.ts'
import { entryChanges } from './checksums.ts'
import { mend } from './damages.ts'
import { entryStores, type Database } from './database.ts'
import type { MergeState } from './merge-state.ts'
import { putLater } from './notebook.ts'
import { entryOf, rowOf } from './row.ts'

/** What is known of an entry: nothing, that it is there, or that it was erased, or what it is about. */
export const [isNew, isThere, wasErased] = [0, 1, 2] as const
export type Known = typeof isNew | typeof isThere | typeof wasErased

/** What is known of each of these entries. */
export async function whichAreKnown(database: Database, some: readonly Entry[]): Promise<Known[]> {
  const transaction = database.transaction(['entries', 'erased'])
  const [entries, erased] = [transaction.objectStore('entries'), transaction.objectStore('erased')]
  const any = await Promise.all([entries.getAllKeys(null, 1), erased.getAllKeys(null, 1)])
  if (any.flat().length === 0) return some.map(() => isNew)
  return Promise.all(
    some.map(async ({ id, undoes, corrects }) => {
      const about = [id, undoes, corrects].filter((one) => one !== null)
      const [there, ...gone] = await Promise.all([
        entries.getKey(id),
        ...about.map((one) => erased.getKey(one)),
      ])
      if (gone.some((one) => one !== undefined)) return wasErased
      return there === undefined ? isNew : isThere
    }),
  )
}

export async function putEntries(
  database: Database,
  fresh: readonly Entry[],
  state: MergeState,
): Promise<void> {
  const transaction = database.transaction(entryStores, 'readwrite')
  const entries = transaction.objectStore('entries')
  const changes = entryChanges(transaction)
  for (const entry of fresh) changes.came(entry)
  await Promise.all([
    ...fresh.map((entry) => entries.put(rowOf(entry))),
    changes.write(),
    mend(transaction, fresh),
    transaction.objectStore('state').put(state),
    transaction.done,
  ])
}

export async function removeEntries(database: Database, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction(entryStores, 'readwrite')
  const entries = transaction.objectStore('entries')
  const changes = entryChanges(transaction)
  const rows = await Promise.all(ids.map((id) => entries.get(id)))
  for (const row of rows) if (row) changes.went(entryOf(row))
  await Promise.all([...ids.map((id) => entries.delete(id)), changes.write(), transaction.done])
}

/** What a file holds beside its entries. */
type Beside = Omit<Pick<LedgerFile, ListName>, 'entries'>

/** The same with the notebook's lists as one. */
interface BesideAsOne extends Omit<Beside, NotebookList> {
  notebook: readonly NotebookRecord[]
}

export function asOne({
  notes,
  drafts,
  promises,
  plans,
  circles,
  outcomes,
  purposes,
  people,
  checks,
  ...others
}: Beside): BesideAsOne {
  const lists = { notes, drafts, promises, plans, circles, outcomes, purposes, people, checks }
  return { ...others, notebook: outOfLists(lists) }
}

export function nothingBeside(): Beside {
  return {
    intentions: [],
    suggestions: [],
    reflections: [],
    moments: [],
    gaps: [],
    aliases: [],
    notes: [],
    drafts: [],
    promises: [],
    plans: [],
    circles: [],
    outcomes: [],
    purposes: [],
    people: [],
    checks: [],
  }
}

/** Puts in the records beside the entries that are not there yet, and who is whom. */
export async function putBeside(
  database: Database,
  { aliases, notebook, ...byId }: BesideAsOne,
  state: MergeState,
): Promise<MergeState> {
  const transaction = database.transaction(entryStores, 'readwrite')
  const erased = transaction.objectStore('erased')
  for (const name of ['intentions', 'suggestions', 'reflections', 'moments', 'gaps'] as const) {
    const store = transaction.objectStore(name)
    for (const record of byId[name])
      if (
        (await erased.getKey(record.id)) === undefined &&
        (await store.getKey(record.id)) === undefined
      )
        await store.put(record)
  }
  await putLater(transaction, notebook)
  const known = transaction.objectStore('aliases')
  const both = aliasesOfBoth(await known.getAll(), aliases)
  await known.clear()
  await Promise.all(both.map((one) => known.put(one)))
  await transaction.objectStore('state').put(state)
  await transaction.done
  return state
}
