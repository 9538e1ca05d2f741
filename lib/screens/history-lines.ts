/** Entries as lines of words, by day; pure, so that every sentence can be tried. */
import { addDays, type Day } from '../domain/day.ts'
import type { Entry, Rung, Witness } from '../domain/entry.ts'
import type { Text, TextKey } from '../text/text.ts'
import { entrySentence } from './entry-sentence.ts'

export interface HistoryLine {
  id: string
  /** Which sign stands before the line. */
  step: Rung
  sentence: string
  site: string
  /** Time of day where the person was. */
  time: string
  /** How we know. */
  how: string
  /** When it was taken back, in words; null while it stands. */
  takenBack: string | null
}

export interface HistoryDay {
  day: Day
  heading: string
  lines: readonly HistoryLine[]
}

const howWeKnow: Record<Witness, TextKey> = {
  confirmed: 'history_confirmed',
  seen: 'history_seen',
  imported: 'history_imported',
  manual: 'history_manual',
}

/**
 * @param days entries of each day, oldest first; days newest first and without holes, so that whatever took
 *   an entry back is at hand
 */
export function historyDays(
  days: ReadonlyMap<Day, readonly Entry[]>,
  today: Day,
  siteName: (site: string) => string,
  text: Text,
): HistoryDay[] {
  const all = [...days.values()].flat()
  const byId = new Map(all.map((entry) => [entry.id, entry]))
  const undoOf = new Map(all.flatMap((entry) => (entry.undoes ? [[entry.undoes, entry]] : [])))

  const line = (entry: Entry): HistoryLine => ({
    id: entry.id,
    step: entry.rung,
    sentence: entrySentence(entry, byId.get(entry.undoes ?? '') ?? null, text),
    site: siteName(entry.site),
    time: timeOf(entry, text),
    how: text(howWeKnow[entry.witness]),
    takenBack: takenBack(entry, undoOf.get(entry.id)),
  })
  const takenBack = (entry: Entry, undo: Entry | undefined): string | null => {
    if (!undo) return null
    return undo.day === entry.day
      ? text('history_taken_back', timeOf(undo, text))
      : text('history_taken_back_on', dayName(undo.day, text))
  }
  return [...days].map(([day, entries]) => ({
    day,
    heading: heading(day, today, text),
    lines: entries.toReversed().map(line),
  }))
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
