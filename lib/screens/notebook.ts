/** The notebook: what the person wrote themselves, as a room shows it and what they do there. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import type { Entry } from '../domain/entry.ts'
import type { Draft } from '../domain/notebook/draft.ts'
import type { Note, NoteSort } from '../domain/notebook/note.ts'
import type { KeptPromise } from '../domain/notebook/promise.ts'
import type { Reflection } from '../domain/reflection.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { latest } from './latest.ts'
import { notebookActs, type RecordActs } from './notebook-acts.ts'
import { readCounts, type NotebookCounts } from './notebook-counts.ts'
import {
  draftViews,
  everyNote,
  filteredNotes,
  noteDays,
  noteWays,
  promiseLines,
  type DraftView,
  type NoteDay,
  type NoteFilter,
  type PromiseLine,
} from './notebook-lines.ts'
import type { Outside } from './outside.ts'
import { reflectionLine, saidReflections, type ReflectionLine } from './reflection-lines.ts'
import { createStore, type Store } from './store.ts'

/** Notes shown at once; earlier ones come when somebody asks. */
const pageOfNotes = 60
/** The same of reflections. */
const pageOfReflections = 10

export interface NotebookModel {
  /** Whether anything was ever written here. */
  isBegun: boolean
  today: Day
  filter: NoteFilter
  tags: readonly string[]
  sorts: readonly NoteSort[]
  days: readonly NoteDay[]
  /** Whether there are earlier notes than these. */
  earlier: boolean
  promises: { open: readonly PromiseLine[]; closed: readonly PromiseLine[] }
  drafts: { open: readonly DraftView[]; closed: readonly DraftView[] }
  /** Those in which something was said, and whether there are earlier ones. */
  reflections: { lines: readonly ReflectionLine[]; earlier: boolean }
  /** Null until they are counted. */
  counts: NotebookCounts | null
}

export interface NotebookActs extends RecordActs {
  showNotes: (filter: NoteFilter) => void
  showEarlierNotes: () => void
  showEarlierReflections: () => void
}

export interface Notebook extends Store<NotebookModel> {
  acts: NotebookActs
  /** Somebody came into the room: what takes longer to find is found now. */
  enter: () => void
}

export interface NotebookNeeds {
  ledger: Pick<LedgerReader, 'records' | 'entriesSince' | 'entry' | 'horizon' | 'reflections'>
  outside: Pick<Outside, 'watchLedger' | 'readSettings' | 'watchSettings' | 'send'>
  clock: Clock
  text: Text
}

interface Found {
  notes: readonly Note[]
  drafts: readonly Draft[]
  promises: readonly KeptPromise[]
  reflections: readonly Reflection[]
  /** What was picked in those that are shown. */
  picked: ReadonlyMap<string, Entry>
}

export async function openNotebook(needs: NotebookNeeds, signal: AbortSignal): Promise<Notebook> {
  const { ledger, outside, clock, text } = needs
  let { dayStart } = await outside.readSettings()
  let filter = everyNote
  let shown = pageOfNotes
  let shownReflections = pageOfReflections
  let isEntered = false
  let found = await read()
  let counts: NotebookCounts | null = null

  const model = (): NotebookModel => {
    const zone = clock.zone()
    const dayOfInstant = (at: string): Day => dayOf(at, zone, dayStart)
    const today = dayOfInstant(instant(clock.now()))
    const words = { today, zone, text, dayOfInstant }
    const { notes, drafts, promises, reflections, picked } = found
    const wanted = filteredNotes(notes, filter)
    return {
      isBegun: [notes, drafts, promises, reflections].some(({ length }) => length > 0),
      today,
      filter,
      ...noteWays(notes, text.lang),
      days: noteDays(wanted.slice(0, shown), drafts, words),
      earlier: wanted.length > shown,
      promises: promiseLines(promises, words),
      drafts: draftViews(drafts, notes, words),
      reflections: {
        lines: reflections
          .slice(0, shownReflections)
          .map((one) => reflectionLine(one, picked, text)),
        earlier: reflections.length > shownReflections,
      },
      counts,
    }
  }
  const store = createStore<NotebookModel>(model())
  const draw = (): void => store.write(model())
  const readAgain = latest(async () => {
    found = await read()
    if (isEntered)
      counts = await readCounts(ledger, found, { now: clock.now(), zone: clock.zone(), text })
    draw()
  })
  outside.watchLedger(() => void readAgain(), signal)
  outside.watchSettings((newer) => {
    dayStart = newer.dayStart
    draw()
  }, signal)

  return {
    ...store,
    acts: {
      ...notebookActs({ ledger, outside, clock }, readAgain),
      showNotes(wanted) {
        filter = wanted
        shown = pageOfNotes
        draw()
      },
      showEarlierNotes() {
        shown += pageOfNotes
        draw()
      },
      showEarlierReflections() {
        shownReflections += pageOfReflections
        void readAgain()
      },
    },
    enter() {
      isEntered = true
      void readAgain()
    },
  }

  async function read(): Promise<Found> {
    const [notes, drafts, promises, all] = await Promise.all([
      ledger.records('note'),
      ledger.records('draft'),
      ledger.records('promise'),
      ledger.reflections(),
    ])
    const reflections = saidReflections(all)
    // The room is told of before anybody is in it.
    const told = isEntered ? reflections.slice(0, shownReflections) : []
    const ids = told.flatMap(({ exchange }) => exchange ?? [])
    const entries = await Promise.all(ids.map((id) => ledger.entry(id)))
    const picked = new Map(entries.flatMap((one) => (one ? [[one.id, one] as const] : [])))
    return { notes, drafts, promises, reflections, picked }
  }
}
