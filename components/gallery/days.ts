/**
 * Invented days for the drawing: one on which nothing was done, a common one with an hour unseen, one with more than there
 * is room for; and eight weeks.
 */
import type { Spans } from '../../lib/domain/spans.ts'
import type { Mark, Waterline } from '../../lib/domain/waterline.ts'

const nothing: Waterline = {
  counts: { observe: 0, touch: 0, compose: 0, collaborate: 0, lead: 0 },
  marks: [],
  looks: [],
  share: { below: 0, visible: 0 },
  hasSentence: false,
  hatched: [],
  gaps: [],
}

/** Some of one depth, from an hour on, so many hours apart. */
function acts(rung: Mark['rung'], count: number, from: number, apart: number): Mark[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${rung} ${index}`,
    hour: from + index * apart,
    rung,
    type: 'Create',
    object: null,
    isReply: false,
    person: null,
  }))
}

function dayWith(marks: Mark[], items: number, hatched: Waterline['hatched'] = []): Waterline {
  const counts = { ...nothing.counts, observe: items }
  for (const { rung } of marks) counts[rung] += 1
  const below = marks.length - counts.touch
  return {
    counts,
    marks,
    looks: [{ id: 'observe', from: 8, to: 10.5, items }],
    share: { below, visible: marks.length },
    hasSentence: true,
    hatched,
    gaps: [],
  }
}

export const days = {
  empty: nothing,
  common: dayWith(
    [
      ...acts('touch', 3, 9, 1.5),
      ...acts('compose', 2, 10, 2),
      ...acts('collaborate', 1, 11, 1),
      ...acts('lead', 1, 13, 1),
    ],
    14,
    [{ from: 11.2, to: 12.1 }],
  ),
  full: dayWith(
    [
      ...acts('touch', 60, 7, 0.2),
      ...acts('compose', 30, 8, 0.3),
      ...acts('collaborate', 9, 9, 0.8),
      ...acts('lead', 4, 9, 0.02),
    ],
    400,
  ),
} as const satisfies Record<string, Waterline>

const counts = (observe: number, touch: number, compose: number, deep: [number, number]) => {
  const [collaborate, lead] = deep
  return { observe, touch, compose, collaborate, lead }
}

const inWeeks = [
  { first: '2026-09-28', last: '2026-10-04', counts: counts(9, 9, 3, [0, 0]) },
  { first: '2026-10-05', last: '2026-10-11', counts: counts(8, 6, 2, [1, 0]) },
  { first: '2026-10-12', last: '2026-10-18', counts: counts(12, 8, 4, [0, 0]) },
  { first: '2026-10-19', last: '2026-10-25', counts: counts(8, 5, 5, [1, 0]) },
  { first: '2026-10-26', last: '2026-11-01', counts: counts(10, 7, 4, [0, 0]) },
  { first: '2026-11-02', last: '2026-11-08', counts: counts(6, 5, 6, [2, 1]) },
  { first: '2026-11-09', last: '2026-11-15', counts: counts(9, 8, 5, [0, 0]) },
  { first: '2026-11-16', last: '2026-11-22', counts: counts(8, 6, 7, [2, 1]) },
]

export const weeks: Spans = {
  spans: inWeeks,
  counts: counts(70, 54, 36, [6, 2]),
  share: { below: 44, visible: 98 },
  hasSentence: true,
  hatched: [{ from: 4.6, to: 4.9 }],
  gaps: [],
}
