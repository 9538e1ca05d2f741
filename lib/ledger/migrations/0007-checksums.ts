/** What each day holds, and what was found damaged. */
import type { Migration } from './migration.ts'

export const m0007Checksums: Migration = {
  name: 'checksums',
  run(database) {
    database.createObjectStore('checksums', { keyPath: 'day' })
    database.createObjectStore('damages', { keyPath: 'id' })
  },
}
