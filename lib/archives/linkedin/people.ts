/** Whom the files name: by address where they have one, by name alone where they do not. */
import type { Person } from '../../domain/entry.ts'
import { personAddress } from '../../sites/address.ts'
import { linkedin } from '../../sites/linkedin.ts'
import { copyOf } from '../copy.ts'
import { nameKey } from '../name-key.ts'

/** What LinkedIn calls whoever closed their account. */
const nobody = 'linkedin member'

export interface People {
  /** Somebody by address and name as a row has them; null where it names nobody. Their name is known from then on. */
  person: (url: string, name: string) => Person | null
  /** Somebody of whom a row has the name alone: with their address where exactly one is known by it. */
  named: (name: string) => Person | null
}

export function createPeople(): People {
  const addresses = new Map<string, string | null>()
  const names = new Map<string, Set<string>>()
  const nameByUrl = new Map<string, string>()
  /** Each once: rows by the ten thousand name the same few, and a piece of a text keeps all of it in memory. */
  const kept = new Map<string, Person>()

  function addressOf(url: string): string | null {
    const known = addresses.get(url)
    if (known !== undefined) return known
    const address = url === '' ? null : personAddress(withScheme(url), linkedin)
    addresses.set(copyOf(url), address)
    return address
  }

  function keep(url: string | null, name: string | null): Person {
    const key = `${url ?? ''} ${name ?? ''}`
    const before = kept.get(key)
    if (before) return before
    const person = { url, name: name === null ? null : copyOf(name) }
    kept.set(copyOf(key), person)
    return person
  }

  return {
    person(url, name) {
      const address = addressOf(url.trim())
      const called = calledOf(name)
      if (address === null) return called === null ? null : keep(null, called)
      if (called !== null) {
        const key = nameKey(called)
        const theirs = names.get(key) ?? new Set()
        names.set(key, theirs.add(address))
        if (!nameByUrl.has(address)) nameByUrl.set(address, copyOf(called))
      }
      return keep(address, called ?? nameByUrl.get(address) ?? null)
    },
    named(name) {
      const called = calledOf(name)
      if (called === null) return null
      const [only, ...others] = names.get(nameKey(called)) ?? []
      return keep(only !== undefined && others.length === 0 ? only : null, called)
    },
  }
}

/** What somebody is known by among rows that may lack addresses. */
export function keyOf({ url, name }: Person): string {
  return url ?? `name ${nameKey(name ?? '')}`
}

function calledOf(name: string): string | null {
  const called = name.trim().replaceAll(/\s+/g, ' ')
  return called === '' || called.toLowerCase() === nobody ? null : called
}

/** Endorsements have it without. */
function withScheme(url: string): string {
  return /^https?:/i.test(url) ? url : `https://${url}`
}
