/** Invented days for the drawing: one on which nothing was done, a common one, one with more than there is room for. */
import type { Mark, Waterline } from '../../lib/domain/waterline.ts'

const nothing: Waterline = {
  counts: { observe: 0, touch: 0, compose: 0, collaborate: 0, lead: 0 },
  marks: [],
  looks: [],
  share: { below: 0, visible: 0 },
  hasSentence: false,
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

function dayWith(marks: Mark[], items: number): Waterline {
  const counts = { ...nothing.counts, observe: items }
  for (const { rung } of marks) counts[rung] += 1
  const below = marks.length - counts.touch
  return {
    counts,
    marks,
    looks: [{ id: 'observe', from: 8, to: 10.5, items }],
    share: { below, visible: marks.length },
    hasSentence: true,
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
