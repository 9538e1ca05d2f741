/** Entries as lines of words, by day; pure, so that every sentence can be tried. */
import { addDays, type Day } from '../domain/day.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { Act, Entry, Person, Rung, Witness } from '../domain/entry.ts'
import { fromDrift, isOfUnsureTime, type Gap } from '../domain/gap.ts'
import { minute } from '../domain/numbers.ts'
import { comparePositions, type Position } from '../domain/position.ts'
import type { ListedEntry } from '../ledger/reader.ts'
import { gapSentence } from '../text/gaps.ts'
import type { Text, TextKey } from '../text/text.ts'
import { timeOf } from '../text/times.ts'
import { entrySentence } from './entry-sentence.ts'

/** What the person can say of an act otherwise, as it stands now. */
export interface Mendable {
  day: Day
  person: Person | null
  act: Act | null
  intention: string | null
  /** Whether they did so before. */
  isCorrected: boolean
}

export interface HistoryLine {
  id: string
  /** Which sign stands before the line; null for a time that could not be read. */
  step: Rung | null
  sentence: string
  site: string
  /** Time of day where the person was. */
  time: string
  /** How we know; null for a time that could not be read. */
  how: string | null
  /** What to think of it: the site's pages had changed by then. */
  unsure: string | null
  /** When it was taken back, in words; null while it stands. */
  takenBack: string | null
  /** That it was changed by the person, in words. */
  corrected: string | null
  /** Null for what was only looked at, taken back, or could not be read. */
  mendable: Mendable | null
}

export interface HistoryDay {
  day: Day
  heading: string
  /** Whether it goes on from the part above, where its heading stands. */
  isContinued: boolean
  /** How many entries the whole day has; null where only some of them are asked for. */
  entries: number | null
  lines: readonly HistoryLine[]
}

const howWeKnow: Record<Witness, TextKey> = {
  confirmed: 'history_confirmed',
  seen: 'history_seen',
  imported: 'history_imported',
  manual: 'history_manual',
}

/** A part of the history, as the ledger has it. */
export interface Contents {
  /** Newest first. */
  entries: readonly ListedEntry[]
  /** Gaps that began within it, by the day they began on. */
  gaps: readonly DatedGap[]
  /** Entries of each whole day; null where only some of them are asked for. */
  counts: ReadonlyMap<Day, number> | null
  /** The day that the part above ends with; null where none is above. */
  after: Day | null
}

export interface DatedGap {
  day: Day
  gap: Gap
}

export interface HistoryContext {
  today: Day
  /** IANA zone the person is in now: gaps are told by its clock. */
  zone: string
  /** Gaps because a site changed its pages: entries of that time are unsure. */
  unsure: readonly Gap[]
  siteName: (site: string) => string
  text: Text
}

/** Days of a part, newest first, each with its lines. */
export function historyDays(
  { entries, gaps, counts, after }: Contents,
  { today, zone, unsure, siteName, text }: HistoryContext,
): HistoryDay[] {
  const line = ({ entry, undo, undone }: ListedEntry): HistoryLine => ({
    id: entry.id,
    step: entry.rung,
    sentence: entrySentence(entry, undone, text),
    site: siteName(entry.site),
    time: timeOf(entry, text),
    how: text(howWeKnow[entry.witness]),
    unsure: isOfUnsureTime(entry, unsure) ? text('gap_entry_unsure') : null,
    takenBack: undo && takenBack(entry, undo, text),
    corrected: entry.written ? text('history_corrected') : null,
    mendable: undo ? null : mendable(entry),
  })
  const placed: [Position, HistoryLine][] = [
    ...entries.map((one): [Position, HistoryLine] => [one.entry, line(one)]),
    ...gaps
      .filter(({ gap }) => isShown(gap))
      .map(({ day, gap }): [Position, HistoryLine] => [
        gapPosition(day, gap),
        gapLine(gap, zone, siteName, text),
      ]),
  ]
  const newestFirst = placed.toSorted(([one], [other]) => comparePositions(other, one))
  const days = Map.groupBy(newestFirst, ([{ day }]) => day)
  return [...days].map(([day, lines]) => ({
    day,
    heading: dayHeading(day, today, text),
    isContinued: day === after,
    entries: counts && (counts.get(day) ?? 0),
    lines: lines.map(([, shown]) => shown),
  }))
}

/** Where a gap stands among the entries. */
export function gapPosition(day: Day, { from, id }: Gap): Position {
  return { day, at: from, id }
}

function takenBack(entry: Entry, undo: Entry, text: Text): string {
  return undo.day === entry.day
    ? text('history_taken_back', timeOf(undo, text))
    : text('history_taken_back_on', dayName(undo.day, text))
}

function mendable({
  type,
  view,
  day,
  person,
  act,
  intention,
  written,
}: MeantEntry): Mendable | null {
  if (type === 'Undo' || view !== null) return null
  return { day, person, act, intention, isCorrected: written !== undefined }
}

/** Moments switched off or renewed are no news; they stand in the export. */
function isShown(gap: Gap): boolean {
  return (
    fromDrift(gap) || gap.until === null || Date.parse(gap.until) - Date.parse(gap.from) >= minute
  )
}

function gapLine(
  gap: Gap,
  zone: string,
  siteName: (site: string) => string,
  text: Text,
): HistoryLine {
  return {
    id: gap.id,
    step: null,
    sentence: gapSentence(gap, text),
    site: siteName(gap.site),
    time: spanOf(gap, zone, text),
    how: null,
    unsure: null,
    takenBack: null,
    corrected: null,
    mendable: null,
  }
}

/** "10:05 – 12:30 PM", with days where they differ; "since 10:05 AM" while it lasts. */
function spanOf({ from, until }: Gap, zone: string, text: Text): string {
  const time = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const
  const format = new Intl.DateTimeFormat(text.lang, time)
  if (until === null) return text('gap_since', format.format(new Date(from)))
  const day = new Intl.DateTimeFormat(text.lang, { dateStyle: 'short', timeZone: zone })
  const isOneDay = day.format(new Date(from)) === day.format(new Date(until))
  const range = isOneDay
    ? format
    : new Intl.DateTimeFormat(text.lang, { ...time, day: 'numeric', month: 'short' })
  return range.formatRange(new Date(from), new Date(until))
}

/** A day as a heading: today and yesterday by name, the year where it is another one. */
export function dayHeading(day: Day, today: Day, text: Text): string {
  if (day === today) return text('history_today', dayName(day, text))
  if (day === addDays(today, -1)) return text('history_yesterday', dayName(day, text))
  return day.slice(0, 4) === today.slice(0, 4) ? dayName(day, text) : dayName(day, text, 'numeric')
}

/** A day in words. It is read as UTC and written as UTC: a day belongs to no zone. */
export function dayName(day: Day, text: Text, year?: 'numeric'): string {
  return new Intl.DateTimeFormat(text.lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year,
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
}
