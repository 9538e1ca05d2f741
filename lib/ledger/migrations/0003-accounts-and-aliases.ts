/** Own accounts seen so far, and which addresses are one person's. */
import type { Migration } from './migration.ts'

export const m0003AccountsAndAliases: Migration = {
  name: 'accounts-and-aliases',
  run(database) {
    database.createObjectStore('accounts', { keyPath: ['site', 'account'] })
    database.createObjectStore('aliases', { keyPath: 'url' })
  },
}
