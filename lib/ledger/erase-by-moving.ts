/** Erasing a person, a site or everything: the ledger moves to a new database without them. */
import { goesWith, leftOf, withoutReferences, type Erasure } from '../domain/erasure.ts'
import { isOfEntry, leftOfRecord } from '../domain/notebook/notebook.ts'
import { mayTellOf } from './damages.ts'
import type { Database } from './database.ts'
import { planOf, type Plan } from './erase-plan.ts'
import { putAsideUnreadable } from './integrity.ts'
import { copyEntries, fillStore, moveLedger, recordStores } from './move.ts'
import type { Place } from './place.ts'

/** What goes by leaving it behind. */
type LargeErasure = Exclude<Erasure, { by: 'entry' | 'time' }>

interface Leaving {
  /** The same when it is said twice; null where it is not known. */
  id: string | null
  erasure: LargeErasure
  /** Addresses of the person to be erased and the keyed hashes that stand for them; else empty. */
  who: ReadonlySet<string>
  /** Told how many of the entries that stay were copied so far. */
  onProgress: (copied: number) => void
}

/** Erases; what stays of it are bare ids, and after "everything" not even those. */
export async function eraseByMoving(
  database: Database,
  place: Place,
  { id, erasure, who, onProgress }: Leaving,
): Promise<void> {
  await moveLedger(database, place, id, async (copy) => {
    if (erasure.by === 'everything') return
    await putAsideUnreadable(database)
    const plan = await planOf(database, erasure, who)
    const staying = (some: Parameters<typeof leftOf>[0][]) =>
      some
        .filter((entry) => !plan.ids.has(entry.id))
        .flatMap((entry) => leftOf(entry, erasure, who) ?? [])
    await copyEntries(database, copy, staying, onProgress)
    await copyRecords(database, copy, { erasure, who, plan })
  })
}

/** What tells whether a record goes, in whichever store it is. */
interface SomeRecord {
  kind?: string
  row?: unknown
  id?: string
  site?: string | null
  suggestion?: string
  url?: string
  person?: string
}

async function copyRecords(
  from: Database,
  to: Database,
  { erasure, who, plan }: Pick<Leaving, 'erasure' | 'who'> & { plan: Plan },
): Promise<void> {
  const notebook = await from.getAll('notebook')
  const left = notebook
    .filter((one) => !isOfEntry(one, plan.ids))
    .flatMap((one) => leftOfRecord(one, erasure, who) ?? [])
  const staying = new Set(left.map(({ id }) => id))
  const gone = new Set(plan.ids)
  for (const { id } of notebook) if (!staying.has(id)) gone.add(id)
  // After the notes they may rest on alone.
  for (const one of await from.getAll('suggestions'))
    if (goesWith(one, erasure, who, gone)) gone.add(one.id)
  const goes = (record: SomeRecord): boolean =>
    (erasure.by === 'site' && record.site === erasure.site) ||
    [record.id, record.suggestion].some((id) => id !== undefined && gone.has(id)) ||
    [record.url, record.person].some((url) => url !== undefined && who.has(url)) ||
    (record.kind === 'unreadable' && mayTellOf(record.row, erasure, who))
  await fillStore(to, 'notebook', left)
  const reflections = await from.getAll('reflections')
  await fillStore(
    to,
    'reflections',
    reflections.map((one) => withoutReferences(one, gone)),
  )
  const ids = [...gone]
  for (const name of recordStores) {
    if (name === 'notebook' || name === 'reflections') continue
    const records = await from.getAll(name)
    await fillStore(
      to,
      name,
      records.filter((record) => !goes(record)),
    )
    ids.push(
      ...records.flatMap((record: SomeRecord) => (goes(record) && record.id ? record.id : [])),
    )
  }
  await noteErased(to, ids)
}

/** Ids written at once. */
const page = 2_000

async function noteErased(to: Database, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += page) {
    const transaction = to.transaction('erased', 'readwrite')
    const some = ids.slice(start, start + page)
    await Promise.all(some.map((id) => transaction.store.put({ id })))
    await transaction.done
  }
}
