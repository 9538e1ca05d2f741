/**
 * Acts of an archive beside those the ledger has: the same act is one, whoever told of it first. Pure, so that it can be
 * shown before anything is written.
 *
 * The same archive again, or a newer one, has the same ids (ids.ts), which the ledger knows by itself. Here is what ids
 * can't tell: an act that a recorder saw, or that an archive of another year lists with less than this one.
 */
import type { GoesBy } from '../domain/alias.ts'
import type { Entry } from '../domain/entry.ts'
import { day, minute } from '../domain/numbers.ts'
import { partners } from '../domain/people.ts'
import { isRemark } from '../domain/undo.ts'
import { isSameThing, thingKeys } from './same-thing.ts'

export interface Join {
  /** Entries of the ledger, in any order and number; what can't be one of the archive's acts is not kept. */
  take: (entries: readonly Entry[]) => void
  /** The archive's acts that the ledger lacks, as they are to be put in. */
  fresh: () => Entry[]
}

/** A recorder has the time of the click, a site that of its server; an invitation is told to the minute. */
const near = 3 * minute

/** @param by the address somebody goes by, as the ledger has it */
export function joinWith(acts: readonly Entry[], by: GoesBy): Join {
  const sorted = Map.groupBy(acts.toSorted(byTime), (one) => placesOf(one, by)[0] ?? '')
  const found = (entry: Entry): Entry[][] =>
    placesOf(entry, by).flatMap((place) => [sorted.get(place) ?? []])
  const known: Entry[] = []
  return {
    take(entries) {
      for (const entry of entries)
        if (
          !isRemark(entry) &&
          (entry.type === 'Invite' || found(entry).some((some) => some.length))
        )
          known.push(entry)
    },
    fresh() {
      const taken = new Set<Entry>()
      for (const entry of known.toSorted(byTime)) {
        const same = sameAct(entry, found(entry), taken, by)
        if (same) taken.add(same)
      }
      const invitedOn = new Map<string, string>()
      for (const { type, day: on, ...rest } of known)
        for (const { url } of type === 'Invite' ? partners(rest) : [])
          if (url !== null && on < (invitedOn.get(by(url)) ?? '\uffff')) invitedOn.set(by(url), on)
      const withOwnRung = (one: Entry): Entry =>
        isOwnClickKnown(one, invitedOn, by) ? { ...one, rung: 'observe' } : one
      return acts.filter((one) => !taken.has(one)).map(withOwnRung)
    },
  }
}

/**
 * Where an act is looked for: an act of an archive stands in the first of them alone. Becoming connected and accepting to be
 * are one kind, as an archive may not know which it was.
 */
function placesOf({ site, type, object, person }: Entry, by: GoesBy): string[] {
  if (isTie({ type, object })) return [`${site} tie`]
  if (type === 'Like' && object?.url)
    return thingKeys(object.url).map((key) => `${site} Like ${key}`)
  const whose = type === 'Read' && person?.url ? by(person.url) : ''
  return [`${site} ${type} ${object?.type ?? ''} ${whose}`]
}

function isTie({ type, object }: Pick<Entry, 'type' | 'object'>): boolean {
  return (
    (type === 'Accept' && object?.type === 'Invite' && object.url === null) ||
    (type === 'Add' && object?.type === 'Relationship')
  )
}

/** The act of the archive that this entry is, of those that no other entry is: the nearest in time. */
function sameAct(
  entry: Entry,
  places: readonly (readonly Entry[])[],
  taken: ReadonlySet<Entry>,
  by: GoesBy,
): Entry | null {
  let found: Entry | null = null
  const distance = (one: Entry): number => Math.abs(Date.parse(one.at) - Date.parse(entry.at))
  for (const one of places.flatMap((sorted) => within(entry, sorted))) {
    if (taken.has(one) || !isSame(one, entry, by)) continue
    if (one.id === entry.id) return one
    if (!found || distance(one) <= distance(found)) found = one
  }
  return found
}

/** Those whose time speaks not against it. */
function within(entry: Entry, sorted: readonly Entry[]): readonly Entry[] {
  const at = Date.parse(entry.at)
  // A reaction to one thing is one, whenever; an answer was opened at any time after it was written.
  if (entry.type === 'Like' && entry.object?.url) return sorted
  if (entry.type === 'Read') return sorted.slice(0, indexAfter(sorted, at + near))
  const reach = isTie(entry) ? day : near
  return sorted.slice(indexAfter(sorted, at - reach - 1), indexAfter(sorted, at + reach))
}

function isSame(one: Entry, other: Entry, by: GoesBy): boolean {
  if (one.site !== other.site) return false
  if (one.account !== null && other.account !== null && one.account !== other.account) return false
  if (isTie(one) && !isSameDay(one, other)) return false
  return isSameThing(one.object, other.object) && isTowardsSame(one, other, by)
}

/** One of them may have the day alone, which is then one of UTC. */
function isSameDay(one: Entry, other: Entry): boolean {
  const [exact, plain] = one.zone === 'UTC' ? [other, one] : [one, other]
  return (
    plain.day === exact.at.slice(0, 10) ||
    Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= near
  )
}

/** Where both name somebody, one of them is the same. */
function isTowardsSame(one: Entry, other: Entry, by: GoesBy): boolean {
  const [some, others] = [one, other].map(({ person, ...rest }) =>
    [...(person ? [person] : []), ...rest.others].filter(({ url, name }) => url ?? name),
  )
  if (!some?.length || !others?.length) return true
  return some.some((a) =>
    others.some((b) =>
      a.url !== null && b.url !== null ? by(a.url) === by(b.url) : a.name === b.name,
    ),
  )
}

/** Whether a connection came of an invitation that the ledger has: then its click is counted there. */
function isOwnClickKnown(one: Entry, invitedOn: ReadonlyMap<string, string>, by: GoesBy): boolean {
  if (one.type !== 'Add' || !isTie(one)) return false
  return partners(one).some(
    ({ url }) => url !== null && (invitedOn.get(by(url)) ?? '\uffff') <= one.day,
  )
}

/** How many of them are at this time or before. */
function indexAfter(sorted: readonly Entry[], at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (Date.parse(sorted[middle]?.at ?? '') <= at) low = middle + 1
    else high = middle
  }
  return low
}

function byTime(one: Entry, other: Entry): number {
  return one.at < other.at ? -1 : Number(one.at > other.at)
}
