import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxAt, chooseCorner, margin, type Box } from '../../lib/prompt/placement.ts'

const view = { width: 1200, height: 800 }
const card = { width: 340, height: 200 }

function at(x: number, y: number, width = 100, height = 100): Box {
  return { x, y, width, height }
}

test('it stands at the bottom, where lines end', () => {
  expect(chooseCorner(view, card, [], 'ltr')).toEqual({ block: 'end', side: 'right' })
  expect(chooseCorner(view, card, [], 'rtl')).toEqual({ block: 'end', side: 'left' })
})

test('it makes room for what the person is at', () => {
  const composer = at(900, 650)
  expect(chooseCorner(view, card, [composer], 'ltr')).toEqual({ block: 'end', side: 'left' })
  const bar = at(0, 700, 1200)
  expect(chooseCorner(view, card, [bar], 'ltr')).toEqual({ block: 'start', side: 'right' })
  expect(chooseCorner(view, card, [bar, at(1000, 0)], 'rtl')).toEqual({
    block: 'start',
    side: 'left',
  })
})

test('where no corner is free it does not come', () => {
  expect(chooseCorner(view, card, [at(0, 0, 1200, 800)], 'ltr')).toBeNull()
  expect(chooseCorner({ width: 360, height: 800 }, card, [], 'ltr')).toBeNull()
})

test('touching is not covering', () => {
  const right = view.width - margin - card.width
  expect(chooseCorner(view, card, [at(right - 100, 600, 100, 200)], 'ltr')?.side).toBe('right')
})

const box = fc.record({
  x: fc.integer({ min: -200, max: 1400 }),
  y: fc.integer({ min: -200, max: 1000 }),
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 700 }),
})

test('it never covers anything it must not, and stays in the window', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 8 }), fc.constantFrom('ltr', 'rtl'), (taken, dir) => {
      const corner = chooseCorner(view, card, taken, dir)
      if (!corner) return
      const { x, y } = boxAt(corner, view, card)
      const covers = taken.filter(
        (one) =>
          Math.max(one.x, x) < Math.min(one.x + one.width, x + card.width) &&
          Math.max(one.y, y) < Math.min(one.y + one.height, y + card.height),
      )
      expect(covers).toEqual([])
      expect([x >= 0, y >= 0, x + card.width <= 1200, y + card.height <= 800]).not.toContain(false)
    }),
  )
})
