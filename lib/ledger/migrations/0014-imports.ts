/** Which archives were taken in, and what came with each. */
import type { Migration } from './migration.ts'

export const m0014Imports: Migration = {
  name: 'imports',
  run(database) {
    database.createObjectStore('imports', { keyPath: 'id' })
  },
}
