/**
 * A ledger as one might keep it on paper: plain lists, and whatever is asked of it worked out from the start each
 * time. The real one must agree with it after everything that can happen.
 */
import type { Alias } from '../../../lib/domain/alias.ts'
import type { MeantEntry } from '../../../lib/domain/correction.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Intention } from '../../../lib/domain/intention.ts'
import { ledgerFormat, ledgerVersion, type LedgerFile } from '../../../lib/domain/ledger-file.ts'
import { nameWords } from '../../../lib/domain/name-words.ts'
import type { KnownPerson, Session } from '../../../lib/domain/projections.ts'
import { defaultSettings } from '../../../lib/domain/settings.ts'
import { foldTallies } from '../../../lib/domain/tally.ts'
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
  const days = new Set(entries.map(({ day }) => day))
  return {
    entries,
    tallies: byKey(foldTallies(paper.entries)),
    people: people(paper),
    sessions: sessions(paper),
    accounts: accounts(paper),
    aliases: paper.aliases.toSorted(by('url')),
    erased: paper.erased.toSorted(),
    days: [...days].toSorted().toReversed(),
    horizon: entries.map(({ at }) => at).toSorted()[0] ?? null,
    count: entries.length,
    falseChecksums: new Array<string>(),
  }
}

export type Shown = ReturnType<typeof shownBy>

/** What an export of it holds. */
export function fileOf({ entries, aliases, intentions }: Paper): LedgerFile {
  const none = { suggestions: [], reflections: [], moments: [], gaps: [] }
  const later = { plans: [], promises: [], notes: [], people: [], circles: [] }
  return {
    format: ledgerFormat,
    version: ledgerVersion,
    exportedAt: '2026-11-22T12:00:00.000Z',
    entries: entries.toSorted(by('id')),
    aliases: aliases.toSorted(by('url')),
    intentions: [...intentions],
    ...none,
    ...later,
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

export function isUndone({ entries }: Paper, id: string): boolean {
  return entries.some(({ undoes }) => undoes === id)
}

/** An entry with all that corrections say of it, and beside it what they say otherwise. */
export function meant(paper: Paper, entry: Entry): MeantEntry {
  const corrections = paper.entries
    .filter(
      ({ corrects, type, id }) => corrects === entry.id && type !== 'Undo' && !isUndone(paper, id),
    )
    .toSorted(by('id'))
  const now: Entry = Object.assign({ ...entry }, ...corrections.map(({ changes }) => changes))
  const otherwise = Object.entries(entry).filter(
    ([field, value]) => Reflect.get(now, field) !== value,
  )
  return otherwise.length === 0 ? now : { ...now, written: Object.fromEntries(otherwise) }
}

/** An act towards somebody, and what it called them. */
interface Towards {
  at: string
  name: string | null
}

/** What is known of a person, from all acts towards them, oldest first: one line for each field. */
const knownOf: {
  [Field in Exclude<keyof KnownPerson, 'url'>]: (acts: Towards[]) => KnownPerson[Field]
} = {
  name: (acts) => newestName(acts)?.name ?? null,
  named: (acts) => newestName(acts)?.at ?? null,
  words: (acts) => nameWords(newestName(acts)?.name ?? ''),
  since: (acts) => acts[0]?.at ?? '',
}

function newestName(acts: Towards[]): Towards | undefined {
  return acts
    .filter(({ name }) => name !== null)
    .toSorted((one, other) => compare(one.at + one.name, other.at + other.name))
    .at(-1)
}

/** Everybody an act was towards; who was only looked at or read is nobody. */
export function people(paper: Paper): KnownPerson[] {
  const towards = new Map<string, Towards[]>()
  for (const { type, rung, at, person, others } of paper.entries.toSorted(by('at'))) {
    if (rung === 'observe' && type !== 'Ignore') continue
    for (const one of [person, ...others]) {
      if (!one?.url) continue
      const url = goesBy(paper, one.url)
      towards.set(url, [...(towards.get(url) ?? []), { at, name: one.name }])
    }
  }
  const known = [...towards].map(([url, acts]) => ({
    url,
    name: knownOf.name(acts),
    named: knownOf.named(acts),
    words: knownOf.words(acts),
    since: knownOf.since(acts),
  }))
  return known.toSorted(by('url'))
}

/** Every visit, from the first moment of looking or acting to the last. */
export function sessions({ entries }: Paper): Session[] {
  const ids = [...new Set(entries.flatMap(({ session }) => session ?? []))].toSorted()
  return ids.map((id) => {
    const within = entries.filter(({ session }) => session === id)
    const begins = within.map(({ at, view }) => earlier(at, view?.activeSeconds ?? 0)).toSorted()
    const ends = within.map(({ at }) => at).toSorted()
    return { id, site: within[0]?.site ?? '', from: begins[0] ?? '', until: ends.at(-1) ?? '' }
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
