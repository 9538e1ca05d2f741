/** Times that could not be read, and how well each site can be read now. */
import type { Migration } from './migration.ts'

export const m0002GapsAndHealth: Migration = {
  name: 'gaps-and-health',
  run(database) {
    database.createObjectStore('gaps', { keyPath: 'id' })
    database.createObjectStore('health', { keyPath: ['site', 'part'] })
  },
}
