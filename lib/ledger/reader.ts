/** What screens and rules may ask of the ledger; `ledger.ts` answers it from IndexedDB. */
import type { Day } from '../domain/day.ts'
import type { OwnAccount } from '../domain/account.ts'
import type { KeptImport } from '../domain/archive-import.ts'
import type { Alias } from '../domain/alias.ts'
import type { DayChecksum } from '../domain/checksum.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { Damage } from '../domain/damage.ts'
import type { Entry } from '../domain/entry.ts'
import type { Filter } from '../domain/filter.ts'
import type { Gap } from '../domain/gap.ts'
import type { Health } from '../domain/health.ts'
import type { Intention } from '../domain/intention.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import type { Moment } from '../domain/moment.ts'
import type { NotebookRecord, RecordName, RecordOf } from '../domain/notebook/notebook.ts'
import type { Position, Stretch } from '../domain/position.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { Session } from '../domain/projections.ts'
import type { Reflection } from '../domain/reflection.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import type { Tally } from '../domain/tally.ts'
import type { AtBreak, Break } from './at-break.ts'
import type { Acquaintance } from './people.ts'
import type { PlaceInTime } from './person-entries.ts'
import type { Kinds } from './kinds.ts'
import type { Page } from './history-pages.ts'
import type { Found } from './search.ts'

export type { Kinds } from './kinds.ts'
export type { ListedEntry } from './history-pages.ts'

/** What is to be known of the ledger at a glance. */
export type PresentReader = Pick<
  LedgerReader,
  | 'sessionAt'
  | 'entry'
  | 'entriesOfDay'
  | 'horizon'
  | 'intentions'
  | 'openSuggestions'
  | 'reflections'
  | 'momentsSince'
  | 'records'
  | 'record'
  | 'gaps'
>

/** Entries come as they are meant now: with what corrections say of them. */
export interface LedgerReader {
  /** One entry, null where there is none with this id. */
  entry(id: string): Promise<MeantEntry | null>
  /** Corrections of an entry, and the undos of some of them. */
  corrections(id: string): Promise<Entry[]>
  /** Entries of one day, oldest first. */
  entriesOfDay(day: Day): Promise<MeantEntry[]>
  /** Entries from an instant on, oldest first. */
  entriesSince(at: string): Promise<MeantEntry[]>
  /** A page of the history: see `history-pages.ts`. */
  page(filter: Filter, stretch: Stretch, limit: number): Promise<Page>
  /** Up to where a page reaches that begins with a position and goes on to newer entries: see `history-pages.ts`. */
  endAbove(filter: Filter, from: Position, limit: number): Promise<Position | null>
  /** How many entries stand on each day from one to another, both included, corrections left out. */
  entriesOnDays(from: Day, to: Day): Promise<ReadonlyMap<Day, number>>
  /** What the history can be filtered by: see `kinds.ts`. */
  kinds(): Promise<Kinds>
  /** A page of a person's entries, newest first: see `person-entries.ts`. */
  entriesOfPerson(url: string, limit: number, before?: PlaceInTime): Promise<MeantEntry[]>
  /** How many entries there are. */
  count(): Promise<number>
  /** All that a ledger file holds; what is written while it is read may be in it or not. */
  contents(): Promise<LedgerContents>
  /** Ids of all entries that were taken back: few, whatever the length of the ledger. */
  undone(): Promise<ReadonlySet<string>>
  /** Every entry, oldest first. */
  allEntries(): Promise<MeantEntry[]>
  /** Tallies of the days `from` to `to`, both included. */
  tallies(from: Day, to: Day): Promise<Tally[]>
  /** What each day holds: one that did not change has the same checksum as before. */
  checksums(): Promise<DayChecksum[]>
  /** What was found damaged, and the person does not know of yet. */
  damages(): Promise<Damage[]>
  /** When every day had been checked (Unix time in milliseconds); null while they are, and before they ever were. */
  checkedAt(): Promise<number | null>
  /**
   * Since when this browser could tell, null in an empty ledger: how far back facts can reach. The instant of the oldest
   * entry; what an archive told of before was not seen.
   */
  horizon(): Promise<string | null>
  /** Sites and other places that entries stand under. */
  places(): Promise<string[]>
  /** People by their names and tags, found by what somebody writes: see `search.ts`. */
  search(text: string, limit: number): Promise<Found>
  /** Somebody acted towards, by any of their addresses, and what is suggested about them; null: a stranger. */
  person(url: string): Promise<Acquaintance | null>
  /** Whether anybody was acted towards. */
  anybody(): Promise<boolean>
  /** Everybody acted towards. */
  people(): Promise<KnownPerson[]>
  intentions(): Promise<Intention[]>
  suggestions(): Promise<Suggestion[]>
  suggestion(id: string): Promise<Suggestion | null>
  openSuggestions(): Promise<Suggestion[]>
  /** Those that are open, and those that closed at an instant or later. */
  suggestionsSince(at: string): Promise<Suggestion[]>
  reflections(): Promise<Reflection[]>
  moments(): Promise<Moment[]>
  moment(id: string): Promise<Moment | null>
  /** Prompts shown at an instant or later, oldest first. */
  momentsSince(at: string): Promise<Moment[]>
  /** What a decision about a prompt is made from: see `at-break.ts`. */
  atBreak(found: Break): Promise<AtBreak>
  /** What the person wrote down themselves. */
  notebook(): Promise<NotebookRecord[]>
  /** Records of one kind, those changed first coming first; with an instant, those changed then or later. */
  records<Name extends RecordName>(name: Name, since?: string): Promise<RecordOf<Name>[]>
  record(id: string): Promise<NotebookRecord | null>
  /** People by the addresses they go by; strangers are left out. */
  peopleAt(urls: readonly string[]): Promise<KnownPerson[]>
  /** So many of those with whom the last exchange was at an instant or before, the latest first. */
  quietSince(at: string, limit: number): Promise<KnownPerson[]>
  /** The site's session at an instant, null where none is running. */
  sessionAt(site: string, at: string): Promise<Session | null>
  /** Times that could not be read, or not surely. */
  gaps(): Promise<Gap[]>
  /** How well each part of each site can be read; a part without a sign so far is left out. */
  health(): Promise<Health[]>
  /** Accounts of the person's own that entries stand under. */
  accounts(): Promise<OwnAccount[]>
  /** Which addresses are one person's. */
  aliases(): Promise<Alias[]>
  /** Archives that were taken in, the newest first. */
  imports(): Promise<KeptImport[]>
}
