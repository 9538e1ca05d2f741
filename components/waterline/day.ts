/** Where everything in a day's drawing lies. */
import type { Mark, Waterline } from '../../lib/domain/waterline.ts'
import { dayAxis } from './axis.ts'
import { perDotIn, placeDots } from './dots.ts'
import {
  labelsThatFit,
  roomFor,
  stretchBetween,
  target,
  widthOf,
  type Frame,
  type Layout,
  type Placed,
  type Room,
  type Tick,
} from './layout.ts'
import { gather, spread } from './spread.ts'

/** What the drawing needs of a day. */
export type DayDrawn = Pick<Waterline, 'marks' | 'looks' | 'hatched'>

/**
 * Lays a day out between the gutter and the end edge.
 *
 * @param label an hour as its clock is read
 */
export function layOutDay(day: DayDrawn, frame: Frame, label: (hour: number) => string): Layout {
  const hours = [
    ...day.marks.map((mark) => mark.hour),
    ...day.looks.filter((look) => look.items > 0).flatMap(({ from, to }) => [from, to]),
  ]
  const axis = dayAxis(hours)
  const { gutter, heights } = frame
  const room = roomFor(axis, frame)
  const half = target / 2
  const wide = { ...room, low: Math.max(room.low - half, gutter), high: room.high + half }
  return {
    heights,
    ticks: ticksOf(axis.ticks, room, label),
    marks: (['touch', 'compose', 'collaborate', 'lead'] as const).flatMap((rung) =>
      placeRung(
        rung,
        day.marks.filter((mark) => mark.rung === rung),
        wide,
      ),
    ),
    dots: placeDots(day.looks, room, heights.air, perDotIn(room, itemsOf(day.looks))),
    gaps: day.hatched
      .filter(({ from, to }) => to > axis.from && from < axis.to)
      .map(({ from, to }) =>
        stretchBetween(room.xOf(Math.max(from, axis.from)), room.xOf(Math.min(to, axis.to))),
      ),
  }
}

function itemsOf(looks: DayDrawn['looks']): number {
  return looks.reduce((sum, { items }) => sum + items, 0)
}

/** Room that an hour takes at most, its surroundings included. */
const labelWidth = 44

/** All hours where there is room, else every second one, the last among them. */
function ticksOf(hours: readonly number[], room: Room, label: (hour: number) => string): Tick[] {
  const last = hours.length - 1
  const fits = labelsThatFit(hours.length, (room.high - room.low) / last, labelWidth)
  return hours.flatMap((hour, index): Tick[] => {
    if (!fits(index)) return []
    const x = room.xOf(hour)
    // The outermost labels stand a little further out.
    if (index === 0) return [{ label: label(hour), x: x - 8, anchor: 'start' }]
    if (index === last) return [{ label: label(hour), x: x + 8, anchor: 'end' }]
    return [{ label: label(hour), x, anchor: 'middle' }]
  })
}

function placeRung(rung: Mark['rung'], acts: readonly Mark[], room: Room): Placed[] {
  const groups = gather(acts, {
    wishOf: (act) => room.xOf(act.hour),
    widthOf: (count) => widthOf(rung, count),
    joinWithin: rung === 'touch' ? target / 2 : 0,
    room: room.high - room.low,
  })
  const wishes = groups.map(({ wish, items }) => ({ wish, width: widthOf(rung, items.length) }))
  const places = spread(wishes, room.low, room.high)
  return groups.map(({ items }, index) => ({
    rung,
    x: places[index] ?? room.low,
    ids: items.map(({ id }) => id),
    count: items.length,
  }))
}
