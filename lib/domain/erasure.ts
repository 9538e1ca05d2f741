/** Erasing: the one deletion. What goes is gone from everything that follows from it; only bare ids stay. */
import type { MeantEntry } from './correction.ts'
import { idSchema, instantSchema, type Changes, type Entry, type Person } from './entry.ts'
import type { Reflection } from './reflection.ts'
import { isTooOld, keptSinceSchema } from './retention.ts'
import { z } from './schema.ts'
import type { Suggestion } from './suggestion.ts'

/** What is to go. */
export const erasureSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('entry'), id: idSchema }),
  z.object({ by: z.literal('person'), url: z.string() }),
  z.object({ by: z.literal('site'), site: z.string() }),
  /** From the one instant up to the other, which is not part of it. */
  z.object({ by: z.literal('time'), from: instantSchema, until: instantSchema }),
  /** Whatever is of a day before the first one kept, by rung. */
  z.object({ by: z.literal('age'), since: keptSinceSchema }),
  z.object({ by: z.literal('everything') }),
])
export type Erasure = z.infer<typeof erasureSchema>

/** Whether an erasure is about an act itself, whole or in part. */
export function concerns(
  act: Pick<Entry, 'id' | 'site' | 'at' | 'person' | 'others' | 'view'>,
  erasure: Erasure,
  who: ReadonlySet<string>,
): boolean {
  switch (erasure.by) {
    case 'entry':
      return act.id === erasure.id
    case 'site':
      return act.site === erasure.site
    case 'time':
      return act.at >= erasure.from && act.at < erasure.until
    case 'age':
      // An act on its way is of no day yet: once it has one, it goes with the next day's turn.
      return false
    case 'everything':
      return true
    case 'person':
      return [act.person, ...act.others, ...(act.view?.people ?? [])].some(
        (one) => one?.url && who.has(one.url),
      )
  }
}

/**
 * What an erasure leaves of an entry: the very same one, one that names somebody less, or null.
 *
 * @param who addresses of the person to be erased, and the keyed hashes that stand for them; empty for other erasures
 */
export function leftOf(
  entry: MeantEntry,
  erasure: Erasure,
  who: ReadonlySet<string>,
): MeantEntry | null {
  if (erasure.by === 'person') return withoutPerson(entry, who)
  if (erasure.by === 'age')
    return !isAboutAnother(entry) && isTooOld(entry, erasure.since) ? null : entry
  return concerns(entry, erasure, who) ? null : entry
}

/**
 * An act towards several stays one towards the others; what was looked at stays without them. A correction that
 * named them names nobody from then on, and so does what was written where a correction names somebody else.
 */
function withoutPerson(entry: MeantEntry, who: ReadonlySet<string>): MeantEntry | null {
  const { person, others, view, changes, written } = entry
  const isOther = ({ url }: Pick<Person, 'url'>): boolean => url === null || !who.has(url)
  const partners = person ? [person, ...others] : others
  if (partners.length > 0 && !partners.some(isOther)) return null
  const named = [...partners, ...(view?.people ?? []), changes?.person, written?.person]
  if (named.every((one) => !one || isOther(one))) return entry
  const without = (said: Changes): Changes =>
    said.person && !isOther(said.person) ? { ...said, person: null } : said
  return {
    ...entry,
    ...withoutPartner(entry, isOther),
    view: view && { ...view, people: view.people.filter(isOther) },
    changes: changes && without(changes),
    ...(written && { written: without(written) }),
  }
}

/** The next one takes the place of the first, unless a correction said who has it. */
function withoutPartner(
  { person, others, written }: MeantEntry,
  isOther: (one: Person) => boolean,
): Pick<Entry, 'person' | 'others'> {
  const left = others.filter(isOther)
  if (!person || isOther(person)) return { person, others: left }
  if (written?.person !== undefined) return { person: null, others: left }
  const [next = null, ...rest] = left
  return { person: next, others: rest }
}

/** Whether a suggestion rests on what goes, or is about whom goes. */
export function goesWith(
  { site, people, key, facts, closedBy, couldBe, second }: Suggestion,
  erasure: Erasure,
  who: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): boolean {
  return (
    erasure.by === 'everything' ||
    (erasure.by === 'site' && site === erasure.site) ||
    [key, ...people.map(({ url }) => url ?? '')].some((one) => who.has(one)) ||
    [
      closedBy,
      couldBe,
      second?.closedBy,
      ...facts.flatMap((one) => [...one.entries, ...one.records]),
    ].some((id) => id && ids.has(id))
  )
}

/** A reflection that points to nothing which is erased. */
export function withoutReferences(one: Reflection, ids: ReadonlySet<string>): Reflection {
  const left = (id: string | null): string | null => (id !== null && ids.has(id) ? null : id)
  const [exchange, plan] = [left(one.exchange), left(one.plan)]
  return exchange === one.exchange && plan === one.plan ? one : { ...one, exchange, plan }
}

/** Whether it undoes or corrects an entry, and goes with that one, however old it is by itself. */
function isAboutAnother({ undoes, corrects }: Entry): boolean {
  return undoes !== null || corrects !== null
}

/** Entries that say something of one that goes: its undos, its corrections and their undos. */
export function isAbout({ undoes, corrects }: Entry, ids: ReadonlySet<string>): boolean {
  return ids.has(undoes ?? '') || ids.has(corrects ?? '')
}
