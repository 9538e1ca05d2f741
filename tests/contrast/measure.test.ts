import { encode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { contrast, over, readColour } from './colours.ts'
import { tooFaint } from './measure.ts'
import type { Mark, Places } from './places.ts'
import { readPng, type Pixels } from './png.ts'

const [white, black, grey, pale] = [0xffffff, 0x000000, 0x767676, 0xcccccc]
const none: Places = { words: [], borders: [], marks: [] }

/** A picture of 40 by 40 pixels, coloured by a function. */
function painted(colour: (x: number, y: number) => number): { pixels: Pixels; scale: number } {
  const at = (x: number, y: number): number | null =>
    x < 0 || y < 0 || x >= 40 || y >= 40 ? null : colour(x, y)
  return { pixels: { width: 40, height: 40, at }, scale: 1 }
}

/** Whether a place is in the middle half, by so much. */
const isIn = (x: number, y: number, by: number): boolean =>
  Math.min(x, y) >= 10 + by && Math.max(x, y) < 30 - by

/** A mark that is looked at on its ring as well. */
function withRing(one: Mark): Mark {
  const ring = [
    { x: 20, y: 11 },
    { x: 20, y: 28 },
    { x: 11, y: 20 },
    { x: 28, y: 20 },
  ]
  return { ...one, inside: [...one.inside, ...ring] }
}

/** Whether it is in a round mark in the middle. */
const body = (x: number, y: number): boolean => Math.hypot(x - 20, y - 20) < 8

describe('contrast', () => {
  test('is 21 from black to white, 4.54 from #767676 to white, 1 from a colour to itself', () => {
    expect(contrast(black, white)).toBeCloseTo(21)
    expect(contrast(white, grey)).toBeCloseTo(4.54, 2)
    expect(contrast(pale, pale)).toBe(1)
  })

  test('is that of colours as browsers write them', () => {
    expect(contrast(readColour('rgb(255, 255, 255)'), readColour('rgb(118, 118, 118)'))).toBe(
      contrast(white, grey),
    )
  })

  test('of what lets something through is that of what is seen', () => {
    expect(over(black, 0.5, white)).toBe(0x808080)
  })
})

describe('words', () => {
  const line = { x: 0, y: 0, width: 40, height: 40 }
  const of = (colour: number, opacity = 1): Places => ({
    ...none,
    words: [{ what: 'p', colour, opacity, lines: [line] }],
  })

  test('are held against what lies between their letters', () => {
    const picture = painted((x) => (x % 4 === 0 ? grey : white))
    expect(tooFaint(picture, of(grey))).toEqual([])
    const dim = painted((x) => (x % 4 === 0 ? grey : pale))
    expect(tooFaint(dim, of(grey))).toEqual(['p: 2.83 : 1, #767676 on #cccccc'])
  })

  test('are held against each colour they lie on', () => {
    const picture = painted((x, y) => (x % 4 === 0 ? grey : y < 24 ? white : pale))
    expect(tooFaint(picture, of(grey))).toHaveLength(1)
  })

  test('that let through what is behind them are fainter', () => {
    const picture = painted((x) => (x % 4 === 0 ? 0x808080 : white))
    expect(tooFaint(picture, of(black, 0.5))).toHaveLength(1)
  })

  test('with a line beneath them are held against what they lie on, not against the line', () => {
    const picture = painted((x, y) => (x % 4 === 0 || y >= 36 ? grey : white))
    expect(tooFaint(picture, of(grey))).toEqual([])
  })

  test('in the colour they lie on are noticed', () => {
    expect(
      tooFaint(
        painted(() => white),
        of(white),
      ),
    ).toHaveLength(1)
  })
})

describe('a control', () => {
  const control: Places = {
    ...none,
    borders: [
      {
        what: 'button',
        x: 10,
        y: 10,
        width: 20,
        height: 20,
        sides: ['top', 'bottom', 'left', 'right'],
      },
    ],
  }
  test('is told by its line, or by its body', () => {
    const line = painted((x, y) => (isIn(x, y, 1) || !isIn(x, y, 0) ? white : grey))
    expect(tooFaint(line, control)).toEqual([])
    expect(
      tooFaint(
        painted((x, y) => (isIn(x, y, 0) ? grey : white)),
        control,
      ),
    ).toEqual([])
  })

  test('with too faint a line is noticed, were it on one side only', () => {
    const line = painted((x, y) => (isIn(x, y, 1) || !isIn(x, y, 0) ? white : pale))
    expect(tooFaint(line, control)).toEqual(['button: 1.61 : 1, #cccccc on #ffffff'])
    const side = painted((x, y) =>
      isIn(x, y, 1) ? white : isIn(x, y, 0) ? grey : x >= 30 ? 0x999999 : white,
    )
    expect(tooFaint(side, control)).toHaveLength(1)
  })
})

describe('a mark', () => {
  const around = [6, 12, 18, 24, 30].flatMap((x) => [
    { x, y: 5 },
    { x, y: 35 },
  ])
  const mark: Places = {
    ...none,
    marks: [{ what: 'circle', inside: [{ x: 20, y: 20 }], outside: around }],
  }
  test('is held against each colour around it', () => {
    expect(
      tooFaint(
        painted((x, y) => (body(x, y) ? grey : white)),
        mark,
      ),
    ).toEqual([])
    const half = painted((x, y) => (body(x, y) ? grey : y < 20 ? white : 0x999999))
    expect(tooFaint(half, mark)).toEqual(['circle: 1.59 : 1, #767676 on #999999'])
  })

  test('is not held against its like, nor against one pixel where two colours meet', () => {
    const picture = painted((x, y) =>
      body(x, y) || (x === 6 && y === 5) ? grey : x === 30 && y === 35 ? 0x999999 : white,
    )
    expect(tooFaint(picture, mark)).toEqual([])
  })

  test('of the colour around it is told by its ring', () => {
    const onRing = { ...mark, marks: mark.marks.map((one) => withRing(one)) }
    const ring = painted((x, y) => {
      const away = Math.hypot(x - 20, y - 20)
      return away > 7 && away < 10 ? grey : white
    })
    expect(tooFaint(ring, onRing)).toEqual([])
    expect(
      tooFaint(
        painted(() => white),
        onRing,
      ),
    ).toHaveLength(1)
  })

  test('that lies on a line is held against what else is around it', () => {
    const picture = painted((x, y) => (body(x, y) ? grey : x === 6 ? 0x999999 : white))
    expect(tooFaint(picture, mark)).toEqual([])
  })

  test('in the colour around it is noticed', () => {
    expect(
      tooFaint(
        painted(() => grey),
        mark,
      ),
    ).toHaveLength(1)
  })
})

test('of a picture every pixel is read where it is', () => {
  const data = Uint8Array.from([0, 0, 0, 0, 0, 0, 10, 20, 30, 40, 50, 60])
  const { at, width, height } = readPng(encode({ width: 2, height: 2, channels: 3, data }))
  expect([width, height]).toEqual([2, 2])
  expect([at(0, 1), at(1, 1), at(2, 1), at(0, 2)]).toEqual([0x0a141e, 0x28323c, null, null])
})
