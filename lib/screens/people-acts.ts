/** What a person can do in the room of people: note, plan, and hand files to others. */
import type { saveFile, Saved } from '../browser/save-file.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { circleFrom, parseCharter, type CharterProblem } from '../domain/circle-file.ts'
import type { Day } from '../domain/day.ts'
import type { PersonKind } from '../domain/entry.ts'
import type { Circle } from '../domain/notebook/circle.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import type { Outcome } from '../domain/notebook/outcome.ts'
import { nowhere } from '../domain/manual.ts'
import type { Profile } from '../domain/notebook/profile.ts'
import { charterJson, promiseCountsJson } from '../exports/circle.ts'
import type { CircleModel } from './circles.ts'
import type { Outside } from './outside.ts'
import { shownName } from '../text/names.ts'

/** What of a profile can be changed. */
export type Noted = Partial<Omit<Profile, 'record' | 'id' | 'changedAt' | 'person'>>

/** What a circle is to be. */
export type CircleWish = Pick<
  Circle,
  | 'template'
  | 'question'
  | 'intention'
  | 'tags'
  | 'members'
  | 'rhythm'
  | 'until'
  | 'closingQuestion'
>

/** Each answer says whether it is kept. */
export interface PeopleDeeds {
  noteOf: (profile: Profile, noted: Noted) => Promise<boolean>
  sayKind: (entry: string, kind: PersonKind | null) => Promise<boolean>
  setOwnFields: (fields: readonly string[]) => Promise<boolean>
  addOutcome: (
    about: Pick<Outcome, 'person' | 'circle'>,
    line: string,
    day: Day,
  ) => Promise<boolean>
  /** The id of the circle; null where it could not be kept. */
  keepCircle: (wish: CircleWish, before: Circle | null) => Promise<string | null>
  /** A day is noted once. */
  logMeeting: (circle: Circle, day: Day) => Promise<boolean>
  keepOn: (circle: Circle, until: Day) => Promise<boolean>
  endCircle: (circle: Circle) => Promise<boolean>
  eraseCircle: (id: string) => Promise<boolean>
  /** The id of the circle that the file makes, or why it makes none. */
  openCharter: (file: Blob) => Promise<{ id: string } | { problem: OpeningProblem }>
  saveCharter: (circle: CircleModel) => Promise<Saved | null>
  saveCounts: (circle: CircleModel) => Promise<Saved | null>
}

/** `known`: the circle is there already. */
export type OpeningProblem = CharterProblem | 'known' | 'failed'

/** A charter is a page of text. */
const longestCharter = 100_000

interface Needs {
  send: Outside['send']
  clock: Clock

  saveFile: typeof saveFile
  circles: () => readonly Circle[]
}

export function peopleDeeds({ send, clock, saveFile: save, circles }: Needs): PeopleDeeds {
  const now = (): string => instant(clock.now())
  const write = async (record: NotebookRecord): Promise<boolean> =>
    (await send({ type: 'write-record', record })).ok
  /** A meeting told twice, because the first time failed half-way, is one. */
  const meetings = new Map<string, string>()

  const saveText = async (name: string, content: string): Promise<Saved | null> => {
    try {
      const file = { name, type: 'application/json', isLarge: false }
      return await save(file, inOnePiece(content), new AbortController().signal)
    } catch (cause) {
      console.error(cause)
      return null
    }
  }
  return {
    noteOf: (profile, noted) =>
      write({ ...profile, ...noted, id: profile.id || clock.id(), changedAt: now() }),
    sayKind: async (entry, kind) => (await send({ type: 'correct', entry, said: { kind } })).ok,
    setOwnFields: async (fields) =>
      (await send({ type: 'set-own-fields', fields: [...fields] })).ok,
    addOutcome: (about, line, day) => {
      const at = now()
      const said = { record: 'outcome' as const, id: clock.id(), changedAt: at, at, day, line }
      return write({ ...said, ...about, suggestion: null })
    },
    async keepCircle(wish, before) {
      const at = now()
      const id = before?.id ?? clock.id()
      const begun = { record: 'circle' as const, id, at, meetings: [], state: 'idea' as const }
      const blank = { ...begun, charter: null, endedAt: null }
      const isKept = await write({ ...blank, ...before, ...wish, changedAt: at })
      return isKept ? id : null
    },
    eraseCircle: async (id) =>
      (await send({ type: 'erase', id: clock.id(), erasure: { by: 'entry', id } })).ok,
    async logMeeting(circle, day) {
      if (circle.meetings.some((one) => one.day === day)) return true
      const key = `${circle.id} ${day}`
      const id = meetings.get(key) ?? clock.id()
      meetings.set(key, id)
      const isPair = circle.template === 'mentoring'
      const [first] = circle.members
      const told = {
        act: isPair ? ('mentor' as const) : ('host' as const),
        name: (isPair && first && shownName(first)) || '',
        site: nowhere,
        day,
      }
      if (!(await send({ type: 'add', id, told })).ok) return false
      const isKept = await write({
        ...circle,
        meetings: [...circle.meetings, { id, day }],
        state: 'met',
      })
      if (isKept) meetings.delete(key)
      return isKept
    },
    keepOn: (circle, until) => write({ ...circle, until }),
    endCircle: (circle) => write({ ...circle, state: 'ended', endedAt: now() }),
    async openCharter(file) {
      if (file.size > longestCharter) return { problem: 'foreign' }
      const parsed = parseCharter(await file.text())
      if ('problem' in parsed) return parsed
      const { charter } = parsed
      if (circles().some((one) => (one.charter ?? one.id) === charter.id))
        return { problem: 'known' }
      const id = clock.id()
      const isKept = await write(circleFrom(charter, { id, at: now() }))
      return isKept ? { id } : { problem: 'failed' }
    },
    saveCharter: ({ circle, invitation }) =>
      saveText(`waterline-${circle.until}.circle.json`, charterJson(circle, invitation)),
    saveCounts: ({ circle, counts }) =>
      saveText(`waterline-${circle.until}.counts.json`, promiseCountsJson(circle, counts)),
  }
}

async function* inOnePiece(content: string): AsyncGenerator<string> {
  yield content
}
