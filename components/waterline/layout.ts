/** What a drawing consists of, and where it lies. Coordinates run from the start edge, whatever the script. */
import type { Rung } from '../../lib/domain/entry.ts'
import type { Mark } from '../../lib/domain/waterline.ts'

/** Heights of a drawing, from the top. Lanes are at least 24 apart, so that no target touches another. */
export interface Heights {
  surface: number
  axis: number
  all: number
  lane: Record<Rung, number>
  /** Between which dots and their targets lie. */
  air: { top: number; bottom: number; targetTop: number; targetBottom: number }
}

/** Of a drawing among other things. */
export const low: Heights = {
  surface: 56,
  axis: 144,
  all: 154,
  lane: { observe: 18, touch: 41, compose: 76, collaborate: 100, lead: 124 },
  air: { top: 9, bottom: 26, targetTop: 4, targetBottom: 29 },
}

/** Of one that has a room for itself. */
export const high: Heights = {
  surface: 92,
  axis: 232,
  all: 246,
  lane: { observe: 34, touch: 74, compose: 124, collaborate: 162, lead: 200 },
  air: { top: 12, bottom: 54, targetTop: 6, targetBottom: 58 },
}

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
  /** What it stands for, by what it is asked about; at least one. */
  ids: readonly string[]
  /** How many acts that is: one, or several where there is no room for each. */
  count: number
  /** Whether its number is said, were it one. */
  isCounted?: boolean
  /** Whether there is no room beside it for its number, which stands above. */
  isStacked?: boolean
  /** Which of several days or weeks it is of: they are read one after the other, each from the top down. */
  column?: number
}

/** A run of dots that is one mark: stretches of looking that lie close together. */
export interface Dots {
  ids: readonly string[]
  at: readonly { x: number; y: number }[]
  /** Its share of the air, from start to end; runs never overlap. */
  from: number
  to: number
  /** As of a mark. */
  column?: number
}

/** What is written on the axis. */
export interface Tick {
  label: string
  x: number
  anchor: 'start' | 'middle' | 'end'
}

/** What of a drawing is not told by what it shows. */
export interface Frame {
  gutter: number
  width: number
  heights: Heights
}

export interface Layout {
  heights: Heights
  ticks: readonly Tick[]
  marks: readonly Placed[]
  dots: readonly Dots[]
  /** Stretches in which it was not seen, or not surely. */
  gaps: readonly { from: number; to: number }[]
}

/** The stretch marks may lie on. */
export interface Room {
  /** Where an hour, or another measure of time, lies. */
  xOf: (time: number) => number
  low: number
  high: number
}

/** The stretch between the gutter and the end edge over some time. */
export function roomFor(
  { from, to }: { from: number; to: number },
  { gutter, width }: Frame,
): Room {
  const [first, last] = [gutter + margin, width - margin]
  return {
    xOf: (time) => first + ((time - from) / (to - from)) * (last - first),
    low: first,
    high: last,
  }
}

/** Which of so many labels stand where they would run into each other: every second or third, the last among them. */
export function labelsThatFit(
  count: number,
  apart: number,
  width: number,
): (index: number) => boolean {
  const every = Math.ceil(width / apart)
  return (index) => (count - 1 - index) % every === 0
}

/** A hatched stretch: an hour of eight weeks is to be seen as well. */
export function stretchBetween(from: number, to: number): Layout['gaps'][number] {
  const lacking = Math.max(0, narrowest - (to - from)) / 2
  return { from: from - lacking, to: to + lacking }
}
const narrowest = 6

/** Room a mark takes: ripples that stand for many carry their number beside them. */
export function widthOf(rung: Mark['rung'], count: number): number {
  return rung === 'touch' && count > strokes ? countedWidth(rung, count) : target
}

/** The same where the number is said in any case. */
export function countedWidth(rung: Mark['rung'], count: number): number {
  return rung === 'touch' ? target + 6 + 6 * String(count).length : target
}

export function widthOfMark({ rung, count, isCounted, isStacked }: Placed): number {
  if (isStacked) return target
  return isCounted ? countedWidth(rung, count) : widthOf(rung, count)
}
