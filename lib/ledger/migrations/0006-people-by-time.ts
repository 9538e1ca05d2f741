/** A person's entries by time, whichever of their addresses they stand under, with those of group chats. */
import type { Migration } from './migration.ts'

/** Entries read at once. */
const page = 2_000

export const m0006PeopleByTime: Migration = {
  name: 'people-by-time',
  async run(_database, transaction) {
    transaction.objectStore('aliases').createIndex('person', 'person')
    const entries = transaction.objectStore('entries')
    entries.deleteIndex('person')
    entries.createIndex('person', ['person.url', 'at'])
    // Only of those that are meant otherwise: a row without the field is in no index of it.
    entries.createIndex('written', ['written.person.url', 'at'])
    entries.createIndex('group', 'group', { multiEntry: true })
    for (let range: IDBKeyRange | null = null; ;) {
      const some = await entries.getAll(range, page)
      for (const entry of some) {
        const { others, at } = entry
        // One that is damaged stays as it is: it must not keep the whole ledger from being opened.
        if (!Array.isArray(others)) continue
        const group = others.flatMap(({ url }): [string, string][] => (url ? [[url, at]] : []))
        if (group.length > 0) await entries.put({ ...entry, group })
      }
      const last = some.at(-1)
      if (!last || some.length < page) return
      range = IDBKeyRange.lowerBound(last.id, true)
    }
  },
}
