/** Entries as lines of words, by day; pure, so that every sentence can be tried. */
import { addDays, type Day } from '../domain/day.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { Act, Entry, Rung, Witness } from '../domain/entry.ts'
import { fromDrift, isOfUnsureTime, type Gap } from '../domain/gap.ts'
import { minute } from '../domain/numbers.ts'
import { isRemark } from '../domain/undo.ts'
import { gapSentence } from '../text/gaps.ts'
import type { Text, TextKey } from '../text/text.ts'
import { entrySentence } from './entry-sentence.ts'

/** What the person can say of an act otherwise, as it stands now. */
export interface Mendable {
  day: Day
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
  /** How many of the lines are entries. */
  entries: number
  lines: readonly HistoryLine[]
}

const howWeKnow: Record<Witness, TextKey> = {
  confirmed: 'history_confirmed',
  seen: 'history_seen',
  imported: 'history_imported',
  manual: 'history_manual',
}

export interface HistoryContext {
  today: Day
  /** IANA zone the person is in now: gaps are told by its clock. */
  zone: string
  /** Every gap, by the day it began on. */
  gaps: ReadonlyMap<Day, readonly Gap[]>
  siteName: (site: string) => string
  text: Text
}

/**
 * @param days entries of each day, oldest first; days newest first and without holes, so that whatever took
 *   an entry back is at hand
 */
export function historyDays(
  days: ReadonlyMap<Day, readonly MeantEntry[]>,
  { today, zone, gaps, siteName, text }: HistoryContext,
): HistoryDay[] {
  const allGaps = [...gaps.values()].flat()
  const all = [...days.values()].flat()
  const byId = new Map(all.map((entry) => [entry.id, entry]))
  const undoOf = new Map(all.flatMap((entry) => (entry.undoes ? [[entry.undoes, entry]] : [])))

  const line = (entry: MeantEntry): HistoryLine => ({
    id: entry.id,
    step: entry.rung,
    sentence: entrySentence(entry, byId.get(entry.undoes ?? '') ?? null, text),
    site: siteName(entry.site),
    time: timeOf(entry, text),
    how: text(howWeKnow[entry.witness]),
    unsure: isOfUnsureTime(entry, allGaps) ? text('gap_entry_unsure') : null,
    takenBack: takenBack(entry, undoOf.get(entry.id)),
    corrected: entry.written ? text('history_corrected') : null,
    mendable: undoOf.has(entry.id) ? null : mendable(entry),
  })
  const takenBack = (entry: Entry, undo: Entry | undefined): string | null => {
    if (!undo) return null
    return undo.day === entry.day
      ? text('history_taken_back', timeOf(undo, text))
      : text('history_taken_back_on', dayName(undo.day, text))
  }
  return [...days].map(([day, written]) => {
    // Corrections are read off the line they correct.
    const entries = written.filter((entry) => !isRemark(entry))
    return {
      day,
      heading: heading(day, today, text),
      entries: entries.length,
      lines: [
        ...entries.map((entry): [string, HistoryLine] => [entry.at, line(entry)]),
        ...shownGaps(gaps.get(day) ?? []).map((gap): [string, HistoryLine] => [
          gap.from,
          gapLine(gap, zone, siteName, text),
        ]),
      ]
        .toSorted(([one], [other]) => (one < other ? 1 : -1))
        .map(([, shown]) => shown),
    }
  })
}

function mendable({ type, view, day, act, intention, written }: MeantEntry): Mendable | null {
  if (type === 'Undo' || view !== null) return null
  return { day, act, intention, isCorrected: written !== undefined }
}

/** Moments switched off or renewed are no news; they stand in the export. */
function shownGaps(gaps: readonly Gap[]): Gap[] {
  return gaps.filter(
    (gap) =>
      fromDrift(gap) ||
      gap.until === null ||
      Date.parse(gap.until) - Date.parse(gap.from) >= minute,
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

function heading(day: Day, today: Day, text: Text): string {
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

function timeOf(entry: Entry, text: Text): string {
  return new Intl.DateTimeFormat(text.lang, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: entry.zone,
  }).format(new Date(entry.at))
}
