/** People by the words of their names, entries by their tags: where there are none, there is nothing to index. */
import type { Migration } from './migration.ts'

export const m0009NamesAndTags: Migration = {
  name: 'names-and-tags',
  run(_database, transaction) {
    transaction.objectStore('people').createIndex('words', 'words', { multiEntry: true })
    transaction.objectStore('entries').createIndex('tags', 'tags', { multiEntry: true })
  },
}
