/**
 * Connect: introduce two people (docs/evidence.md, row 8).
 *
 * Opens where one person looks for what another offers, there was an exchange with each in 180 d, and they were not
 * introduced as far back as acts are read. What somebody looks for or offers, the person wrote themselves: an archive
 * alone never opens one, though the exchanges may be known from one.
 */
import { instant } from '../clock.ts'
import type { Entry, Person } from '../entry.ts'
import type { Ground } from '../ground.ts'
import { numbers } from '../numbers.ts'
import type { Profile } from '../notebook/profile.ts'
import { partnerKeys, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import { isStopped } from '../stops.ts'
import { isSubstantial } from '../words.ts'
import { fact, type FamilyRule, type Opening } from './family.ts'
import { eachOnce } from './each-once.ts'
import { isLetter } from './written.ts'

interface Someone {
  url: string
  person: Person
  profile: Profile
  /** Instant of the last exchange with them. */
  last: string
}

interface Match {
  /** Of the two last exchanges the older one. */
  last: string
  opening: Opening
}

export const connect: FamilyRule = {
  family: 'connect',
  openFor: numbers.connectOpenFor,
  /** Those one was in touch with most recently, both of them, come first. */
  inAll(ground, lately) {
    const some = inTouch(ground)
    const found = some
      .flatMap((one) => some.flatMap((other) => matchesOf(one, other)))
      .toSorted((one, other) => (one.last > other.last ? -1 : Number(one.last < other.last)))
      .map((match) => match.opening)
      .filter(({ people }) => !ground.acts.some((act) => couldHaveMet(act, keysOf(people))))
    return eachOnce(found, lately)
  },
  isDoneBy(entry, { people }) {
    const pair = keysOf(people)
    const isTold = entry.act === 'introduce' && isToOne(entry, pair)
    return (isTold || isToBoth(entry, pair)) && isSubstantial(entry.words)
  },
  couldBe: (entry, { people }) => isLetter(entry) && isToOne(entry, keysOf(people)),
}

/** People with something noted about them with whom there was an exchange, and whom nothing stops. */
function inTouch({ now, people, profiles }: Ground): Someone[] {
  const from = instant(now - numbers.connectWindow)
  return [...profiles].flatMap(([url, profile]) => {
    const last = people.get(url)?.lastExchange ?? ''
    const person = { url, name: profile.person.name }
    const isOut = last < from || isStopped(person, people, profiles, now)
    return isOut ? [] : { url, person, profile, last }
  })
}

/** What the one looks for and the other offers, each tag by itself. */
function matchesOf(one: Someone, other: Someone): Match[] {
  if (one.url === other.url) return []
  const offers = new Set(other.profile.offers)
  const [last = ''] = [one.last, other.last].toSorted()
  const at = [one.profile.changedAt, other.profile.changedAt].toSorted().at(-1) ?? ''
  const pair = [one.url, other.url].toSorted().join(' ')
  return [...new Set(one.profile.needs)]
    .filter((tag) => offers.has(tag))
    .map((tag) => ({
      last,
      opening: {
        key: `${pair} ${tag}`,
        people: [one.person, other.person],
        object: null,
        nothingWrittenSince: null,
        facts: [
          fact({ kind: 'need-meets-offer', at, tag, records: [one.profile.id, other.profile.id] }),
        ],
      },
    }))
}

function keysOf(people: readonly Person[]): Set<string> {
  return new Set(people.flatMap((who) => personKey(who) ?? []))
}

function isToOne(entry: Entry, pair: ReadonlySet<string>): boolean {
  return partnerKeys(entry).some((key) => pair.has(key))
}

/** Own words to both at once: that is how two people meet. */
function isToBoth(entry: Entry, pair: ReadonlySet<string>): boolean {
  const named = new Set(partnerKeys(entry).filter((key) => pair.has(key)))
  return isBelow(entry.rung) && named.size === pair.size
}

/** In doubt quiet: an introduction that names one of them alone may have been to the other. */
function couldHaveMet(entry: Entry, pair: ReadonlySet<string>): boolean {
  const named = partnerKeys(entry)
  const isOfThem = named.length > 0 && named.every((key) => pair.has(key))
  return isToBoth(entry, pair) || (entry.act === 'introduce' && isOfThem)
}
