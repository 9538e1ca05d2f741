/** The practice course on the screen: its modules, what shows them, and the record that can be saved of it. */
import type { saveFile, Saved } from '../browser/save-file.ts'
import { goesBy, withOneAddress } from '../domain/alias.ts'
import { instant, type Clock } from '../domain/clock.ts'
import {
  courseModules,
  shownOf,
  type CourseModule,
  type CriterionName,
} from '../domain/course/course.ts'
import type { CourseGround, Evidence } from '../domain/course/evidence.ts'
import { dayOf, type Day } from '../domain/day.ts'
import { ofName, profilesBy } from '../domain/ground.ts'
import { isAct, standing } from '../domain/undo.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import { latest } from './latest.ts'
import { only } from './only.ts'
import type { Outside } from './outside.ts'
import { courseRecord } from './practice-record.ts'
import { createStore, type Store } from './store.ts'

export interface EvidenceView {
  id: string
  day: Day
  /** "Reply" */
  kind: string
  /** Whether it is an entry, and so has a line in the history. */
  isEntry: boolean
}

export interface CriterionView {
  name: CriterionName
  met: boolean
  count: number
  of: number
  evidence: readonly EvidenceView[]
}

export interface CourseModel {
  /** The day it began; null before. */
  begun: Day | null
  today: Day
  modules: readonly { name: CourseModule; criteria: readonly CriterionView[] }[]
}

/** Before it was read. */
export const noCourse: CourseModel = { begun: null, today: '1970-01-01', modules: [] }

export interface CourseActs {
  /** Begins the course, or leaves it. */
  setCourse: (isOn: boolean) => Promise<boolean>
  /** Null where that failed. */
  saveRecord: () => Promise<Saved | null>
}

export interface Course extends Store<CourseModel> {
  acts: CourseActs
}

export interface CourseNeeds {
  ledger: Pick<
    LedgerReader,
    'entriesSince' | 'aliases' | 'notebook' | 'reflections' | 'intentions' | 'horizon'
  >
  outside: Pick<Outside, 'readSettings' | 'watchSettings' | 'watchLedger' | 'send'>
  clock: Pick<Clock, 'now' | 'zone'>
  text: Text
  saveFile: typeof saveFile
}

/** Reads in the background, and again with every change. */
export function openCourse(needs: CourseNeeds, signal: AbortSignal): Course {
  const { outside, text, clock } = needs
  const store = createStore<CourseModel>(noCourse)
  const read = latest(async () => store.write(await courseModel(needs)))
  outside.watchLedger(() => void read(), signal)
  outside.watchSettings(() => void read(), signal)
  void read()
  return {
    ...store,
    acts: {
      setCourse: async (isOn) => (await outside.send({ type: 'set-course', isOn })).ok,
      async saveRecord() {
        try {
          const model = await courseModel(needs)
          const name = `waterline-practice-record-${dayOf(instant(clock.now()), clock.zone(), 0)}.html`
          const file = { name, type: 'text/html', isLarge: false }
          return await needs.saveFile(file, only(courseRecord(model, text)), signal)
        } catch (cause) {
          console.error(cause)
          return null
        }
      },
    },
  }
}

/** What the course is shown by now. */
export async function courseModel(needs: Omit<CourseNeeds, 'saveFile'>): Promise<CourseModel> {
  const { outside, clock, text } = needs
  const { course, dayStart, ownFields } = await outside.readSettings()
  const own = (at: string): Day => dayOf(at, clock.zone(), dayStart)
  const now = instant(clock.now())
  const ground = course
    ? await groundOf(course.begunAt, own, ownFields, needs.ledger)
    : nothingSince(now, own)
  const entries = new Set(ground.acts.map(({ id }) => id))
  const view = ({ id, day, kind }: Evidence): EvidenceView => ({
    id,
    day,
    kind: text(`course_kind_${kind}`),
    isEntry: entries.has(id),
  })
  return {
    begun: course && own(course.begunAt),
    today: own(now),
    modules: courseModules.map((name) => ({
      name,
      criteria: shownOf(name, ground).map(({ evidence, ...shown }) =>
        Object.assign(shown, { evidence: evidence.map(view) }),
      ),
    })),
  }
}

async function groundOf(
  begunAt: string,
  own: CourseGround['dayOf'],
  ownFields: readonly string[],
  ledger: CourseNeeds['ledger'],
): Promise<CourseGround> {
  const [aliases, entries, records, reflections, intentions] = await Promise.all([
    ledger.aliases(),
    ledger.entriesSince(begunAt),
    ledger.notebook(),
    ledger.reflections(),
    ledger.intentions(),
  ])
  const by = goesBy(aliases)
  const profiles = profilesBy(ofName(records, 'profile'), by)
  return {
    begunAt,
    dayOf: own,
    acts: standing(entries)
      .filter(isAct)
      .map((entry) => withOneAddress(entry, by)),
    records,
    reflections,
    intentions,
    known: { profiles, people: new Map(), ownFields },
  }
}

/** Before it begins nothing is looked at. */
function nothingSince(begunAt: string, own: CourseGround['dayOf']): CourseGround {
  const known = { profiles: new Map(), people: new Map(), ownFields: [] }
  const none = { acts: [], records: [], reflections: [], intentions: [] }
  return { begunAt, dayOf: own, known, ...none }
}
