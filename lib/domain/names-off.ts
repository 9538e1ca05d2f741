/**
 * Names off: people stand by keyed hashes alone. Whom an act was towards can still be told from anybody else, so that
 * counts and suggestions go on, but not who it is. There is no way back.
 */
import type { Alias } from './alias.ts'
import type { MeantEntry } from './correction.ts'
import type { Changes, EntryObject, Observation, Person } from './entry.ts'
import { isHash, type HashOf } from './keyed-hash.ts'
import { withPeople, type NotebookRecord } from './notebook/notebook.ts'
import type { Suggestion } from './suggestion.ts'

/** An entry without a name or an address of anybody. */
export function namelessEntry(entry: MeantEntry, hashOf: HashOf): MeantEntry {
  const { changes, written } = entry
  return {
    ...nameless(entry, hashOf),
    changes: changes && namelessChanges(changes, hashOf),
    ...(written && { written: namelessChanges(written, hashOf) }),
  }
}

/** An observation without a name or an address of anybody but the person's own. */
export function namelessObservation(observation: Observation, hashOf: HashOf): Observation {
  const { alias } = observation
  return { ...nameless(observation, hashOf), ...(alias && { alias: hashed(alias, hashOf) }) }
}

export function namelessSuggestion(suggestion: Suggestion, hashOf: HashOf): Suggestion {
  const { key, people, object } = suggestion
  const addresses = addressesOf(people)
  return {
    ...suggestion,
    key: addresses.includes(key) ? hashed(key, hashOf) : key,
    people: people.map((one) => namelessPerson(one, hashOf)),
    object: object && namelessObject(object, addresses, hashOf),
  }
}

/** A record of the notebook that names nobody; what the person wrote in their own words is left as it is. */
export function namelessRecord(record: NotebookRecord, hashOf: HashOf): NotebookRecord | null {
  return withPeople(record, (one) => namelessPerson(one, hashOf))
}

export function namelessAlias({ url, person }: Alias, hashOf: HashOf): Alias {
  return { url: hashed(url, hashOf), person: hashed(person, hashOf) }
}

/** What was said of an act afterwards, without a name. */
export function namelessChanges<C extends Pick<Changes, 'person'>>(changes: C, hashOf: HashOf): C {
  return changes.person ? { ...changes, person: namelessPerson(changes.person, hashOf) } : changes
}

function nameless<A extends Pick<Observation, 'person' | 'others' | 'object' | 'view'>>(
  act: A,
  hashOf: HashOf,
): A {
  const { person, others, object, view } = act
  const some = [...(person ? [person] : []), ...others, ...(view?.people ?? [])]
  return {
    ...act,
    person: person && namelessPerson(person, hashOf),
    others: others.map((one) => namelessPerson(one, hashOf)),
    object: object && namelessObject(object, addressesOf(some), hashOf),
    view: view && { ...view, people: view.people.map((one) => namelessPerson(one, hashOf)) },
  }
}

function namelessPerson<P extends Person>(one: P, hashOf: HashOf): P {
  return {
    ...one,
    url: one.url && hashed(one.url, hashOf),
    name: one.name && hashed(one.name, hashOf),
  }
}

/** Addresses of posts name nobody; a profile, and whatever lies below it, does. */
function namelessObject(
  object: EntryObject,
  people: readonly string[],
  hashOf: HashOf,
): EntryObject {
  const names = (url: string): boolean =>
    object.type === 'Profile' || people.some((one) => url === one || url.startsWith(`${one}/`))
  const without = (url: string | null): string | null =>
    url !== null && names(url) ? hashed(url, hashOf) : url
  return { ...object, url: without(object.url), inReplyTo: without(object.inReplyTo) }
}

function addressesOf(people: readonly Pick<Person, 'url'>[]): string[] {
  return people.flatMap(({ url }) => url ?? [])
}

function hashed(text: string, hashOf: HashOf): string {
  return isHash(text) ? text : hashOf(text)
}
