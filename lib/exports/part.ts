/** Which part of the ledger goes into a file, and with whose names. */
import { addressesOf, goesBy, type Alias } from '../domain/alias.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { Day } from '../domain/day.ts'
import type { Entry, Person, Rung } from '../domain/entry.ts'
import { isOnDays } from '../domain/filter.ts'
import type { Gap } from '../domain/gap.ts'
import { isHash } from '../domain/keyed-hash.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import { withPeople, type NotebookRecord } from '../domain/notebook/notebook.ts'
import type { Reflection } from '../domain/reflection.ts'
import { isRemark } from '../domain/undo.ts'
import { numbering, withoutNames, type Numbering } from './without-names.ts'

/** What is null lets everything through. */
export interface Part {
  /** The first and the last day. */
  from: Day | null
  to: Day | null
  sites: readonly string[] | null
  rungs: readonly Rung[] | null
  /** Addresses of people, any of theirs. */
  people: readonly string[] | null
  /** Whether people stand by their names. */
  names: boolean
  /** Whether what the person wrote goes along: the notebook and intentions; reflections. */
  notebook: boolean
  reflections: boolean
}

/** Every act, with names; reflections stay here until somebody says otherwise. */
export const wholePart: Part = {
  from: null,
  to: null,
  sites: null,
  rungs: null,
  people: null,
  names: true,
  notebook: true,
  reflections: false,
}

/** Whether an act is left out for when, where, how or towards whom it was. */
export function isRestricted({ from, to, sites, rungs, people }: Part): boolean {
  return [from, to, sites, rungs, people].some((one) => one !== null)
}

/** What a first reading of the ledger tells. */
export interface Survey {
  /** Acts that go along, each taking back included. */
  acts: number
  /** Ids of acts that were taken back, wherever they stand. */
  undone: ReadonlySet<string>
  /** Whose names go along: those that acts and notebook of the part name. */
  names: readonly string[]
  /** Addresses that acts and notebook of the part name. */
  addresses: ReadonlySet<string>
  /** Of the notebook, and reflections. */
  records: readonly NotebookRecord[]
  reflections: readonly Reflection[]
}

/** Reads through the ledger once; `undone` is whole at the end, and `acts` counts by what was known on the way. */
export async function survey(contents: LedgerContents, part: Part): Promise<Survey> {
  const { aliases, notebook, reflections } = contents
  const by = goesBy(aliases)
  const undone = new Set<string>()
  /** By address: one person counts once, whatever addresses they have. */
  const people = new Map<string, string>()
  /** Names that a page gave without an address. */
  const loose = new Set<string>()
  const addresses = new Set<string>()
  const see = ({ url, name }: Person): void => {
    if (url !== null) addresses.add(url)
    if (name === null || isHash(name)) return
    if (url === null) loose.add(name)
    else people.set(by(url), name)
  }
  let acts = 0
  const fits = fitting(part, aliases)
  for await (const some of contents.entries) {
    for (const entry of some) {
      if (!isRemark(entry) && entry.undoes !== null) undone.add(entry.undoes)
      if (isRemark(entry) || !fits.entry(entry)) continue
      acts += 1
      namedIn(entry).forEach(see)
    }
  }
  const records = notebook.filter(fits.record)
  for (const one of records) withPeople(one, (person) => (see(person), person))
  const named = [...people.values()]
  return {
    acts,
    undone,
    names: part.names ? [...named, ...loose.difference(new Set(named))] : [],
    addresses,
    records,
    reflections: reflections.filter(fits.reflection),
  }
}

/**
 * The ledger as if there were only this part of it: acts as they are meant, a taking back with what it takes back,
 * and what is said of them. What Waterline suggested and when it spoke up stays here.
 *
 * @param surveyed of the same part
 */
