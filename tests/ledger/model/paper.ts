/**
 * A ledger as one might keep it on paper: plain lists, and whatever is asked of it worked out from the start each
 * time. The real one must agree with it after everything that can happen.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Alias } from '../../../lib/domain/alias.ts'
import type { MeantEntry } from '../../../lib/domain/correction.ts'
import type { Entry, Person, Rung } from '../../../lib/domain/entry.ts'
import type { Intention } from '../../../lib/domain/intention.ts'
import type { KnownPerson } from '../../../lib/domain/known-person.ts'
import { ledgerFormat, ledgerVersion, type LedgerFile } from '../../../lib/domain/ledger-file.ts'
import { nameWords } from '../../../lib/domain/name-words.ts'
import type { Session } from '../../../lib/domain/projections.ts'
import { defaultSettings } from '../../../lib/domain/settings.ts'
import { foldTallies } from '../../../lib/domain/tally.ts'
import { isRemark } from '../../../lib/domain/undo.ts'
import { byKey } from '../history.ts'

export interface Paper {
  /** As they were written, in the order they came. */
  entries: readonly Entry[]
  aliases: readonly Alias[]
  intentions: readonly Intention[]
  /** Ids of what was erased. */
  erased: readonly string[]
}

export const blankPaper: Paper = { entries: [], aliases: [], intentions: [], erased: [] }

/** What a ledger shows: rows of each store by their keys, and answers to a few questions of a screen. */
export function shownBy(paper: Paper) {
  const entries = paper.entries.map((entry) => meant(paper, entry)).toSorted(by('id'))
  const days = Map.groupBy(
    entries.filter((one) => !isRemark(one)),
    ({ day }) => day,
  )
  return {
    entries,
    tallies: byKey(foldTallies(paper.entries)),
    people: people(paper),
    sessions: sessions(paper),
    accounts: accounts(paper),
    aliases: paper.aliases.toSorted(by('url')),
    erased: paper.erased.toSorted(),
    days: [...days].map(([day, some]) => `${day}: ${some.length}`).toSorted(),
    horizon: entries.map(({ at }) => at).toSorted()[0] ?? null,
    count: entries.length,
    falseChecksums: new Array<string>(),
  }
}

export type Shown = ReturnType<typeof shownBy>

/** What an export of it holds. */
export function fileOf({ entries, aliases, intentions }: Paper): LedgerFile {
  const none = { suggestions: [], reflections: [], moments: [], gaps: [] }
  return {
    format: ledgerFormat,
    version: ledgerVersion,
    exportedAt: '2026-11-22T12:00:00.000Z',
    entries: entries.toSorted(by('id')),
    aliases: aliases.toSorted(by('url')),
    intentions: [...intentions],
    ...none,
    notes: [],
    drafts: [],
    promises: [],
    plans: [],
    circles: [],
    outcomes: [],
    purposes: [],
    people: [],
    checks: [],
    settings: defaultSettings(),
  }
}

/** The address somebody goes by. */
export function goesBy({ aliases }: Paper, url: string): string {
  return aliases.find((one) => one.url === url)?.person ?? url
}

/** Two addresses become one person's, who goes by the first. */
export function joined(paper: Paper, person: string, also: string): Paper {
  const heads = [goesBy(paper, person), goesBy(paper, also)]
  const group = paper.aliases.filter((one) => heads.includes(one.person)).map(({ url }) => url)
  const others = new Set([...group, ...heads, also])
  others.delete(person)
  const left = paper.aliases.filter(({ url }) => url !== person && !others.has(url))
  return { ...paper, aliases: [...left, ...[...others].map((url) => ({ url, person }))] }
}

/** What is asked of the same entries again and again is looked up once. */
function lookedUp<Found>(look: (entries: readonly Entry[]) => Found): (paper: Paper) => Found {
  const known = new WeakMap<readonly Entry[], Found>()
  return ({ entries }) => {
    const found = known.get(entries) ?? look(entries)
    known.set(entries, found)
    return found
  }
}

const idsUndone = lookedUp((entries) => new Set(entries.map(({ undoes }) => undoes)))
const corrections = lookedUp((entries) => Map.groupBy(entries, ({ corrects }) => corrects))

export function isUndone(paper: Paper, id: string): boolean {
  return idsUndone(paper).has(id)
}

/** An entry with all that corrections say of it, and beside it what they say otherwise. */
export function meant(paper: Paper, entry: Entry): MeantEntry {
  const standing = (corrections(paper).get(entry.id) ?? [])
    .filter(({ type, id }) => type !== 'Undo' && !isUndone(paper, id))
    .toSorted(by('id'))
  const now: Entry = Object.assign({ ...entry }, ...standing.map(({ changes }) => changes))
  const otherwise = Object.entries(entry).filter(
    ([field, value]) => !isDeepStrictEqual(Reflect.get(now, field), value),
  )
  return otherwise.length === 0 ? now : { ...now, written: Object.fromEntries(otherwise) }
}

/** An entry with somebody, and what it called them. */
interface With {
  entry: MeantEntry
  name: string | null
  isFirst: boolean
  isTakenBack: boolean
}

