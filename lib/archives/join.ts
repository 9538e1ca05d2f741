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
import { areAlikeAnswers, isSameThing, mayBeOne, thingKeys } from './same-thing.ts'

export interface Join {
  /** Entries of the ledger, in any order and number; what can't be one of the archive's acts is not kept. */
  take: (entries: readonly Entry[]) => void
  /** The archive's acts that the ledger lacks, as they are to be put in. */
  fresh: () => Entry[]
}

/** A recorder has the time of the click, a site that of its server; an invitation is told to the minute. */
const near = 3 * minute
/** An answer is opened some time after it was written, over a weekend at most: who wrote last year wrote another one. */
const unopened = 3 * day

/**
 * @param by the address somebody goes by, as the ledger has it. The ledger has keyed hashes for people whose answers were
 *   opened and who were never written to where it saw it: whoever can hash an archive's addresses lets `by` know them, too.
 */
export function joinWith(acts: readonly Entry[], by: GoesBy): Join {
  const places = new Map<string, Act[]>()
  for (const entry of acts.toSorted(byTime)) {
    const act = { entry, at: Date.parse(entry.at) }
    for (const place of homesOf(entry, by)) {
      const some = places.get(place)
      if (some) some.push(act)
      else places.set(place, [act])
    }
  }
  const around = (entry: Entry): Act[] =>
    placesOf(entry, by).flatMap((place) => within(entry, places.get(place) ?? []))
  const known: Entry[] = []
  return {
    take(entries) {
      for (const entry of entries)
        if (!isRemark(entry) && (isToConnect(entry) || around(entry).length > 0)) known.push(entry)
    },
    fresh() {
      const ids = new Set(known.map(({ id }) => id))
      // Those that came in before are not taken for others.
      const taken = new Set(acts.filter(({ id }) => ids.has(id)))
      const again = new Set(Array.from(taken, ({ id }) => id))
      for (const entry of known.toSorted(byTime)) {
        const same = again.has(entry.id) ? null : sameAct(entry, around(entry), taken, by)
        if (same) taken.add(same)
      }
      const invitedAt = firstInvitations(known, by)
      const withOwnRung = (one: Entry): Entry =>
        isOwnClickKnown(one, invitedAt, by) ? { ...one, rung: 'observe' } : one
      return acts.filter((one) => !taken.has(one)).map(withOwnRung)
    },
  }
}

/** An act of the archive, with its time in Unix time, milliseconds. */
interface Act {
  entry: Entry
  at: number
}

/** Where an act of the archive stands. */
function homesOf(entry: Entry, by: GoesBy): string[] {
  const places = placesOf(entry, by)
  return isReaction(entry) ? places.slice(0, 1) : places
}

/**
 * Where the same act of the archive may stand. Becoming connected and accepting to be are one kind, as an archive may not
 * know which it was.
 */
function placesOf(entry: Entry, by: GoesBy): string[] {
  const { site, type, object, person } = entry
  if (isTie(entry)) return [`${site} tie`]
  if (isReaction(entry)) return thingKeys(object?.url ?? '').map((key) => `${site} Like ${key}`)
  const kind = `${site} ${type} ${object?.type ?? ''}`
  if (type !== 'Read') return [kind]
  // Of these there are many within their days.
  const { url, name } = person ?? { url: null, name: null }
  const whose = [...(url === null ? [] : [by(url)]), ...(name === null ? [] : [`name ${name}`])]
  return whose.length > 0 ? whose.map((one) => `${kind} ${one}`) : [kind]
}

/** A reaction to one thing is one, whenever: its kind may have been changed since. */
function isReaction({ type, object }: Entry): boolean {
  return type === 'Like' && object !== null && object.url !== null
}

function isTie({ type, object }: Entry): boolean {
  return (
    (type === 'Accept' && object?.type === 'Invite' && object.url === null) ||
    (type === 'Add' && object?.type === 'Relationship')
  )
}

function isToConnect({ type, object }: Entry): boolean {
  return type === 'Invite' && object?.type === 'Invite'
}

