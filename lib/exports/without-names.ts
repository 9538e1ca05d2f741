/**
 * Entries without names, for one file: everybody is a number that means nothing outside it. No address is left that
 * leads to anybody, the person's own included.
 */
import { goesBy, type Alias } from '../domain/alias.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { Changes, EntryObject, Person } from '../domain/entry.ts'

/** What stands for the address of something answered: that there is one makes it an answer. */
export const untold = 'urn:waterline:untold'

/** Numbers by the order in which people come up. */
export interface Numbering {
  person: <P extends Person>(one: P) => P
}

export function numbering(aliases: readonly Alias[]): Numbering {
  const by = goesBy(aliases)
  const numbers = new Map<string, string>()
  return {
    person(one) {
      const { url, name } = one
      const known = url === null ? name : by(url)
      if (known === null) return one
      const number = numbers.get(known) ?? `urn:waterline:person:${numbers.size + 1}`
      numbers.set(known, number)
      return { ...one, url: number, name: null }
    },
  }
}

export function withoutNames(entry: MeantEntry, { person: numbered }: Numbering): MeantEntry {
  const { person, others, object, view, changes, written } = entry
  const saying = (said: Changes): Changes =>
    said.person ? { ...said, person: numbered(said.person) } : said
  return {
    ...entry,
    account: null,
    person: person && numbered(person),
    others: others.map(numbered),
    object: object && withoutAddress(object),
    view: view && { ...view, people: view.people.map(numbered) },
    changes: changes && saying(changes),
    ...(written && { written: saying(written) }),
  }
}

/** The address of a post leads to whoever wrote it. */
function withoutAddress({ type, inReplyTo }: EntryObject): EntryObject {
  return { type, url: null, inReplyTo: inReplyTo && untold }
}
