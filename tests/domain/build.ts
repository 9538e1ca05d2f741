/** Entries, suggestions and clocks for tests; every id is a UUIDv7 of its instant. */
import { instant, type Clock } from '../../lib/domain/clock.ts'
import {
  entrySchema,
  type Act,
  type Entry,
  type Observation,
  type Person,
} from '../../lib/domain/entry.ts'
import { drawFrom } from '../../lib/domain/draw.ts'
import type { Gap } from '../../lib/domain/gap.ts'
import type { Ground } from '../../lib/domain/ground.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import { nothingOf, type KnownPerson } from '../../lib/domain/known-person.ts'
import { day, hour, minute } from '../../lib/domain/numbers.ts'
import type { Circle } from '../../lib/domain/notebook/circle.ts'
import type { Draft } from '../../lib/domain/notebook/draft.ts'
import type { Note } from '../../lib/domain/notebook/note.ts'
import { blankProfile, type Profile } from '../../lib/domain/notebook/profile.ts'
import type { KeptPromise } from '../../lib/domain/notebook/promise.ts'
import { rungOfAct } from '../../lib/domain/rung.ts'
import { findSteps, suggest } from '../../lib/domain/suggest.ts'
import type { Family, Suggestion } from '../../lib/domain/suggestion.ts'
import { isAct, standing } from '../../lib/domain/undo.ts'

export const second = 1000
export { day, hour, minute }
/** The moment at which tests look. */
export const now = Date.parse('2026-11-22T12:00:00.000Z')
export const horizon = '2026-06-01T08:00:00.000Z'

export const amara = someone('amara', 'Amara Okafor')
export const tomasz = someone('tomasz', 'Tomasz Nowak')
export const li = someone('li', 'Li Wei')
export const noor = someone('noor', 'Noor Haddad')
export const post = 'https://www.linkedin.com/feed/update/urn:li:activity:7001/'
export const visit = '019abc00-0000-7000-8000-000000000001'
export const otherVisit = '019abc00-0000-7000-8000-000000000002'

/** So many milliseconds before `now`. */
export function instantAgo(ago: number): string {
  return instant(now - ago)
}

let made = 0
/** A fresh id at an instant (Unix time in ms). */
export function idAt(at: number): string {
  made += 1
  return uuidv7(at, `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`)
}

export function someone(slug: string, name: string | null): Person {
  return { url: `https://www.linkedin.com/in/${slug}`, name }
}

export function clockAt(at: number): Clock {
  return { now: () => at, zone: () => 'Europe/Berlin', id: () => idAt(at) }
}

/** An entry `ago` milliseconds before `now`; whatever is not said is a plain like on LinkedIn. */
export function entry(ago: number, fields: Partial<Entry> = {}): Entry {
  const at = now - ago
  return {
    id: idAt(at),
    at: instant(at),
    zone: 'Europe/Berlin',
    day: instant(at).slice(0, 10),
    site: 'linkedin',
    account: null,
    type: 'Like',
    rung: 'touch',
    act: null,
    witness: 'confirmed',
    person: null,
    others: [],
    object: { type: 'Note', url: post, inReplyTo: null },
    undoes: null,
    corrects: null,
    changes: null,
    session: null,
    intention: null,
    words: null,
    tags: [],
    view: null,
    source: 'recorder',
    rules: 1,
    ...fields,
  }
}

export function accept(ago: number, person: Person | null, fields: Partial<Entry> = {}): Entry {
  return entry(ago, {
    type: 'Accept',
    person,
    object: { type: 'Invite', url: null, inReplyTo: null },
    ...fields,
  })
}

export function message(ago: number, person: Person | null, fields: Partial<Entry> = {}): Entry {
  return entry(ago, {
    type: 'Create',
    rung: 'compose',
    person,
    object: { type: 'ChatMessage', url: null, inReplyTo: null },
    words: '5-19',
    ...fields,
  })
}

export function answer(ago: number, person: Person | null, fields: Partial<Entry> = {}): Entry {
  const object = { type: 'Note', url: null, inReplyTo: post }
  return message(ago, person, { object, ...fields })
}

/** A stretch of looking in which items of one person were read. */
export function reading(
  ago: number,
  who: Person,
  items: number,
  fields: Partial<Entry> = {},
): Entry {
  const people = [{ ...who, itemsSeen: items + 1, itemsRead: items }]
  return entry(ago, {
    type: 'View',
    rung: 'observe',
    object: null,
    view: { activeSeconds: 60, itemsSeen: 12, itemsRead: items, adsSeen: 0, ownSeen: 0, people },
    ...fields,
  })
}

/** Own words to somebody that the person called an act. */
export function called(
  act: Act,
  ago: number,
  person: Person | null,
  fields: Partial<Entry> = {},
): Entry {
  return message(ago, person, { act, rung: rungOfAct[act], ...fields })
}

/** A post of one's own, to everybody. */
export function ownPost(ago: number, fields: Partial<Entry> = {}): Entry {
  return answer(ago, null, { object: { type: 'Note', url: null, inReplyTo: null }, ...fields })
}

/** The entry that something observed becomes. */
export function recorded(observed: Observation): Entry {
  const none = { undoes: null, corrects: null, changes: null, session: null, intention: null }
  return entrySchema.parse({ ...observed, ...none, day: observed.at.slice(0, 10) })
}

export function undo(ago: number, target: Entry): Entry {
  return entry(ago, { type: 'Undo', rung: target.rung, undoes: target.id })
}

/** When and where a correction is made: now, each later than the one before. */
export function stamp(): { id: string; now: number; zone: string; day: string } {
  return { id: idAt(now), now, zone: 'Europe/Berlin', day: instant(now).slice(0, 10) }
}