export function partOf(contents: LedgerContents, part: Part, surveyed: Survey): LedgerContents {
  const { aliases, intentions, gaps } = contents
  const fits = fitting(part, aliases)
  const numbers = part.names ? null : numbering(aliases)
  const isNamed = ({ url, person }: Alias): boolean =>
    surveyed.addresses.has(url) || surveyed.addresses.has(person)
  return {
    entries: chosen(contents.entries, part, surveyed, fits, numbers),
    intentions: part.notebook ? intentions : [],
    suggestions: [],
    reflections: surveyed.reflections,
    moments: [],
    gaps: gaps.filter(fits.gap),
    aliases: numbers ? [] : aliases.filter(isNamed),
    notebook: numbers ? nameless(surveyed.records, numbers) : surveyed.records,
  }
}

/** Records as a part of the ledger has them. */
function nameless(records: readonly NotebookRecord[], numbers: Numbering): NotebookRecord[] {
  return records.flatMap((one) => {
    const record = withPeople(one, numbers.person)
    // Where it stood leads to whose it was.
    return record?.record === 'note' ? { ...record, url: null } : (record ?? [])
  })
}

async function* chosen(
  pages: LedgerContents['entries'],
  part: Part,
  { undone }: Pick<Survey, 'undone'>,
  fits: Fitting,
  numbers: Numbering | null,
): AsyncGenerator<MeantEntry[]> {
  const isWhole = !isRestricted(part)
  /** Ids of what goes along and is taken back or corrected later: few of all. */
  const spokenOf = new Set<string>()
  for await (const some of pages) {
    const left = some.filter((entry) => {
      if (isWhole) return true
      const about = entry.corrects ?? entry.undoes
      if (about !== null) return spokenOf.has(about)
      if (!fits.entry(entry)) return false
      if (undone.has(entry.id) || entry.written || isRemark(entry)) spokenOf.add(entry.id)
      return true
    })
    if (left.length > 0) yield numbers ? left.map((one) => withoutNames(one, numbers)) : left
  }
}

interface Fitting {
  entry: (entry: Entry) => boolean
  record: (record: NotebookRecord) => boolean
  reflection: (reflection: Reflection) => boolean
  gap: (gap: Gap) => boolean
}

function fitting(part: Part, aliases: readonly Alias[]): Fitting {
  const { sites, rungs, people, notebook } = part
  const who = people && new Set(people.flatMap((url) => addressesOf(aliases, url)))
  const isTowards = (some: readonly (Person | null)[]): boolean =>
    who === null || some.some((one) => who.has(one?.url ?? ''))
  const isAt = (site: string): boolean => sites === null || sites.includes(site)
  return {
    entry: ({ day, site, rung, person, others }) =>
      isOnDays(day, part) &&
      isAt(site) &&
      (rungs === null || rungs.includes(rung)) &&
      isTowards([person, ...others]),
    // What has no place or day of its own is left out by neither.
    record: (record) =>
      notebook &&
      isOnDays(dayOfRecord(record) ?? part.from ?? '', { from: part.from, to: part.to }) &&
      (!('site' in record) || record.site === null || isAt(record.site)) &&
      isTowards(namesOfRecord(record)),
    reflection: ({ day, skipped }) => part.reflections && !skipped && isOnDays(day, part),
    gap: ({ site, from, until }) =>
      isAt(site) &&
      (part.to === null || from.slice(0, 10) <= part.to) &&
      (part.from === null || until === null || until.slice(0, 10) >= part.from),
  }
}

/** The day a record is about, as its calendar has it; null: none. */
export function dayOfRecord(record: NotebookRecord): Day | null {
  if (record.record === 'promise') return record.due
  if ('day' in record) return record.day
  return 'at' in record ? record.at.slice(0, 10) : null
}

function namesOfRecord(record: NotebookRecord): Person[] {
  const found: Person[] = []
  withPeople(record, (one) => (found.push(one), one))
  return found
}

function namedIn({ person, others, view }: Entry): Person[] {
  return [...(person ? [person] : []), ...others, ...(view?.people ?? [])]
}
