import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAxis } from '../../../components/waterline/axis.ts'
import { layOutDay, type DayDrawn } from '../../../components/waterline/day.ts'
import { low, target, widthOf } from '../../../components/waterline/layout.ts'
import { steer } from '../../../components/waterline/steer.ts'
import type { Look, Mark } from '../../../lib/domain/waterline.ts'

const hour = fc.double({ min: 0, max: 27, noNaN: true })
const mark: fc.Arbitrary<Mark> = fc.record({
  id: fc.uuid(),
  hour,
  rung: fc.constantFrom('touch', 'compose', 'collaborate', 'lead'),
  type: fc.constant('Create' as const),
  object: fc.constant(null),
  isReply: fc.boolean(),
  person: fc.constant(null),
})
const look: fc.Arbitrary<Look> = fc
  .record({
    id: fc.uuid(),
    from: hour,
    long: fc.double({ min: 0, max: 2, noNaN: true }),
    items: fc.nat(300),
  })
  .map(({ id, from, long, items }) => ({ id, from, to: from + long, items }))
const day = fc.record({
  marks: fc.array(mark, { maxLength: 60 }),
  looks: fc.array(look, { maxLength: 12 }),
  hatched: fc.constant([]),
})

const layOut = (drawn: DayDrawn) =>
  layOutDay(drawn, { gutter: 104, width: 352, heights: low }, String)

test('the picture holds every act once, and none of its marks overlap', () => {
  fc.assert(
    fc.property(day, (drawn) => {
      const { marks } = layOut(drawn)
      const ids = marks.flatMap(({ ids: some }) => some)
      expect(ids.toSorted()).toEqual(drawn.marks.map(({ id }) => id).toSorted())
      for (const rung of ['touch', 'compose', 'collaborate', 'lead']) {
        const edges = marks
          .filter((one) => one.rung === rung)
          .flatMap((one) => {
            const half = widthOf(one.rung, one.count) / 2
            return [one.x - half, one.x + half]
          })
        expect(climbs([104, ...edges, 352])).toBe(true)
      }
    }),
  )
})

/** Whether no number is smaller than the one before, but for rounding. */
function climbs(numbers: readonly number[]): boolean {
  return numbers.every((one, index) => one >= (numbers[index - 1] ?? one) - 1e-6)
}

test('every look is pointed at, by runs of dots that do not overlap', () => {
  fc.assert(
    fc.property(day, (drawn) => {
      const { dots } = layOut(drawn)
      const shown = new Set(dots.flatMap(({ ids }) => ids))
      for (const one of drawn.looks) expect(shown.has(one.id)).toBe(one.items > 0)
      expect(climbs(dots.flatMap(({ from, to }) => [from, to]))).toBe(true)
    }),
  )
})

test('a dot is one thing seen while there is room for so many', () => {
  const drawn = { marks: [], looks: [{ id: 'a', from: 9, to: 12, items: 46 }], hatched: [] }
  expect(layOut(drawn).dots.flatMap(({ at }) => at)).toHaveLength(46)
})

test('the axis spans the hours of the day and never more than five labels', () => {
  fc.assert(
    fc.property(fc.array(hour), (hours) => {
      const { from, to, ticks } = dayAxis(hours)
      for (const one of hours) {
        expect(one).toBeGreaterThanOrEqual(from)
        expect(one).toBeLessThanOrEqual(to)
      }
      expect(to - from).toBeGreaterThanOrEqual(4)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect([ticks[0], ticks.at(-1)]).toEqual([from, to])
    }),
  )
})

test('a short day lies in the middle of its axis', () => {
  expect(dayAxis([12.1, 12.2])).toMatchObject({ from: 10, to: 14 })
})

test('arrow keys lead along the day and to the next depth', () => {
  const spots = [
    { x: 10, y: 41 },
    { x: 40, y: 76 },
    { x: 44, y: 124 },
    { x: 90, y: 76 },
  ]
  expect(steer(spots, 0, 'ArrowRight')).toBe(1)
  expect(steer(spots, 3, 'ArrowRight')).toBe(3)
  expect(steer(spots, 0, 'ArrowDown')).toBe(1)
  expect(steer(spots, 1, 'ArrowDown')).toBe(2)
  expect(steer(spots, 2, 'ArrowUp')).toBe(1)
  expect(steer(spots, 0, 'ArrowUp')).toBe(0)
  expect(steer(spots, 1, 'End')).toBe(3)
  expect(steer(spots, 1, 'a')).toBeNull()
  const mirrored = spots.map(({ x, y }) => ({ x: 100 - x, y }))
  expect(steer(mirrored, 0, 'ArrowLeft')).toBe(1)
  expect(steer(mirrored, 1, 'ArrowRight')).toBe(0)
  expect(steer(mirrored, 0, 'ArrowRight')).toBe(0)
  expect(target).toBeGreaterThanOrEqual(24)
})

test('what could not be seen is hatched as far as the day is drawn', () => {
  const looks = [{ id: 'a', from: 9, to: 13, items: 3 }]
  const hatched = [
    { from: 2, to: 3 },
    { from: 8, to: 10 },
    { from: 12, to: 12.01 },
  ]
  const { gaps } = layOut({ marks: [], looks, hatched })
  expect(gaps).toHaveLength(2)
  const [first, second] = gaps
  expect(first?.from).toBe(104 + 14)
  expect((second?.to ?? 0) - (second?.from ?? 0)).toBeCloseTo(6)
})

test('hours that have no room beside each other are every second one', () => {
  const looks = [{ id: 'a', from: 8, to: 12, items: 3 }]
  const labels = (width: number): string[] => {
    const frame = { gutter: 104, width, heights: low }
    const { ticks } = layOutDay({ marks: [], looks, hatched: [] }, frame, String)
    return ticks.map(({ label }) => label)
  }
  expect(labels(352)).toEqual(['8', '9', '10', '11', '12'])
  expect(labels(288)).toEqual(['8', '10', '12'])
})
