/** Which suggestions closed when: reading the latest must not mean reading those of all years. */
import type { Migration } from './migration.ts'

export const m0008ClosedSuggestions: Migration = {
  name: 'closed-suggestions',
  run(_database, transaction) {
    transaction.objectStore('suggestions').createIndex('closed', 'closedAt')
  },
}
