/** Room for what is known of people beside their names: it is worked out with the other projections, after this. */
import type { Migration } from './migration.ts'

export const m0010PeopleByFact: Migration = {
  name: 'people-by-fact',
  async run(_database, transaction) {
    const people = transaction.objectStore('people')
    const none = { lastOut: null, lastIn: null, kind: null, kindBy: null }
    const counts = { observe: 0, touch: 0, compose: 0, collaborate: 0, lead: 0 }
    for (const known of await people.getAll()) await people.put({ ...known, ...none, counts })
  },
}
