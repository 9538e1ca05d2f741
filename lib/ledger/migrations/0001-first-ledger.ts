/** The ledger's first stores. */
import type { Migration } from './migration.ts'

export const m0001FirstLedger: Migration = {
  name: 'first-ledger',
  run(database) {
    const entries = database.createObjectStore('entries', { keyPath: 'id' })
    // There was an index of instants, too, which 0011 takes out: a new ledger need not have it until then.
    entries.createIndex('day', ['day', 'at'])
    entries.createIndex('undoes', 'undoes')
    entries.createIndex('object', ['site', 'type', 'object.url'])
    entries.createIndex('person', ['site', 'type', 'person.url'])
    database.createObjectStore('tallies', { keyPath: 'key' }).createIndex('day', 'day')
    database.createObjectStore('sessions', { keyPath: 'id' }).createIndex('site', ['site', 'from'])
    database.createObjectStore('people', { keyPath: 'url' })
    database.createObjectStore('intentions', { keyPath: 'id' })
    database.createObjectStore('suggestions', { keyPath: 'id' }).createIndex('state', 'state')
    database.createObjectStore('reflections', { keyPath: 'id' }).createIndex('day', 'day')
    database.createObjectStore('moments', { keyPath: 'id' }).createIndex('at', 'at')
  },
}