/** What is known of a person, from all entries with them, oldest first: one line for each field. */
const knownOf: {
  [Field in Exclude<keyof KnownPerson, 'url'>]: (all: With[]) => KnownPerson[Field]
} = {
  name: (all) => newestName(all)?.name ?? null,
  named: (all) => newestName(all)?.entry.at ?? null,
  words: (all) => nameWords(newestName(all)?.name ?? ''),
  since: (all) => firstTowards(all)?.at ?? '',
  site: (all) => firstTowards(all)?.site ?? '',
  writes: (all) => writes(all).toReversed().slice(0, 4),
  heardAt: (all) => heard(all).at(-1) ?? null,
  heard: (all) => heard(all).length,
  lastExchange: (all) => [...writes(all), ...heard(all)].toSorted().at(-1) ?? null,
  lastOut: (all) => acts(all).findLast(({ entry }) => entry.rung !== 'observe')?.entry.at ?? null,
  lastIn: (all) => acts(all).findLast(isIncoming)?.entry.at ?? null,
  counts: (all) => {
    const count = (rung: Rung): number =>
      acts(all).filter(({ entry }) => entry.rung === rung).length
    const [touch, compose, collaborate] = [count('touch'), count('compose'), count('collaborate')]
    return { observe: count('observe'), touch, compose, collaborate, lead: count('lead') }
  },
  kind: (all) => said(all)?.changes?.kind ?? null,
  kindBy: (all) => said(all)?.id ?? null,
}

function towards(all: With[]): With[] {
  return all.filter(({ entry }) => entry.rung !== 'observe' || entry.type === 'Ignore')
}

function acts(all: With[]): With[] {
  return all.filter(
    ({ entry, isTakenBack }) => !isTakenBack && entry.type !== 'Undo' && entry.changes === null,
  )
}

function firstTowards(all: With[]): Entry | undefined {
  const first = towards(all)[0]?.entry.at
  return towards(all)
    .map(({ entry }) => entry)
    .filter(({ at }) => at === first)
    .toSorted(by('site'))[0]
}

/** Instants of own words to them, oldest first. */
function writes(all: With[]): string[] {
  return acts(all)
    .filter(({ entry }) => /compose|collaborate|lead/.test(entry.rung))
    .map(({ entry }) => entry.at)
}

/** Instants of words of theirs that were opened, and of meetings. */
function heard(all: With[]): string[] {
  return acts(all)
    .filter(({ entry, isFirst }) => isFirst && /Read|Join/.test(entry.type))
    .map(({ entry }) => entry.at)
}

function isIncoming({ entry, isFirst }: With): boolean {
  return isFirst && /Read|Accept|Ignore|Reject|Join/.test(entry.type)
}

function said(all: With[]): Entry | undefined {
  const words = all.filter(({ entry, isTakenBack }) => entry.changes && !isTakenBack)
  return words
    .map(({ entry }) => entry)
    .toSorted(by('id'))
    .at(-1)
}

function newestName(all: With[]): With | undefined {
  return towards(all)
    .filter(({ name }) => name !== null)
    .toSorted((one, other) => compare(one.entry.at + one.name, other.entry.at + other.name))
    .at(-1)
}

/** Everybody an act was towards; who was only looked at or read is nobody. */
export function people(paper: Paper): KnownPerson[] {
  const all = new Map<string, With[]>()
  for (const written of paper.entries.toSorted(by('at'))) {
    const entry = meant(paper, written)
    const partners = [entry.person, ...entry.others].filter((one) => one?.url)
    const urls = new Set(partners.map((one) => goesBy(paper, one?.url ?? '')))
    for (const url of urls) {
      const isThem = (one: Person | null): boolean => goesBy(paper, one?.url ?? '') === url
      const name = partners.filter(isThem).find((one) => one?.name)?.name ?? null
      const here = {
        entry,
        name,
        isFirst: isThem(entry.person),
        isTakenBack: isUndone(paper, entry.id),
      }
      all.set(url, [...(all.get(url) ?? []), here])
    }
  }
  const known = [...all].filter(([, entries]) => towards(entries).length > 0)
  return known
    .map(([url, entries]) => ({
      url,
      name: knownOf.name(entries),
      named: knownOf.named(entries),
      words: knownOf.words(entries),
      since: knownOf.since(entries),
      site: knownOf.site(entries),
      writes: knownOf.writes(entries),
      heardAt: knownOf.heardAt(entries),
      heard: knownOf.heard(entries),
      lastExchange: knownOf.lastExchange(entries),
      lastOut: knownOf.lastOut(entries),
      lastIn: knownOf.lastIn(entries),
      counts: knownOf.counts(entries),
      kind: knownOf.kind(entries),
      kindBy: knownOf.kindBy(entries),
    }))
    .toSorted(by('url'))
}

/** Every visit, from the first moment of looking or acting to the last. */
export function sessions({ entries }: Paper): Session[] {
  const ids = [...new Set(entries.flatMap(({ session }) => session ?? []))].toSorted()
  return ids.map((id) => {
    const within = entries.filter(({ session }) => session === id)
    const begins = within.map(({ at, view }) => earlier(at, view?.activeSeconds ?? 0)).toSorted()
    const ends = within.map(({ at }) => at).toSorted()
    const active = within.reduce((sum, { view }) => sum + (view?.activeSeconds ?? 0), 0)
    const [from = '', until = ''] = [begins[0], ends.at(-1)]
    return { id, site: within[0]?.site ?? '', from, until, active }
  })
}

function accounts({ entries }: Paper) {
  const own = entries
    .toSorted(by('at'))
    .flatMap(({ site, account, at }) => (account === null ? [] : [{ site, account, since: at }]))
  const firsts = new Map(own.toReversed().map((one) => [`${one.site} ${one.account}`, one]))
  return [...firsts].toSorted(([one], [other]) => compare(one, other)).map(([, one]) => one)
}

export function earlier(at: string, seconds: number): string {
  return new Date(Date.parse(at) - seconds * 1_000).toISOString()
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function by<Field extends string>(field: Field) {
  return (one: Record<Field, string>, other: Record<Field, string>): number =>
    compare(one[field], other[field])
}
