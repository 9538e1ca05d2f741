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
  /** Somebody by number: by their handle of the newest post that mentions them, where one does. */
  numbered: (number: string) => Person
}

export function createPeople(): People {
  /** Each once: posts by the ten thousand name the same few. */
  const kept = new Map<string, Person>()
  const addresses = new Map<string, string | null>()
  const mentions: Mentions = new Map()

  function keep(url: string, name: string | null): Person {
    const key = `${url} ${name ?? ''}`
    const before = kept.get(key)
    if (before) return before
    const person = { url, name: name === null ? null : copyOf(name) }
    kept.set(copyOf(key), person)
    return person
  }

  function person(handle: string, name = ''): Person | null {
    let url = addresses.get(handle)
    if (url === undefined) addresses.set(copyOf(handle), (url = handleAddress(handle)))
    const called = name.trim().replaceAll(/\s+/g, ' ')
    return url === null ? null : keep(url, called === '' ? null : called)
  }

  return {
    person,
    learn(more) {
      for (const one of more.values()) noteMention(mentions, one, one.post)
    },
    numbered(number) {
      const mention = mentions.get(number)
      const known = mention ? person(mention.handle, mention.name) : null
      return known ?? keep(numberAddress(number), null)
    },
  }
}

/** The newest post knows the name somebody has had since. */
export function noteMention(all: Mentions, mention: Mention, post: string): void {
  const before = all.get(mention.number)
  if (before && !isNewer(post, before.post)) return
  all.set(mention.number, { ...mention, post })
}

/** Whether a number was given later than another: they rise, and are too long for numbers of this language. */
export function isNewer(one: string, other: string): boolean {
  return one.length === other.length ? one > other : one.length > other.length
}
