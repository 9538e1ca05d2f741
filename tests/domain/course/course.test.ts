import { expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { courseModules, shownOf, type CriterionName } from '../../../lib/domain/course/course.ts'
import type { CourseGround } from '../../../lib/domain/course/evidence.ts'
import type { Intention } from '../../../lib/domain/intention.ts'
import type { Circle } from '../../../lib/domain/notebook/circle.ts'
import type { Purpose } from '../../../lib/domain/notebook/purpose.ts'
import { blankReflection, type Reflection } from '../../../lib/domain/reflection.ts'
import {
  accept,
  actsOf,
  amara,
  answer,
  byUrl,
  day,
  draft,
  entry,
  idAt,
  li,
  message,
  minute,
  note,
  now,
  post,
  profile,
  promise,
  tomasz,
} from '../build.ts'

const begun = 40 * day
const ground = (fields: Partial<CourseGround> = {}): CourseGround => ({
  begunAt: instant(now - begun),
  dayOf: (at) => at.slice(0, 10),
  acts: [],
  records: [],
  reflections: [],
  intentions: [],
  known: { profiles: new Map(), people: new Map(), ownFields: [] },
  ...fields,
})

/** How many show a criterion. */
function count(name: CriterionName, fields: Partial<CourseGround>): number {
  const all = courseModules.flatMap((one) => shownOf(one, ground(fields)))
  return all.find((one) => one.name === name)?.count ?? -1
}

const looked = (ago: number, part: Partial<Reflection> = {}): Reflection => {
  const at = instant(now - ago)
  return { ...blankReflection({ id: idAt(now), at, day: at.slice(0, 10) }), mattered: 'A', ...part }
}
const came = (ago: number): Purpose => {
  const at = instant(now - ago)
  const when = { changedAt: at, at, day: at.slice(0, 10) }
  const what = { purpose: 'help', session: null, site: null, leftAt: null } as const
  return { record: 'purpose', id: idAt(now), ...when, ...what }
}
const circle = (ago: number, meetings: string[] = []): Circle => ({
  record: 'circle',
  id: idAt(now),
  changedAt: instant(now - ago),
  at: instant(now - ago),
  template: 'challenge',
  question: 'How do we test?',
  intention: '',
  tags: [],
  members: [amara, tomasz],
  rhythm: 'weekly',
  until: '2026-12-24',
  closingQuestion: '',
  meetings: meetings.map((on) => ({ id: idAt(now), day: on })),
  state: 'idea',
  charter: null,
  endedAt: null,
})
const meant = (until: string | null): Intention => ({
  id: idAt(now),
  text: 'Be useful',
  topics: [],
  from: instant(now - 90 * day),
  until,
})
const ours = { profiles: byUrl([amara, profile(amara, { field: 'Law' })]), people: new Map() }

test.each<[CriterionName, string, number, Partial<CourseGround>]>([
  ['reflected', 'days, not lines', 2, { reflections: [looked(day), looked(day), looked(2 * day)] }],
  ['reflected', 'none that was skipped', 0, { reflections: [looked(day, { skipped: true })] }],
  ['reflected', 'none of a week', 0, { reflections: [looked(day, { of: 'week' })] }],
  ['reflected', 'none before it began', 0, { reflections: [looked(begun + 1)] }],
  ['noted', 'notes since it began', 1, { records: [note(day), note(begun + 1)] }],
  ['meant', 'a sentence that was in force', 1, { intentions: [meant(null)] }],
  ['meant', 'none that was over', 0, { intentions: [meant(instant(now - begun))] }],
  ['came', 'reasons said', 2, { records: [came(day), came(2 * day), came(begun + 1)] }],
  ['replied', 'replies', 2, { acts: [answer(day, amara), answer(minute, amara)] }],
  ['replied', 'none of four words', 0, { acts: [answer(day, amara, { words: '1-4' })] }],
  ['replied', 'no message', 0, { acts: [message(day, amara)] }],
  ['people', 'people, not replies', 1, { acts: [answer(day, amara), answer(minute, amara)] }],
  ['people', 'each of them', 2, { acts: [answer(day, amara), answer(minute, li)] }],
  ['asked', 'what was said to be asking', 1, { acts: [message(day, amara, { act: 'ask' })] }],
  ['helped', 'what was said to be helping', 1, { acts: [message(day, amara, { act: 'help' })] }],
  ['helped', 'no asking', 0, { acts: [message(day, amara, { act: 'ask' })] }],
  [
    'ended',
    'promises kept, released or moved, each once',
    3,
    {
      records: [
        promise(9 * day, { state: 'kept', closedAt: instant(now - day) }),
        promise(9 * day, { state: 'released', closedAt: instant(now - day) }),
        promise(9 * day, {
          moves: [2, 3].map((ago) => ({ at: instant(now - ago * day), from: '2026-11-20' })),
        }),
        promise(9 * day),
        promise(90 * day, { state: 'kept', closedAt: instant(now - begun - 1) }),
      ],
    },
  ],
  ['followed', 'words after', 1, { acts: [accept(9 * day, amara), message(day, amara)] }],
  ['followed', 'none after a fortnight', 0, { acts: [accept(16 * day, li), message(day, li)] }],
  ['followed', 'none to somebody else', 0, { acts: [accept(9 * day, li), message(day, amara)] }],
  ['followed', 'no like', 0, { acts: [accept(9 * day, li), entry(day, { person: li })] }],
  [
    'outside',
    'words to another field',
    1,
    { acts: [message(day, amara), message(day, li)], known: { ...ours, ownFields: ['Botany'] } },
  ],
  [
    'outside',
    'none within one’s own',
    0,
    { acts: [message(day, amara)], known: { ...ours, ownFields: ['law '] } },
  ],
  [
    'outside',
    'none where no own field was said',
    0,
    { acts: [message(day, amara)], known: { ...ours, ownFields: [] } },
  ],
  ['differently', 'a view of one’s own', 1, { records: [note(day, { sort: 'differently' })] }],
  ['differently', 'no other note', 0, { records: [note(day, { sort: 'learned' })] }],
  ['drawn', 'a circle', 1, { records: [circle(day), circle(begun + 1)] }],
  ['met', 'its meetings since', 1, { records: [circle(90 * day, ['2026-10-01', '2026-11-20'])] }],
  [
    'drafted',
    'a page of two notes',
    1,
    { records: [draft(day, { notes: [post, 'b'] }), draft(day)] },
  ],
  [
    'taught',
    'mentoring and publishing',
    2,
    {
      acts: [message(day, amara, { act: 'mentor' })],
      records: [draft(90 * day, { publishedAt: instant(now - day) }), draft(day)],
    },
  ],
])('%s counts %s', (name, _, expected, fields) => {
  expect(count(name, { ...fields, acts: actsOf([...(fields.acts ?? [])]) })).toBe(expected)
})

test('what shows a criterion is told with its id and its day, the oldest first', () => {
  const acts = [answer(day, li), answer(3 * day, amara), answer(2 * day, tomasz)]
  expect(shownOf('reply', ground({ acts }))[0]).toEqual({
    name: 'replied',
    met: true,
    count: 3,
    of: 3,
    evidence: [acts[1], acts[2], acts[0]].map((one) => ({
      id: one?.id,
      day: one?.day,
      kind: 'reply',
    })),
  })
})

test('each of the eight modules has two to four criteria, and none is met by nothing', () => {
  expect(courseModules).toHaveLength(8)
  for (const one of courseModules) {
    const shown = shownOf(one, ground())
    expect([2, 3, 4]).toContain(shown.length)
    expect(shown.filter(({ met }) => met)).toEqual([])
  }
})
