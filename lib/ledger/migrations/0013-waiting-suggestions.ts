/** Suggestions that wait until somebody answers: none did before. */
import { suggestionSchema } from '../../domain/suggestion.ts'
import { asNow } from './as-now.ts'
import type { Migration } from './migration.ts'

export const m0013WaitingSuggestions: Migration = {
  name: 'waiting-suggestions',
  async run(_database, transaction) {
    const suggestions = transaction.objectStore('suggestions')
    for (const one of await suggestions.getAll())
      await suggestions.put(asNow(suggestionSchema, one))
  },
}
