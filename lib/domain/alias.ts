/**
 * One person's several addresses: LinkedIn has a readable and an opaque one for everybody.
 *
 * Entries keep the address their page showed; whoever asks about people asks by the one they go by.
 */
import type { Entry, Person } from './entry.ts'
import { z } from './schema.ts'
import type { Suggestion } from './suggestion.ts'

/** An address, and the one its person goes by; the latter has no alias of its own. */
export const aliasSchema = z.object({ url: z.string(), person: z.string() })
export type Alias = z.infer<typeof aliasSchema>

/** The address a person goes by, given any of theirs. */
export type GoesBy = (url: string) => string

export function goesBy(aliases: readonly Alias[]): GoesBy {
  const known = new Map(aliases.map(({ url, person }) => [url, person]))
  return (url) => known.get(url) ?? url
}

/** Every address of the person with this one, itself included. */
export function addressesOf(aliases: readonly Alias[], url: string): string[] {
  const person = goesBy(aliases)(url)
  return [person, ...aliases.filter((one) => one.person === person).map((one) => one.url)]
}

/**
 * The aliases of one person, once a page showed two of their addresses together.
 *
 * @param person the address they go by from now on
 * @param also another one of theirs
 */
export function joined(aliases: readonly Alias[], person: string, also: string): Alias[] {
  const all = [person, also].flatMap((url) => addressesOf(aliases, url))
  return [...new Set(all)].filter((url) => url !== person).map((url) => ({ url, person }))
}

/**
 * The aliases of two ledgers: who is one person by either is one by both, and goes by the address that the first knows.
 */
export function aliasesOfBoth(ours: readonly Alias[], theirs: readonly Alias[]): Alias[] {
  const all = new Map(ours.map((one) => [one.url, one]))
  for (const { url, person } of theirs) {
    const by = all.get(person)?.person ?? person
    for (const one of joined([...all.values()], by, url)) all.set(one.url, one)
    all.delete(by)
  }
  return [...all.values()]
}

/** An entry whose people stand by the addresses they go by. */
export function withOneAddress<E extends Entry>(entry: E, by: GoesBy): E {
  const named = <P extends Pick<Person, 'url'>>(one: P): P =>
    one.url === null ? one : { ...one, url: by(one.url) }
  return {
    ...entry,
    person: entry.person && named(entry.person),
    others: entry.others.map(named),
    view: entry.view && { ...entry.view, people: entry.view.people.map(named) },
  }
}

/** A suggestion about people by the addresses they go by; its key may be such an address. */
export function aboutOneAddress(suggestion: Suggestion, by: GoesBy): Suggestion {
  return {
    ...suggestion,
    key: by(suggestion.key),
    people: suggestion.people.map((one) => ({ ...one, url: one.url && by(one.url) })),
  }
}
