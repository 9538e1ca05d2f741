/** Whom an outbox names: by an id, which mentions give the handle to. */
import type { Person } from '../../domain/entry.ts'
import { addressOfHandle, handleOf, personAddress } from './addresses.ts'

export interface People {
  /** A mention, or the address of a post, says what handle the one of this id has. */
  note: (id: string, handle: string) => void
  /** Somebody by id, by all that was noted so far; null where it is no address. */
  person: (id: string) => Person | null
}

export function createPeople(): People {
  const addresses = new Map<string, string>()
  const people = new Map<string, Person>()
  return {
    note(id, handle) {
      const address = addressOfHandle(handle, id)
      if (address !== null) addresses.set(id, address)
    },
    person(id) {
      const url = addresses.get(id) ?? personAddress(id)
      if (url === null) return null
      const known = people.get(url) ?? { url, name: handleOf(url) }
      people.set(url, known)
      return known
    },
  }
}
