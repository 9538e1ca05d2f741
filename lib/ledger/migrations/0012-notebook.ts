/**
 * Room for the notebook, and for people by their last exchange, which is worked out with the other projections after
 * this. Suggestions, prompts and reflections are as their schemas say today: what is new is empty in the old ones.
 */
import { momentSchema } from '../../domain/moment.ts'
import { reflectionSchema } from '../../domain/reflection.ts'
import { suggestionSchema } from '../../domain/suggestion.ts'
import { asNow } from './as-now.ts'
import type { Migration } from './migration.ts'

export const m0012Notebook: Migration = {
  name: 'notebook',
  async run(database, transaction) {
    database
      .createObjectStore('notebook', { keyPath: 'id' })
      .createIndex('record', ['record', 'changedAt'])
    transaction.objectStore('people').createIndex('exchange', 'lastExchange')
    const suggestions = transaction.objectStore('suggestions')
    for (const one of await suggestions.getAll())
      await suggestions.put(asNow(suggestionSchema, one))
    const moments = transaction.objectStore('moments')
    for (const one of await moments.getAll()) await moments.put(asNow(momentSchema, one))
    const reflections = transaction.objectStore('reflections')
    for (const one of await reflections.getAll())
      await reflections.put(asNow(reflectionSchema, one))
  },
}
