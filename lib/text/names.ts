/** What a person is called in a sentence: short, readable in any script, never a guess at a first name. */
import type { Person } from '../domain/entry.ts'
import { isHash } from '../domain/keyed-hash.ts'
import type { Text } from './text.ts'

/** A prompt has at most 20 words, of which a name may take four; one endless word is cut too. */
const mostWords = 4
const mostCharacters = 40
/** People named in a list before the rest is a number. */
const mostNames = 3

/**
 * The name without what follows a comma (titles), else the last part of the profile address, else null.
 *
 * A name that runs against the direction of the text is isolated (U+2068 … U+2069), so that it doesn't turn
 * the words around it.
 */
export function nameOf(person: Person, text: Text): string | null {
  const name = shownName(person)?.split(',')[0]?.trim() || handleOf(person.url)
  return name ? isolated(shortened(name), text) : null
}

/** The name as it may be shown: none where a hash stands for it. */
export function shownName({ name }: Pick<Person, 'name'>): string | null {
  return name !== null && isHash(name) ? null : name
}

/** Several people in one phrase: "Amara, Tomasz, Li and 2 more". */
export function listOf(people: readonly Person[], text: Text): string {
  const names = people.map((person) => nameOf(person, text) ?? unnamed(person, text))
  const shown = names.slice(0, mostNames)
  const rest = names.length - shown.length
  return new Intl.ListFormat(text.lang).format(
    rest > 0 ? [...shown, text.counted('fact_more', rest)] : shown,
  )
}

/** Where names are off, somebody is whom the person marked; who that was, they know themselves. */
function unnamed({ url }: Person, text: Text): string {
  return text(url !== null && isHash(url) ? 'common_someone_marked' : 'common_someone')
}

function shortened(name: string): string {
  const words = name.split(/\s+/).slice(0, mostWords).join(' ')
  const characters = Array.from(words)
  return characters.length > mostCharacters
    ? `${characters.slice(0, mostCharacters).join('')}…`
    : words
}

/** `https://x.com/amara` → `amara`; a keyed hash has no such part. */
function handleOf(url: string | null): string | null {
  const last = /^https:\/\/[^/]+\/(?:.*\/)?([^/?#]+)\/?$/.exec(url ?? '')?.[1]
  if (last === undefined) return null
  try {
    return decodeURIComponent(last)
  } catch {
    // A stray percent sign: the address is shown as it stands.
    return last
  }
}

function isolated(name: string, text: Text): string {
  const against = text.dir === 'ltr' ? /[\p{Script=Arabic}\p{Script=Hebrew}]/u : /\p{Script=Latin}/u
  return against.test(name) ? `\u2068${name}\u2069` : name
}
