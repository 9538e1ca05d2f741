/** Where everything in a day's waterline drawing lies. Coordinates run from the start edge, whatever the script. */
import type { Rung } from '../../lib/domain/entry.ts'
import type { Mark, Waterline } from '../../lib/domain/waterline.ts'
import { dayAxis, type Axis } from './axis.ts'
import { placeDots, type Dots } from './dots.ts'
import { gather, spread } from './spread.ts'

/** Heights of the drawing, from the top. Lanes are 24 apart, so that no target touches another. */
export const heights = {
  surface: 56,
  axis: 144,
  all: 154,
  lane: { observe: 18, touch: 41, compose: 76, collaborate: 100, lead: 124 },
} as const satisfies Record<string, number | Record<Rung, number>>

/** Targets are at least this wide and high. */
export const target = 24
/** Strokes that are drawn one above the other before a number stands in for them. */
export const strokes = 3
/** Free space between the gutter or the end and the first or last mark. */
const margin = 14

/** One mark of the picture. */
export interface Placed {
  rung: Mark['rung']
  x: number
  /** One act, or several where there is no room for each. */
  acts: Mark[]
}

/** What the drawing needs of a day. */
export type DayDrawn = Pick<Waterline, 'marks' | 'looks'>

export interface Layout {
  axis: Axis
  ticks: { hour: number; x: number }[]
  marks: Placed[]
  dots: Dots[]
}

/** Lays a day out between the gutter and the end edge. */
export function layOut(day: DayDrawn, gutter: number, width: number): Layout {
  const hours = [
    ...day.marks.map((mark) => mark.hour),
    ...day.looks.filter((look) => look.items > 0).flatMap(({ from, to }) => [from, to]),
  ]
  const axis = dayAxis(hours)
  const [low, high] = [gutter + margin, width - margin]
  const xOf = (hour: number): number =>
    low + ((hour - axis.from) / (axis.to - axis.from)) * (high - low)
  const half = target / 2
  const room: Room = { xOf, low: Math.max(low - half, gutter), high: high + half }
  return {
    axis,
    ticks: axis.ticks.map((hour) => ({ hour, x: xOf(hour) })),
    marks: (['touch', 'compose', 'collaborate', 'lead'] as const).flatMap((rung) =>
      placeRung(
        rung,
        day.marks.filter((mark) => mark.rung === rung),
        room,
      ),
    ),
    dots: placeDots(day.looks, { xOf, low, high }),
  }
}

/** The stretch marks may lie on. */
export interface Room {
  xOf: (hour: number) => number
  low: number
  high: number
}

/** Room a mark takes: ripples that stand for many carry their number beside them. */
export function widthOf(rung: Mark['rung'], count: number): number {
  return rung === 'touch' && count > strokes ? target + 6 + 6 * String(count).length : target
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
    acts: items,
  }))
}
