/** Which corrections an entry has, and by which code the projections were made. */
import type { Migration } from './migration.ts'

export const m0004Corrections: Migration = {
  name: 'corrections',
  run(database, transaction) {
    database.createObjectStore('state', { keyPath: 'name' })
    transaction.objectStore('entries').createIndex('corrects', 'corrects')
  },
}
