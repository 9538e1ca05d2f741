import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather, spread } from '../../../components/waterline/spread.ts'

const hours = fc.array(fc.double({ min: 0, max: 248, noNaN: true }), { maxLength: 60 })
const low = 100
const high = 350

function groupsOf(wishes: readonly number[], joinWithin: number) {
  return gather(
    wishes.map((wish, id) => ({ id, wish: wish + low })),
    { wishOf: (item) => item.wish, widthOf: () => 24, joinWithin, room: high - low },
  )
}

test('marks never cover each other and never leave the water', () => {
  fc.assert(
    fc.property(hours, fc.constantFrom(0, 12), (wishes, joinWithin) => {
      const groups = groupsOf(wishes, joinWithin)
      const places = spread(
        groups.map(({ wish }) => ({ wish, width: 24 })),
        low,
        high,
      )
      const edges = [low - 12, ...places, high + 12]
      const gaps = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(24 - 1e-6)
    }),
  )
})

test('every act is in exactly one mark, in the order of the day', () => {
  fc.assert(
    fc.property(hours, (wishes) => {
      const drawn = groupsOf(wishes, 12).flatMap((group) => group.items)
      expect(drawn.map((item) => item.id).toSorted((a, b) => a - b)).toEqual(
        wishes.map((_, id) => id),
      )
      expect(drawn.map((item) => item.wish)).toEqual(
        drawn.map((item) => item.wish).toSorted((a, b) => a - b),
      )
    }),
  )
})

test('a mark with room around it stays at its hour', () => {
  const items = [120, 200, 300].map((wish) => ({ wish, width: 24 }))
  expect(spread(items, low, high)).toEqual([120, 200, 300])
})

test('marks of the same time share the room around it', () => {
  const items = [200, 200, 200].map((wish) => ({ wish, width: 24 }))
  expect(spread(items, low, high)).toEqual([176, 200, 224])
})
