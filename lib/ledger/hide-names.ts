/** Names off: the ledger moves to a new database in which nobody has a name or an address. */
import type { Hashing } from '../domain/keyed-hash.ts'
import {
  namelessAlias,
  namelessEntry,
  namelessRecord,
  namelessSuggestion,
} from '../domain/names-off.ts'
import type { Database } from './database.ts'
import { putAsideUnreadable } from './integrity.ts'
import { copyEntries, fillStore, moveLedger, recordStores, type RecordStore } from './move.ts'
import type { Place } from './place.ts'

/** What of the records beside the entries may name somebody: these are never copied as they are. */
const namingStores: ReadonlySet<RecordStore> = new Set([
  'suggestions',
  'aliases',
  'notebook',
  'damages',
])

/** Said twice, it changes nothing more. */
export async function hideNames(database: Database, place: Place, hashing: Hashing): Promise<void> {
  await moveLedger(database, place, `names of ${database.name}`, async (copy) => {
    await putAsideUnreadable(database)
    await copyEntries(
      database,
      copy,
      (some) => hashing((hashOf) => some.map((one) => namelessEntry(one, hashOf))),
      () => undefined,
    )
    for (const name of recordStores)
      if (!namingStores.has(name)) await fillStore(copy, name, await database.getAll(name))
    const suggestions = await database.getAll('suggestions')
    await fillStore(
      copy,
      'suggestions',
      await hashing((hashOf) => suggestions.map((one) => namelessSuggestion(one, hashOf))),
    )
    const aliases = await database.getAll('aliases')
    await fillStore(
      copy,
      'aliases',
      await hashing((hashOf) => aliases.map((one) => namelessAlias(one, hashOf))),
    )
    const notebook = await database.getAll('notebook')
    await fillStore(
      copy,
      'notebook',
      await hashing((hashOf) => notebook.flatMap((one) => namelessRecord(one, hashOf) ?? [])),
    )
    // What can't be read any more may hold names anywhere.
    const damages = await database.getAll('damages')
    await fillStore(
      copy,
      'damages',
      damages.map((one) => (one.kind === 'unreadable' ? Object.assign(one, { row: null }) : one)),
    )
  })
}
