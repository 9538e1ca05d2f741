/** What was seen: dots in the air, scattered so that none hides another. */
import type { Look } from '../../lib/domain/waterline.ts'
import type { Dots, Heights, Room } from './layout.ts'
import { spread } from './spread.ts'

const gap = 4
const narrowest = 24
const around = 6

/** How many things seen a dot stands for, where there is no room for one each. */
export function perDotIn({ low, high }: Pick<Room, 'low' | 'high'>, items: number): number {
  return Math.max(1, Math.ceil(items / Math.floor((high - low) / (gap / 3))))
}

/** Dots of some stretches of looking, as many for each as `perDot` says. */
export function placeDots(
  looks: readonly Look[],
  room: Room,
  air: Heights['air'],
  perDot: number,
): Dots[] {
  const breadth = room.high - room.low
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
    runs(
      wanted.map(({ look }, index) => {
        return { id: look.id, x: places[index] ?? 0, y: scatter(index, air) }
      }),
    ),
  )
}

interface Dot {
  /** Of the stretch of looking. */
  id: string
  x: number
  y: number
}

/** A run while it grows. */
interface Run extends Dots {
  ids: string[]
  at: { x: number; y: number }[]
}

/** Cuts the dots between two stretches of looking wherever the run before is wide enough to be pointed at. */
function runs(dots: readonly Dot[]): Dots[] {
  const all: Run[] = []
  for (const { id, x, y } of dots) {
    const run = all.at(-1)
    const same = run?.ids.includes(id)
    if (run && (same || x - run.from < narrowest)) {
      run.at.push({ x, y })
      if (!same) run.ids.push(id)
      run.to = x
    } else {
      all.push({ ids: [id], at: [{ x, y }], from: x, to: x })
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
function scatter(index: number, air: Heights['air']): number {
  return air.top + ((index * 0.618_033_988_75) % 1) * (air.bottom - air.top)
}
