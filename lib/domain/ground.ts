/**
 * The ground that suggestions stand on: what was done lately, who is known, what is written in the notebook. Read from
 * the ledger by the worker; everything in it stands by the addresses that people go by.
 */
import type { GoesBy } from './alias.ts'
import { instant, type Clock } from './clock.ts'
import type { MeantEntry } from './correction.ts'
import { dayOf, type Day } from './day.ts'
import type { Draw } from './draw.ts'
import type { Entry } from './entry.ts'
import type { Gap } from './gap.ts'
import type { KnownPerson } from './known-person.ts'
import type { Circle } from './notebook/circle.ts'
import type { Draft } from './notebook/draft.ts'
import type { Note } from './notebook/note.ts'
import {
  withPeople,
  type NotebookRecord,
  type RecordName,
  type RecordOf,
} from './notebook/notebook.ts'
import type { Profile } from './notebook/profile.ts'
import type { KeptPromise } from './notebook/promise.ts'
import { isAct, standing } from './undo.ts'

export interface Ground {
  /** Unix time in milliseconds. */
  now: number
  /** The person's own day. */
  today: Day
  /** IANA zone the person is in. */
  zone: string
  /** Instant of the oldest entry: facts reach back no further. */
  horizon: string
  /** Acts that stand of at least the last `lookBack`, oldest first, wherever they were done; looks among them. */
  acts: readonly Entry[]
  /** Times that could not be read: "nothing written" can't be said of those. */
  gaps: readonly Gap[]
  /** By the address they go by: everybody with a profile, everybody named by a note, and those gone quiet last. */
  people: ReadonlyMap<string, KnownPerson>
  /** What was noted about people, by the address they go by. */
  profiles: ReadonlyMap<string, Profile>
  /** Notes of at least the last `lookBack`, oldest first. */
  notes: readonly Note[]
  /** Drafts, promises and circles that are not closed. */
  drafts: readonly Draft[]
  promises: readonly KeptPromise[]
  circles: readonly Circle[]
  /** The person's own fields, in their own words. */
  ownFields: readonly string[]
  /** The same number for the same words, as long as the ledger lives. */
  draw: Draw
}

/** What was read for it: as it stands in the ledger, by whichever address. */
export interface GroundSources {
  clock: Pick<Clock, 'now' | 'zone'>
  /** The hour at which a new day begins. */
  dayStart: number
  by: GoesBy
  /** Of at least the last `lookBack`, in any order. */
  entries: readonly MeantEntry[]
  records: readonly NotebookRecord[]
  /** Known people that records name (`namedByRecords`), and those gone quiet. */
  people: readonly KnownPerson[]
  gaps: readonly Gap[]
  horizon: string | null
  ownFields: readonly string[]
  draw: Draw
  /** Instant from which on notes matter. */
  notesSince: string
}

export function groundOf(sources: GroundSources): Ground {
  const { clock, dayStart, by, entries, people, gaps, horizon, ownFields, draw } = sources
  const at = instant(clock.now())
  const records = sources.records.flatMap((one) => withOneAddressEach(one, by))
  return {
    now: clock.now(),
    today: dayOf(at, clock.zone(), dayStart),
    zone: clock.zone(),
    horizon: horizon ?? at,
    acts: standing(entries).filter(isAct).toSorted(byTime),
    gaps,
    people: new Map(people.map((one) => [one.url, one])),
    profiles: profilesBy(ofName(records, 'profile'), by),
    notes: ofName(records, 'note')
      .filter((one) => one.at >= sources.notesSince)
      .toSorted(byTime),
    drafts: ofName(records, 'draft').filter(
      ({ publishedAt, droppedAt }) => publishedAt === null && droppedAt === null,
    ),
    promises: ofName(records, 'promise').filter(({ state }) => state === 'open'),
    circles: ofName(records, 'circle').filter(({ state }) => state !== 'ended'),
    ownFields,
    draw,
  }
}

/** Addresses people go by whom notes and profiles name. */
export function namedByRecords(records: readonly NotebookRecord[], by: GoesBy): string[] {
  const urls = records.flatMap((one) =>
    one.record === 'note' || one.record === 'profile' ? (one.person?.url ?? []) : [],
  )
  return [...new Set(urls.map(by))]
}

/** What was noted about people, by the address they go by; of two records of one person the later. */
export function profilesBy(profiles: readonly Profile[], by: GoesBy): Map<string, Profile> {
  return new Map(
    profiles.toSorted(byChange).map((one) => {
      const url = by(one.person.url ?? '')
      return [url, { ...one, person: { ...one.person, url } }]
    }),
  )
}

/** A record whose people stand by the addresses they go by; none where it can't stand so. */
export function withOneAddressEach(record: NotebookRecord, by: GoesBy): NotebookRecord[] {
  const same = withPeople(record, (who) => ({ ...who, url: who.url && by(who.url) }))
  return same ? [same] : []
}

export function ofName<Name extends RecordName>(
  records: readonly NotebookRecord[],
  name: Name,
): RecordOf<Name>[] {
  return records.filter((one): one is RecordOf<Name> => one.record === name)
}

function byTime(one: { at: string }, other: { at: string }): number {
  return one.at < other.at ? -1 : Number(one.at > other.at)
}

/** The later one last, so that it is the one that is kept. */
function byChange(one: { changedAt: string }, other: { changedAt: string }): number {
  return one.changedAt < other.changedAt ? -1 : 1
}
