/** Whom the files name: posts by handle and number, messages by number alone. */
import type { Person } from '../../domain/entry.ts'
import { copyOf } from '../copy.ts'
import { handleAddress, numberAddress } from './addresses.ts'

/** Somebody as a post mentions them. */
export interface Mention {
  number: string
  handle: string
  /** As they called themselves; empty where the post does not say. */
  name: string
}

/** Those whom the posts of one file mention, by number, with the number of the post. */
export type Mentions = Map<string, Mention & { post: string }>

export interface People {
  /** Somebody by handle; null where it is none. */
  person: (handle: string, name?: string) => Person | null
  /** Takes over whom a file mentions. */
  learn: (mentions: Mentions) => void
  /** Somebody by number: by their handle of the newest post that mentions them, where one does. Asked once all are known. */
  numbered: (number: string) => Person
}

export function createPeople(): People {
  /** Each once: posts by the ten thousand name the same few. */
  const kept = new Map<string, { url: string | null; named: Map<string, Person> }>()
  const mentions: Mentions = new Map()
  const byNumber = new Map<string, Person>()

  function person(handle: string, name = ''): Person | null {
    let known = kept.get(handle)
    if (!known) {
      known = { url: handleAddress(handle), named: new Map() }
      kept.set(copyOf(handle), known)
    }
    const { url, named } = known
    if (url === null) return null
    let found = named.get(name)
    if (!found) {
      const called = copyOf(name.trim().replaceAll(/\s+/g, ' '))
      found = { url, name: called === '' ? null : called }
      named.set(copyOf(name), found)
    }
    return found
  }

  return {
    person,
    learn(more) {
      for (const one of more.values()) if (isNews(mentions, one)) mentions.set(one.number, one)
    },
    numbered(number) {
      let found = byNumber.get(number)
      if (!found) {
        const mention = mentions.get(number)
        const known = mention ? person(mention.handle, mention.name) : null
        found = known ?? { url: numberAddress(number), name: null }
        byNumber.set(number, found)
      }
      return found
    },
  }
}

/** Whether a post names somebody as no newer one does: it is the newest that knows the name they have since. */
export function isNews(
  known: Mentions,
  { number, post }: { number: string; post: string },
): boolean {
  const before = known.get(number)
  return !before || isNewer(post, before.post)
}

/** Whether a number was given later than another: they rise, and are too long for numbers of this language. */
export function isNewer(one: string, other: string): boolean {
  return one.length === other.length ? one > other : one.length > other.length
}
