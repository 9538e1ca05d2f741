/** The notebook in words: notes by day, promises, drafts; pure, so that every line can be tried. */
import type { Day } from '../domain/day.ts'
import { isOpen, outlineText, type Draft } from '../domain/notebook/draft.ts'
import { noteSorts, type Note, type NoteSort } from '../domain/notebook/note.ts'
import { closedLately, openByDue, type KeptPromise } from '../domain/notebook/promise.ts'
import type { Person } from '../domain/entry.ts'
import { nameOf } from '../text/names.ts'
import type { Text } from '../text/text.ts'
import { timeOf } from '../text/times.ts'
import { dayHeading, dayName } from './history-lines.ts'

/** What of the notes is shown; null: of every kind, with any tag or none. */
export interface NoteFilter {
  tag: string | null
  sort: NoteSort | null
}

export const everyNote: NoteFilter = { tag: null, sort: null }

export interface NoteLine {
  id: string
  sort: NoteSort
  text: string
  person: Person | null
  /** Whom it came from, in words. */
  from: string | null
  time: string
  /** Drafts that would lose a line with it. */
  inDrafts: number
}

export interface NoteDay {
  day: Day
  heading: string
  lines: readonly NoteLine[]
}

export interface PromiseLine {
  id: string
  text: string
  due: Day
  /** To whom, for when, and what became of it, in words. */
  facts: readonly string[]
  /** What was said when it was released. */
  line: string
}

export interface DraftView {
  id: string
  title: string
  firstReader: string
  /** Its notes that are there, in their order. */
  outline: readonly { id: string; text: string }[]
  /** The outline as text, to be taken elsewhere. */
  asText: string
  isAsked: boolean
  /** What became of it, in words. */
  facts: readonly string[]
}

export interface NotebookWords {
  today: Day
  zone: string
  text: Text
  /** The day an instant belongs to. */
  dayOfInstant: (at: string) => Day
}

/** Notes that a filter lets through, the newest coming first. */
export function filteredNotes(notes: readonly Note[], { tag, sort }: NoteFilter): Note[] {
  return notes
    .filter((one) => (tag === null || one.tags.includes(tag)) && (sort ?? one.sort) === one.sort)
    .toSorted((one, other) => (placeOf(one) > placeOf(other) ? -1 : 1))
}

function placeOf({ day, at, id }: Note): string {
  return `${day} ${at} ${id}`
}

/** What notes can be filtered by: their tags by the alphabet, and the kinds there are. */
export function noteWays(
  notes: readonly Note[],
  lang: string,
): { tags: readonly string[]; sorts: readonly NoteSort[] } {
  const tags = [...new Set(notes.flatMap((one) => one.tags))]
  const used = new Set(notes.map(({ sort }) => sort))
  return {
    tags: tags.toSorted((one, other) => one.localeCompare(other, lang)),
    sorts: noteSorts.filter((one) => used.has(one)),
  }
}

/** Notes by day, in the order given. */
export function noteDays(
  notes: readonly Note[],
  drafts: readonly Draft[],
  { today, zone, text }: NotebookWords,
): NoteDay[] {
  return [...Map.groupBy(notes, ({ day }) => day)].map(([day, some]) => ({
    day,
    heading: dayHeading(day, today, text),
    lines: some.map(({ id, sort, text: words, person, at }) => ({
      id,
      sort,
      text: words,
      person,
      from: person && nameOf(person, text),
      time: timeOf({ at, zone }, text),
      inDrafts: drafts.filter((one) => one.notes.includes(id)).length,
    })),
  }))
}

export function promiseLines(
  promises: readonly KeptPromise[],
  words: NotebookWords,
): { open: PromiseLine[]; closed: PromiseLine[] } {
  const line = (promise: KeptPromise): PromiseLine => ({
    id: promise.id,
    text: promise.text,
    due: promise.due,
    facts: promiseFacts(promise, words),
    line: promise.line,
  })
  return { open: openByDue(promises).map(line), closed: closedLately(promises).map(line) }
}

function promiseFacts(promise: KeptPromise, { today, text, dayOfInstant }: NotebookWords) {
  const { to, due, moves, state, closedAt } = promise
  const name = to && nameOf(to, text)
  const movedFrom = moves.at(-1)?.from
  const closed = closedAt === null ? '' : dayName(dayOfInstant(closedAt), text)
  return [
    ...(name === null ? [] : [text('notebook_promise_to', name)]),
    ...(state === 'open' ? [dueWords(due, today, text)] : []),
    ...(state === 'kept' ? [text('notebook_promise_kept_on', closed)] : []),
    ...(state === 'released' ? [text('notebook_promise_released_on', closed)] : []),
    ...(state === 'open' && movedFrom !== undefined
      ? [text('notebook_promise_moved_from', dayName(movedFrom, text))]
      : []),
  ]
}

function dueWords(due: Day, today: Day, text: Text): string {
  if (due === today) return text('notebook_promise_for_today')
  return text('notebook_promise_for', dayName(due, text))
}

/** Drafts, the one begun last coming first. */
export function draftViews(
  drafts: readonly Draft[],
  notes: readonly Note[],
  words: NotebookWords,
): { open: DraftView[]; closed: DraftView[] } {
  const byId = new Map(notes.map((one) => [one.id, one]))
  const newestFirst = drafts.toSorted((one, other) => (one.at > other.at ? -1 : 1))
  const view = (draft: Draft): DraftView => {
    const outline = draft.notes
      .flatMap((id) => byId.get(id) ?? [])
      .map(({ id, text }) => ({ id, text }))
    return {
      id: draft.id,
      title: draft.title,
      firstReader: draft.firstReader,
      outline,
      asText: outlineText(
        draft.title,
        outline.map(({ text }) => text),
      ),
      isAsked: draft.askedAt !== null,
      facts: draftFacts(draft, words),
    }
  }
  return {
    open: newestFirst.filter(isOpen).map(view),
    closed: newestFirst.filter((one) => !isOpen(one)).map(view),
  }
}

function draftFacts(draft: Draft, { text, dayOfInstant }: NotebookWords): string[] {
  const on = (key: Parameters<Text>[0], at: string | null): string[] =>
    at === null ? [] : [text(key, dayName(dayOfInstant(at), text))]
  return [
    ...on('notebook_draft_begun', draft.at),
    ...on('notebook_draft_asked_on', draft.askedAt),
    ...on('notebook_draft_published_on', draft.publishedAt),
    ...on('notebook_draft_dropped_on', draft.droppedAt),
  ]
}
