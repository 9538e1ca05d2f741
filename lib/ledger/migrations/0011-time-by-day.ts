/**
 * Time is found by days: an index of instants alone took an eighth of the ledger's room and told what the one of days
 * tells. What was moved to another day by a correction, and is little, has one by the day of its instant.
 */
import type { Migration } from './migration.ts'

export const m0011TimeByDay: Migration = {
  name: 'time-by-day',
  run(_database, transaction) {
    const entries = transaction.objectStore('entries')
    // By now no index of the schema.
    const names: DOMStringList = entries.indexNames
    if (names.contains('at')) entries.deleteIndex('at')
    entries.createIndex('moved', ['written.day', 'at'])
  },
}
