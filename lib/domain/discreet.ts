/** What may be on a screen where others look on: nobody's name, and no address that holds one. */
import type { Entry, Person } from './entry.ts'
import type { Suggestion } from './suggestion.ts'

const nobody: Person = { url: null, name: null }

export function namelessEntry<E extends Entry>(entry: E): E {
  return {
    ...entry,
    person: entry.person && nobody,
    others: entry.others.map(() => nobody),
  }
}

export function namelessSuggestion(suggestion: Suggestion): Suggestion {
  return { ...suggestion, people: suggestion.people.map(() => nobody) }
}
