/** Bare ids of what was erased. */
import type { Migration } from './migration.ts'

export const m0005Erasure: Migration = {
  name: 'erasure',
  run(database) {
    database.createObjectStore('erased', { keyPath: 'id' })
  },
}
