/** Telling people apart: by their address; by name only where a page gives no address. */
import type { Entry, Person } from './entry.ts'

/**
 * What a person is known by: the canonical profile address, or a keyed hash where names are off.
 *
 * Null where no address is known. Two people may share a name, so a name alone is not enough to say
 * that someone was, or was not, written to.
 */
export function personKey(person: Person | null): string | null {
  return person?.url ?? null
}

/** Whether both say the same: address and name. */
export function samePerson(one: Person | null, other: Person | null): boolean {
  return one?.url === other?.url && one?.name === other?.name
}

/** Everybody with an address whom an act was towards, the first partner first. */
export function partners(entry: Pick<Entry, 'person' | 'others'>): Person[] {
  const all = entry.person ? [entry.person, ...entry.others] : entry.others
  return all.filter((person) => person.url !== null)
}

/**
 * What everybody an act was towards is known by: the address or, where the page gave none, the name. A new
 * conversation on LinkedIn shows a name alone.
 * Good enough to recognise somebody a suggestion is already about, never to know somebody new.
 */
export function knownBy({ person, others }: Entry): string[] {
  return [person, ...others].flatMap((one) => one?.url ?? one?.name ?? [])
}

/** Addresses of everybody an act was towards. */
export function partnerKeys(entry: Pick<Entry, 'person' | 'others'>): string[] {
  return partners(entry).flatMap((person) => person.url ?? [])
}
