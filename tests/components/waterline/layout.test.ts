import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAxis } from '../../../components/waterline/axis.ts'
import { layOut, target, widthOf } from '../../../components/waterline/layout.ts'
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
})

test('the picture holds every act once, and none of its marks overlap', () => {
  fc.assert(
    fc.property(day, (drawn) => {
      const { marks } = layOut(drawn, 104, 352)
      const ids = marks.flatMap(({ acts }) => acts.map(({ id }) => id))
      expect(ids.toSorted()).toEqual(drawn.marks.map(({ id }) => id).toSorted())
      for (const rung of ['touch', 'compose', 'collaborate', 'lead']) {
        const edges = marks
          .filter((one) => one.rung === rung)
          .flatMap((one) => {
            const half = widthOf(one.rung, one.acts.length) / 2
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
      const { dots } = layOut(drawn, 104, 352)
      const shown = new Set(dots.flatMap(({ looks }) => looks.map(({ id }) => id)))
      for (const one of drawn.looks) expect(shown.has(one.id)).toBe(one.items > 0)
      expect(climbs(dots.flatMap(({ from, to }) => [from, to]))).toBe(true)
    }),
  )
})

test('a dot is one thing seen while there is room for so many', () => {
  const drawn = { marks: [], looks: [{ id: 'a', from: 9, to: 12, items: 46 }] }
  expect(layOut(drawn, 104, 352).dots.flatMap(({ at }) => at)).toHaveLength(46)
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
