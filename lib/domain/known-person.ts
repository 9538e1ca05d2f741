/**
 * What is known of somebody from the entries about them: when, and how often, as far as this browser saw. A fold like
 * all that follows from entries (projections.ts), and no measure of anybody.
 */
import type { GoesBy } from './alias.ts'
import type { Entry, PersonKind, Rung } from './entry.ts'
import { nameWords } from './name-words.ts'
import { isBelow, isVisible, noCounts } from './rung.ts'
import { isAct } from './undo.ts'

/** Someone acted towards at least once; only these people have names. */
export interface KnownPerson {
  url: string
  name: string | null
  /** Instant at which they were called so. */
  named: string | null
  /** What the name is found by. */
  words: string[]
  /** First act towards them seen. */
  since: string
  /** The site of that act. */
  site: string
  /** Instant of the last act of one's own that stands and that they could notice. */
  lastOut: string | null
  /** Instant of the last entry that stands and tells of something of theirs: see `reached`. */
  lastIn: string | null
  /** Instants of the last acts that stand and were written to them, newest first: as many as `stops.ts` asks for. */
  writes: string[]
  /** Instant of the last entry that stands and tells of words of theirs to one, or of a meeting. */
  heardAt: string | null
  /** How many such entries there are. */
  heard: number
  /** The later of one's last words to them and of theirs; null before there were any. */
  lastExchange: string | null
  /** How many entries with them stand, by rung. */
  counts: Record<Rung, number>
  /** What the person says they are to them: what was said last and still holds. */
  kind: PersonKind | null
  /** Id of the entry that says so. */
  kindBy: string | null
}

/** The same of anybody: strangers were never acted towards. */
export type PersonFacts = Omit<KnownPerson, 'since'> & { since: string | null }

/** Writes kept: two unanswered within thirty days count for ninety, in which so many others may follow. */
const writesKept = 4

/** What one entry has to do with one of its partners. */
export interface Part {
  entry: Entry
  /** What it calls them. */
  name: string | null
  /** Whether it is about them and not, as in a group chat, about others as well. */
  isFirst: boolean
}

/** Everybody an entry is about who has an address, by the one they go by; each once. */
export function partsOf(entry: Entry, by: GoesBy): Map<string, Part> {
  const parts = new Map<string, Part>()
  for (const [place, one] of [entry.person, ...entry.others].entries()) {
    if (!one?.url) continue
    const url = by(one.url)
    const { name = null, isFirst = place === 0 } = parts.get(url) ?? {}
    parts.set(url, { entry, name: name ?? one.name, isFirst })
  }
  return parts
}

export function nothingOf(url: string): PersonFacts {
  const counts = noCounts()
  const nothing = { name: null, named: null, words: [], since: null, lastOut: null, lastIn: null }
  const exchange = { writes: [], heardAt: null, heard: 0, lastExchange: null }
  return { url, ...nothing, site: '', ...exchange, counts, kind: null, kindBy: null }
}

/** With one more entry, taken back by now or not, in whatever order they come. */
export function withPart(facts: PersonFacts, part: Part, isUndone: boolean): PersonFacts {
  const { id, at, rung, changes } = part.entry
  const after = { ...facts }
  if (makesKnown(part.entry)) {
    const first = [
      `${at} ${part.entry.site}`,
      ...(facts.since ? [`${facts.since} ${facts.site}`] : []),
    ]
    const [earliest = ''] = first.toSorted()
    after.since = earliest.slice(0, at.length)
    after.site = earliest.slice(at.length + 1)
    if (part.name !== null && `${at} ${part.name}` > `${facts.named ?? ''} ${facts.name ?? ''}`)
      Object.assign(after, { name: part.name, named: at, words: nameWords(part.name) })
  }
  if (isUndone) return after
  if (changes?.kind !== undefined && id > (facts.kindBy ?? ''))
    Object.assign(after, { kind: changes.kind, kindBy: id })
  if (!isAct(part.entry)) return after
  if (isOut(part)) after.lastOut = later(facts.lastOut, at)
  if (isIn(part)) after.lastIn = later(facts.lastIn, at)
  if (isWritten(part)) after.writes = newestFirst([at, ...facts.writes]).slice(0, writesKept)
  if (isHeard(part))
    Object.assign(after, { heardAt: later(facts.heardAt, at), heard: facts.heard + 1 })
  after.lastExchange = lastOf(after)
  after.counts = { ...facts.counts, [rung]: facts.counts[rung] + 1 }
  return after
}

/** With one entry less standing; null where it was the last, and one before it has to be looked for. */
export function withoutPart(facts: PersonFacts, part: Part): PersonFacts | null {
  const { id, at, rung } = part.entry
  if (facts.kindBy === id) return null
  if (!isAct(part.entry)) return facts
  if (isOut(part) && facts.lastOut === at) return null
  if (isIn(part) && facts.lastIn === at) return null
  if (isWritten(part) && facts.writes.includes(at)) return null
  if (isHeard(part) && facts.heardAt === at) return null
  const heard = facts.heard - (isHeard(part) ? 1 : 0)
  return { ...facts, heard, counts: { ...facts.counts, [rung]: facts.counts[rung] - 1 } }
}

/** How often words went either way, or they met; what the person only saw or touched is none. */
export function exchangeCount({ counts, heard }: Pick<PersonFacts, 'counts' | 'heard'>): number {
  return counts.compose + counts.collaborate + counts.lead + heard
}

export function isKnown(facts: PersonFacts): facts is KnownPerson {
  return facts.since !== null
}

/** Whether it makes its partners known: being seen or read makes nobody known. */
export function makesKnown({ type, rung }: Entry): boolean {
  return rung !== 'observe' || type === 'Ignore'
}

function isOut({ entry }: Part): boolean {
  return isVisible(entry.rung)
}

/**
 * What tells of something of theirs, by the ActivityStreams type: an answer of theirs that was opened, an invitation
 * or request of theirs that was accepted, ignored or declined (when it came, nobody saw: it was here by then), and
 * meeting them, as that is of both.
 */
const reached: ReadonlySet<Entry['type']> = new Set(['Read', 'Accept', 'Ignore', 'Reject', 'Join'])

function isIn({ entry, isFirst }: Part): boolean {
  return isFirst && reached.has(entry.type)
}

/** Own words to them, whichever way. */
function isWritten({ entry }: Part): boolean {
  return isBelow(entry.rung)
}

/** Words of theirs, opened; meeting them is of both. */
function isHeard({ entry, isFirst }: Part): boolean {
  return isFirst && (entry.type === 'Read' || entry.type === 'Join')
}

function lastOf({ writes, heardAt }: Pick<PersonFacts, 'writes' | 'heardAt'>): string | null {
  return [...writes.slice(0, 1), ...(heardAt ? [heardAt] : [])].toSorted().at(-1) ?? null
}

function newestFirst(instants: readonly string[]): string[] {
  return instants.toSorted((one, other) => (one > other ? -1 : Number(one < other)))
}

function later(one: string | null, at: string): string {
  return one !== null && one > at ? one : at
}
