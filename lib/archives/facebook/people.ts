/** Whom the files name: no address is in any of them, and whose thing it was stands in a sentence of any language. */
import type { Person } from '../../domain/entry.ts'
import { nameKey } from '../name-key.ts'

/** What Facebook calls whoever closed their account, in English. */
const nobody = 'facebook user'

export interface People {
  /** Null where it is nobody’s name. */
  named: (name: string) => Person | null
  /** A friend: they are found in sentences from then on. */
  noteFriend: (name: string) => void
  /**
   * The one friend whom a sentence names (“Ada commented on Zoë’s post.”); null where it names none, or several.
   *
   * @param author the person's own name, which stands there, too
   */
  friendIn: (sentence: string, author: string) => Person | null
}

export function createPeople(): People {
  const people = new Map<string, Person>()
  /** By how they begin. */
  const friends = new Map<string, Set<string>>()

  /** Sentences come again as often as something was done with somebody. */
  const sentences = new Map<string, Person | null>()

  function named(name: string): Person | null {
    const key = nameKey(name)
    if (key === '' || key === nobody) return null
    const person = people.get(key) ?? { url: null, name: name.trim() }
    people.set(key, person)
    return person
  }

  return {
    named,
    noteFriend(name) {
      sentences.clear()
      const trimmed = name.trim()
      const beginning = trimmed.slice(0, 2)
      if (beginning.length === 2)
        friends.set(beginning, (friends.get(beginning) ?? new Set()).add(trimmed))
    },
    friendIn(sentence, author) {
      const before = sentences.get(sentence)
      if (before !== undefined) return before
      const text = author === '' ? sentence : sentence.replace(author, '\n')
      const found = new Set<string>()
      for (let at = 0; at < text.length; at += 1) {
        const here = [...(friends.get(text.slice(at, at + 2)) ?? [])]
          .filter((name) => text.startsWith(name, at) && isWhole(text, at, at + name.length))
          .toSorted((one, other) => other.length - one.length)
        const [longest] = here
        if (longest === undefined) continue
        found.add(longest)
        at += longest.length - 1
      }
      const [only, ...others] = found
      const friend = only !== undefined && others.length === 0 ? named(only) : null
      sentences.set(sentence, friend)
      return friend
    },
  }
}

/** Letters of scripts that set no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Whether nothing there makes it a part of a longer name. */
function isWhole(text: string, from: number, to: number): boolean {
  return [text.slice(0, from).at(-1), text.slice(to).at(0)].every(
    (sign) => sign === undefined || !/[\p{L}\p{M}\p{N}]/u.test(sign) || unspaced.test(sign),
  )
}
