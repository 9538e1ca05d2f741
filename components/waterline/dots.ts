/** What was seen: dots in the air, scattered so that none hides another. */
import type { Look } from '../../lib/domain/waterline.ts'
import type { Room } from './layout.ts'
import { spread } from './spread.ts'

/** A run of dots that is one mark: stretches of looking that lie close together. */
export interface Dots {
  looks: Look[]
  at: { x: number; y: number }[]
  /** Its share of the air, from start to end; runs never overlap. */
  from: number
  to: number
}

/** Heights between which dots and their targets lie. */
export const air = { top: 9, bottom: 26, targetTop: 4, targetBottom: 29 }
const gap = 4
const narrowest = 24
const around = 6

/** Dots of a day; beyond what there is room for, a dot stands for several things seen. */
export function placeDots(looks: readonly Look[], room: Room): Dots[] {
  const breadth = room.high - room.low
  const most = Math.floor(breadth / (gap / 3))
  const perDot = Math.max(1, Math.ceil(looks.reduce((sum, look) => sum + look.items, 0) / most))
  const wanted = looks
    .flatMap((look) => {
      const count = Math.ceil(look.items / perDot)
      const step = (look.to - look.from) / count
      return Array.from({ length: count }, (_, index) => ({
        look,
        wish: room.xOf(look.from + step * (index + 0.5)),
      }))
    })
    .toSorted((one, other) => one.wish - other.wish)
  const width = Math.min(gap, breadth / Math.max(1, wanted.length))
  const places = spread(
    wanted.map(({ wish }) => ({ wish, width })),
    room.low,
    room.high,
  )
  return apart(
    runs(wanted.map(({ look }, index) => ({ look, x: places[index] ?? 0, y: scatter(index) }))),
  )
}

interface Dot {
  look: Look
  x: number
  y: number
}

/** Cuts the dots between two stretches of looking wherever the run before is wide enough to be pointed at. */
function runs(dots: readonly Dot[]): Dots[] {
  const all: Dots[] = []
  for (const { look, x, y } of dots) {
    const run = all.at(-1)
    const same = run?.looks.includes(look)
    if (run && (same || x - run.from < narrowest)) {
      run.at.push({ x, y })
      if (!same) run.looks.push(look)
      run.to = x
    } else {
      all.push({ looks: [look], at: [{ x, y }], from: x, to: x })
    }
  }
  return all
}

/** Gives every run air around its dots, up to the middle between it and the next. */
function apart(all: readonly Dots[]): Dots[] {
  return all.map((run, index) => {
    const room = Math.max(around, (narrowest - (run.to - run.from)) / 2)
    const before = all[index - 1]
    const after = all[index + 1]
    return {
      ...run,
      from: Math.max(run.from - room, before ? (before.to + run.from) / 2 : -Infinity),
      to: Math.min(run.to + room, after ? (run.to + after.from) / 2 : Infinity),
    }
  })
}

/** Heights that never repeat nearby: steps of the golden ratio around the band. */
function scatter(index: number): number {
  return air.top + ((index * 0.618_033_988_75) % 1) * (air.bottom - air.top)
}
