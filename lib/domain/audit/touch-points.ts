/**
 * What an audit of years needs of every entry, gathered a page at a time: entries come and go, and what stays is a few
 * instants for each person and a few counts for each year. In whatever order they come, the same stays.
 */
import type { GoesBy } from '../alias.ts'
import { instant } from '../clock.ts'
import { addDays, daysBetween, type Day } from '../day.ts'
import type { Entry, Rung } from '../entry.ts'
import { partnerKeys, personKey } from '../people.ts'
import { isBelow, noCounts } from '../rung.ts'
import { isAct } from '../undo.ts'
import { auditNumbers } from './numbers.ts'

/** Instants of what was last seen between the person and somebody; null: not seen. */
export interface Ties {
  /** They became contacts: by an invitation accepted, or as an archive lists them. */
  connected: string | null
  /** An invitation of theirs was accepted. */
  accepted: string | null
  /** They were removed from one's contacts. */
  removed: string | null
  /** Own words to them, also as one of several. */
  wrote: string | null
  /** Words of theirs, opened. */
  heard: string | null
  /** A meeting, which is of both. */
  met: string | null
}

export interface TouchPoints {
  /** By the address they go by. */
  people: Map<string, Ties>
  /** Acts by year and rung; a look is one. */
  years: Map<string, Record<Rung, number>>
  /** Acts in own words of the last weeks, by how many weeks ago: 0 is the week that ends today. */
  weeks: Map<number, number>
  /** Whom own words on a tag went to lately. */
  topics: Map<string, Set<string>>
}

export interface Gathering {
  by: GoesBy
  /** Ids of the entries that were taken back. */
  undone: ReadonlySet<string>
  /** Unix time in milliseconds, and the day it belongs to. */
  now: number
  today: Day
}

export function noTouchPoints(): TouchPoints {
  return { people: new Map(), years: new Map(), weeks: new Map(), topics: new Map() }
}

/** Adds a page of entries to what was gathered so far. */
export function gather(points: TouchPoints, entries: readonly Entry[], how: Gathering): void {
  const acts = entries.filter((entry) => isAct(entry) && !how.undone.has(entry.id))
  const firstDay = addDays(how.today, 1 - 7 * auditNumbers.rhythmWeeks)
  for (const act of acts) {
    const year = countsOf(points.years, act.day.slice(0, 4))
    year[act.rung] += 1
    if (isBelow(act.rung)) {
      if (act.day >= firstDay && act.day <= how.today) addWeek(points.weeks, act.day, how.today)
      addTopics(points.topics, act, how)
    }
    addTies(points.people, act, how.by)
  }
}

function countsOf(years: TouchPoints['years'], year: string): Record<Rung, number> {
  const counts = years.get(year) ?? noCounts()
  years.set(year, counts)
  return counts
}

function addWeek(weeks: TouchPoints['weeks'], on: Day, today: Day): void {
  const week = Math.floor(daysBetween(on, today) / 7)
  weeks.set(week, (weeks.get(week) ?? 0) + 1)
}

function addTopics(topics: TouchPoints['topics'], act: Entry, { by, now }: Gathering): void {
  if (act.tags.length === 0 || act.at < instant(now - auditNumbers.circleWithin)) return
  for (const tag of act.tags) {
    const people = topics.get(tag) ?? new Set()
    for (const url of partnerKeys(act)) people.add(by(url))
    if (people.size > 0) topics.set(tag, people)
  }
}

function addTies(people: TouchPoints['people'], act: Entry, by: GoesBy): void {
  const { at } = act
  const later = (one: string | null): string => (one !== null && one > at ? one : at)
  const change = (url: string, name: keyof Ties): void => {
    const ties = people.get(by(url)) ?? noTies()
    ties[name] = later(ties[name])
    people.set(by(url), ties)
  }
  if (isBelow(act.rung)) for (const url of partnerKeys(act)) change(url, 'wrote')
  const first = personKey(act.person)
  if (first === null) return
  for (const name of tiesOf(act)) change(first, name)
}

function noTies(): Ties {
  return { connected: null, accepted: null, removed: null, wrote: null, heard: null, met: null }
}

/** A follow makes nobody a contact, and an invitation of one's own does once it was accepted. */
function tiesOf({ type, object }: Entry): (keyof Ties)[] {
  if (type === 'Read') return ['heard']
  if (type === 'Join') return ['met']
  // One to a page, an event or a newsletter names that as its address.
  if (type === 'Accept' && object?.type === 'Invite' && object.url === null)
    return ['connected', 'accepted']
  if (object?.type !== 'Relationship') return []
  if (type === 'Accept') return ['connected', 'accepted']
  if (type === 'Add') return ['connected']
  return type === 'Remove' ? ['removed'] : []
}