/** Somebody acted towards of whom no more is known. */
export function knownPerson(url: string, name: string | null): KnownPerson {
  return { ...nothingOf(url), name, since: horizon }
}

/** Somebody with so many exchanges, the last `ago` milliseconds before `now`. */
export function metBefore(ago: number, who: Person, exchanges = 2): KnownPerson {
  const known = knownPerson(who.url ?? '', who.name)
  return {
    ...known,
    since: instant(now - ago - day),
    lastExchange: instant(now - ago),
    counts: { ...known.counts, compose: exchanges },
  }
}

/** A time that could not be read surely, from `ago` milliseconds before `now` on. */
export function gap(ago: number, fields: Partial<Gap> = {}): Gap {
  return {
    id: idAt(now - ago),
    site: 'linkedin',
    reason: 'unsure',
    acts: null,
    part: 'linkedin.comment',
    from: instant(now - ago),
    until: null,
    ...fields,
  }
}

/** What opens at `now`. */
export function openedBy(
  entries: readonly Entry[],
  existing: readonly Suggestion[] = [],
  gaps: readonly Gap[] = [],
): Suggestion[] {
  return openedOn(groundOf({ acts: actsOf(entries), gaps }), existing)
}

/** What opens on a ground. */
export function openedOn(
  ground: Ground,
  existing: readonly Suggestion[] = [],
  off: readonly Family[] = [],
): Suggestion[] {
  const found = findSteps(ground, existing, off)
  return suggest(found, ground.people, ground, () => idAt(ground.now))
}

/** What suggestions stand on at `now`; whatever is not said is not there. */
export function groundOf(fields: Partial<Ground> = {}): Ground {
  return {
    now,
    today: instant(now).slice(0, 10),
    zone: 'Europe/Berlin',
    horizon,
    acts: [],
    gaps: [],
    people: new Map(),
    profiles: new Map(),
    notes: [],
    drafts: [],
    promises: [],
    circles: [],
    ownFields: [],
    draw: drawFrom('test'),
    ...fields,
  }
}

/** The acts among entries that stand, oldest first. */
export function actsOf(entries: readonly Entry[]): Entry[] {
  return standing(entries)
    .filter(isAct)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

/** What stands in the notebook of somebody, `ago` milliseconds before `now`. */
export function note(ago: number, fields: Partial<Note> = {}): Note {
  const at = instant(now - ago)
  return {
    record: 'note',
    id: idAt(now - ago),
    changedAt: at,
    at,
    day: at.slice(0, 10),
    sort: 'learned',
    text: '',
    tags: [],
    person: null,
    url: null,
    site: null,
    ...fields,
  }
}

export function draft(ago: number, fields: Partial<Draft> = {}): Draft {
  const at = instant(now - ago)
  return {
    record: 'draft',
    id: idAt(now - ago),
    changedAt: at,
    at,
    title: 'On incident reviews',
    firstReader: '',
    notes: [],
    tags: [],
    askedAt: null,
    publishedAt: null,
    droppedAt: null,
    ...fields,
  }
}

/** A promise made `ago` milliseconds before `now`. */
export function promise(ago: number, fields: Partial<KeptPromise> = {}): KeptPromise {
  const at = instant(now - ago)
  return {
    record: 'promise',
    id: idAt(now - ago),
    changedAt: at,
    at,
    text: 'send the checklist',
    to: amara,
    circle: null,
    due: instant(now).slice(0, 10),
    moves: [],
    state: 'open',
    closedAt: null,
    line: '',
    ...fields,
  }
}

/** A circle begun at an instant. */
export function circle(at: string, members: Person[], tags: string[]): Circle {
  return {
    record: 'circle',
    id: idAt(Date.parse(at)),
    changedAt: at,
    at,
    template: 'challenge',
    question: 'How do we share the nights?',
    intention: '',
    tags,
    members,
    rhythm: 'weekly',
    until: '2027-01-31',
    closingQuestion: '',
    meetings: [],
    state: 'idea',
    charter: null,
    endedAt: null,
  }
}

export function profile(who: Person, fields: Partial<Profile> = {}): Profile {
  return { ...blankProfile(who, { id: idAt(now), at: instant(now) }), ...fields }
}

/** A circle of the person's own, in its second week. */
export function ownCircle(fields: Partial<Circle> = {}): Circle {
  const at = instantAgo(10 * day)
  return {
    record: 'circle',
    id: idAt(now),
    changedAt: at,
    at,
    template: 'challenge',
    question: 'How do we hand over a shift well?',
    intention: '',
    tags: [],
    members: [amara, tomasz],
    rhythm: 'weekly',
    until: '2027-01-31',
    closingQuestion: 'What do we do differently now?',
    meetings: [],
    state: 'idea',
    charter: null,
    endedAt: null,
    ...fields,
  }
}

/** People or profiles by their address. */
export function byUrl<T>(...some: readonly (readonly [Person, T])[]): Map<string, T> {
  return new Map(some.map(([{ url }, one]) => [url ?? '', one]))
}

/** An open suggestion of follow-up for one person, opened at `now`. */
export function suggestion(fields: Partial<Suggestion> = {}): Suggestion {
  return {
    id: idAt(now),
    family: 'follow-up',
    key: amara.url ?? '',
    site: 'linkedin',
    account: null,
    openedAt: instant(now),
    until: instant(now + 14 * day),
    people: [amara],
    object: null,
    facts: [],
    horizon,
    since: null,
    second: null,
    couldBe: null,
    wasNot: [],
    state: 'open',
    restsUntil: null,
    waits: false,
    closedAt: null,
    closedBy: null,
    ...fields,
  }
}
