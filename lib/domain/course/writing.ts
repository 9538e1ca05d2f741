/** Modules of the practice course that the person's own writing shows: notice, purpose, a circle, teaching back. */
import { doing, shownBy } from './acts.ts'
import { criterion, eachOnce, recordsOf, type CourseGround, type Evidence } from './evidence.ts'

export const noticeCriteria = [
  criterion('reflected', 3, ({ reflections, begunAt }) =>
    eachOnce(
      reflections.filter(({ at, of, skipped }) => at >= begunAt && of === 'day' && !skipped),
      ({ day }) => day,
    ).map(({ id, day }): Evidence => ({ id, day, kind: 'reflection' })),
  ),
  criterion('noted', 1, (ground) =>
    recordsOf(ground, 'note')
      .filter(({ at }) => at >= ground.begunAt)
      .map(({ id, day }): Evidence => ({ id, day, kind: 'note' })),
  ),
] as const

export const purposeCriteria = [
  // One written before the course and in force in it is one in own words, too.
  criterion('meant', 1, ({ intentions, begunAt, dayOf }) =>
    intentions
      .filter(({ until }) => until === null || until > begunAt)
      .map(({ id, from }): Evidence => ({ id, day: dayOf(from), kind: 'intention' })),
  ),
  criterion('came', 2, (ground) =>
    recordsOf(ground, 'purpose')
      .filter(({ at }) => at >= ground.begunAt)
      .map(({ id, day }): Evidence => ({ id, day, kind: 'purpose' })),
  ),
] as const

export const circleCriteria = [
  criterion('drawn', 1, (ground) =>
    recordsOf(ground, 'circle')
      .filter(({ at }) => at >= ground.begunAt)
      .map(({ id, at }): Evidence => ({ id, day: ground.dayOf(at), kind: 'circle' })),
  ),
  criterion('met', 1, (ground) =>
    recordsOf(ground, 'circle').flatMap(({ meetings }) =>
      meetings
        .filter(({ day }) => day >= begunOn(ground))
        .map(({ id, day }): Evidence => ({ id, day, kind: 'meeting' })),
    ),
  ),
] as const

/** Notes that make a page. */
const notesOfDraft = 2

export const teachCriteria = [
  criterion('drafted', 1, (ground) =>
    recordsOf(ground, 'draft')
      .filter(({ at, notes }) => at >= ground.begunAt && notes.length >= notesOfDraft)
      .map(({ id, at }): Evidence => ({ id, day: ground.dayOf(at), kind: 'draft' })),
  ),
  criterion('taught', 1, (ground) => [
    ...shownBy(doing(ground, 'mentor'), 'mentor'),
    ...recordsOf(ground, 'draft').flatMap(({ id, publishedAt }): Evidence[] =>
      publishedAt !== null && publishedAt >= ground.begunAt
        ? [{ id, day: ground.dayOf(publishedAt), kind: 'draft' }]
        : [],
    ),
  ]),
] as const

function begunOn({ begunAt, dayOf }: CourseGround): string {
  return dayOf(begunAt)
}