/** Those whose time speaks not against it, of some that are sorted by it. */
function within(entry: Entry, sorted: readonly Act[]): readonly Act[] {
  if (isReaction(entry)) return sorted
  const at = Date.parse(entry.at)
  const [before, after] = reachOf(entry)
  return sorted.slice(indexAfter(sorted, at - before - 1), indexAfter(sorted, at + after))
}

/** How far before it and behind it the same act may stand, in milliseconds. */
function reachOf(entry: Entry): [before: number, after: number] {
  if (isTie(entry)) return [day, day]
  if (entry.type !== 'Read') return [near, near]
  return entry.source === 'archive' ? [near, unopened] : [unopened, near]
}

/**
 * The act of the archive that this entry is, of those that no other entry is: the nearest in time, among those that answer
 * something where the entry does, then among all.
 */
function sameAct(
  entry: Entry,
  some: readonly Act[],
  taken: ReadonlySet<Entry>,
  by: GoesBy,
): Entry | null {
  const at = Date.parse(entry.at)
  const distance = (one: Act): number =>
    Math.abs(one.at - at) + (areAlikeAnswers(one.entry.object, entry.object) ? 0 : 2 * near)
  const nearestFirst = some.toSorted(
    (one, other) => distance(one) - distance(other) || other.at - one.at,
  )
  const found = nearestFirst.find((one) => !taken.has(one.entry) && isSame(one.entry, entry, by))
  return found?.entry ?? null
}

function isSame(one: Entry, other: Entry, by: GoesBy): boolean {
  if (one.site !== other.site) return false
  if (one.account !== null && other.account !== null && one.account !== other.account) return false
  if (isTie(one) && !isSameDay(one, other)) return false
  if (one.type === 'Read' && !isOpening(one, other)) return false
  return isSameThing(one.object, other.object) && isTowardsSame(one, other, by)
}

/** One of them may have the day alone, which is then one of UTC. */
function isSameDay(one: Entry, other: Entry): boolean {
  const [exact, plain] = one.zone === 'UTC' ? [other, one] : [one, other]
  return plain.day === exact.at.slice(0, 10) || Math.abs(timeBetween(one, other)) <= near
}

/** An archive has the time an answer was written at, a recorder that at which it was opened. */
function isOpening(one: Entry, other: Entry): boolean {
  const [written, opened] = one.source === 'archive' ? [one, other] : [other, one]
  const after = timeBetween(written, opened)
  return after >= -near && (after <= near || opened.source !== 'archive')
}

function timeBetween(one: Entry, other: Entry): number {
  return Date.parse(other.at) - Date.parse(one.at)
}

/** Where both name somebody, one of them is the same. */
function isTowardsSame(one: Entry, other: Entry, by: GoesBy): boolean {
  const [some, others] = [one, other].map(({ person, ...rest }) =>
    [...(person ? [person] : []), ...rest.others].filter(({ url, name }) => url ?? name),
  )
  if (!some?.length || !others?.length) return true
  return some.some((a) =>
    others.some((b) =>
      a.url !== null && b.url !== null ? mayBeOne(by(a.url), by(b.url)) : a.name === b.name,
    ),
  )
}

/** When each person was first invited to connect, by the address they go by. */
function firstInvitations(entries: readonly Entry[], by: GoesBy): Map<string, string> {
  const first = new Map<string, string>()
  for (const entry of entries.filter(isToConnect))
    for (const { url } of partners(entry)) {
      const key = by(url ?? '')
      if (entry.at < (first.get(key) ?? '\uffff')) first.set(key, entry.at)
    }
  return first
}

/** Whether a connection came of an invitation that the ledger has: then its click is counted there. */
function isOwnClickKnown(one: Entry, invitedAt: ReadonlyMap<string, string>, by: GoesBy): boolean {
  if (one.type !== 'Add' || !isTie(one)) return false
  // By days, as a connection may have no more; both in UTC.
  const on = one.at.slice(0, 10)
  return partners(one).some(({ url }) => {
    const at = invitedAt.get(by(url ?? ''))
    return at !== undefined && at.slice(0, 10) <= on
  })
}

/** How many of them are at this time or before. */
function indexAfter(sorted: readonly Act[], at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.at ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low
}

function byTime(one: Entry, other: Entry): number {
  return one.at < other.at ? -1 : Number(one.at > other.at)
}
