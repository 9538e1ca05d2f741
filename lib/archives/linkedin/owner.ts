/** Whose archive it is: no file that is opened says so, but every row with two people has them in it. */
import { nameKey } from '../name-key.ts'
import { type People } from './people.ts'

export interface Owner {
  /** A row says that this is the person. */
  noteSelf: (url: string, name: string) => void
  /** Somebody is in a conversation. */
  noteSeen: (url: string | null, conversation: string) => void
  /** Who it is, by all that was noted so far. */
  decide: () => Self
}

export interface Self {
  /** Null where no row tells it. */
  url: string | null
  /** Whether somebody is the person; null where nothing tells. */
  isSelf: (url: string | null, name: string) => boolean | null
}

export function createOwner(people: People): Owner {
  /** How often each address, and whether a name, was told. */
  const told = new Map<string, number>()
  const names = new Set<string>()
  /** The conversations each address is in. */
  const seen = new Map<string, Set<string>>()

  /** The address most often told, else the one that is in more conversations than any other. */
  function urlOf(): string | null {
    const [first] = [...told].toSorted(([, one], [, other]) => other - one)
    if (first) return first[0]
    const [most, next] = [...seen].toSorted(([, one], [, other]) => other.size - one.size)
    return most && most[1].size > (next?.[1].size ?? 1) ? most[0] : null
  }

  return {
    noteSelf(address, name) {
      const url = people.person(address, name)?.url
      if (url) told.set(url, (told.get(url) ?? 0) + 1)
      if (name.trim() !== '') names.add(nameKey(name))
    },
    noteSeen(address, conversation) {
      if (address === null) return
      const theirs = seen.get(address) ?? new Set()
      seen.set(address, theirs.add(conversation))
    },
    decide() {
      const url = urlOf()
      return {
        url,
        isSelf(address, name) {
          if (url !== null && address !== null) return address === url
          return url !== null || names.size > 0 ? names.has(nameKey(name)) : null
        },
      }
    },
  }
}
