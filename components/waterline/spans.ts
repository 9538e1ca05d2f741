/** Where everything in a drawing of several days or weeks lies: one mark for all acts of a rung in each of them. */
import type { Rung } from '../../lib/domain/entry.ts'
import type { Span, Spans } from '../../lib/domain/spans.ts'
import { perDotIn, placeDots } from './dots.ts'
import {
  countedWidth,
  labelsThatFit,
  roomFor,
  stretchBetween,
  type Dots,
  type Frame,
  type Heights,
  type Layout,
  type Placed,
  type Room,
  type Tick,
} from './layout.ts'

/** Room that a label of an axis takes at most, its surroundings included. */
const labelWidth = 62
/** Pixels that the dots of a span keep free towards its neighbours: their target is wider than they are. */
const apart = 6

/** What a mark of such a drawing is asked about by. */
export interface SpanMark {
  span: Span
  rung: Rung
}

export function markId(first: string, rung: Rung): string {
  return `${first} ${rung}`
}

/**
 * Lays days or weeks out between the gutter and the end edge.
 *
 * @param label what a span is called on the axis
 */
export function layOutSpans(
  { spans, hatched }: Pick<Spans, 'spans' | 'hatched'>,
  frame: Frame,
  label: (span: Span) => string,
): Layout {
  const room = roomFor({ from: 0, to: spans.length }, frame)
  const breadth = (room.high - room.low) / spans.length
  return {
    heights: frame.heights,
    ticks: ticksOf(spans, room, breadth, label),
    marks: (['touch', 'compose', 'collaborate', 'lead'] as const).flatMap((rung) =>
      spans.flatMap(({ first, counts }, index): Placed[] => {
        const count = counts[rung]
        const isStacked = rung === 'touch' && breadth < countedWidth(rung, count)
        const of = {
          rung,
          ids: [markId(first, rung)],
          count,
          isCounted: true,
          isStacked,
          column: index,
        }
        return count > 0 ? [{ ...of, x: room.xOf(index + 0.5) }] : []
      }),
    ),
    dots: dotsOf(spans, room, frame.heights.air),
    gaps: hatched.map(({ from, to }) => stretchBetween(room.xOf(from), room.xOf(to))),
  }
}

/** Dots of each span within it, and as many for as much in all of them. */
function dotsOf(spans: readonly Span[], room: Room, air: Heights['air']): Dots[] {
  const rooms = spans.map((_, index) => ({
    ...room,
    low: room.xOf(index) + apart,
    high: room.xOf(index + 1) - apart,
  }))
  const looks = spans.map(({ first, counts }, index) => ({
    id: markId(first, 'observe'),
    from: index,
    to: index + 1,
    items: counts.observe,
  }))
  const perDot = Math.max(...looks.map(({ items }, index) => perDotIn(rooms[index] ?? room, items)))
  return looks.flatMap((look, index) =>
    placeDots([look], rooms[index] ?? room, air, perDot).map((dots) =>
      Object.assign(dots, { column: index }),
    ),
  )
}

/** All labels where there is room, else every second or third; the last span always has its own. */
function ticksOf(
  spans: readonly Span[],
  room: Room,
  breadth: number,
  label: (span: Span) => string,
): Tick[] {
  const fits = labelsThatFit(spans.length, breadth, labelWidth)
  return spans.flatMap((span, index): Tick[] =>
    fits(index) ? [{ label: label(span), x: room.xOf(index + 0.5), anchor: 'middle' }] : [],
  )
}
