/** How well things stand out, from the pixels of a picture; the page says only where they are. */
import { alike, contrast, hex, over, type Colour } from './colours.ts'
import type { Bordered, Box, Mark, Places, Point, Words } from './places.ts'
import type { Pixels } from './png.ts'

/** WCAG 2.2: 1.4.3 for text of any size, 1.4.11 for what is needed to know a control or a mark. */
export const least = { words: 4.5, borders: 3, marks: 3 }

/** A picture of the window, with so many pixels for each CSS pixel. */
export interface Picture {
  pixels: Pixels
  scale: number
}

/** What stands out too little, as lines. */
export function tooFaint(picture: Picture, { words, borders, marks }: Places): string[] {
  return [
    ...words.flatMap((one) => said(one.what, least.words, ofWords(picture, one))),
    ...borders.flatMap((one) => said(one.what, least.borders, ofBorder(picture, one))),
    ...marks.flatMap((one) => said(one.what, least.marks, ofMark(picture, one))),
  ]
}

/** The two colours that are nearest to each other. */
interface Pair {
  upper: Colour
  lower: Colour
}

const ratio = ({ upper, lower }: Pair): number => contrast(upper, lower)

function said(what: string, enough: number, pair: Pair | null): string[] {
  if (pair === null || ratio(pair) >= enough) return []
  return [`${what}: ${ratio(pair).toFixed(2)} : 1, ${hex(pair.upper)} on ${hex(pair.lower)}`]
}

function weakest(pairs: readonly Pair[]): Pair | null {
  return pairs.toSorted((one, other) => ratio(one) - ratio(other))[0] ?? null
}

function colourAt({ pixels, scale }: Picture, { x, y }: Point): Colour | null {
  return pixels.at(Math.floor(x * scale), Math.floor(y * scale))
}

/** Rows of pixels that are looked at together: what a text lies on may be another colour further down. */
const strip = 6
/** A colour is what lies behind if it takes at least this share of a strip. */
const shareBehind = 0.12

/** The letters' own colour on what is most frequent between them, strip by strip. Null where nothing of it is in the picture. */
function ofWords(picture: Picture, words: Words): Pair | null {
  const behind = words.lines.flatMap((line) => [...backgrounds(picture, line, words)])
  return weakest(
    [...new Set(behind)].map((lower) => ({
      upper: over(words.colour, words.opacity, lower),
      lower,
    })),
  )
}

function* backgrounds({ pixels, scale }: Picture, line: Box, words: Words): Generator<Colour> {
  const [left, right] = [line.x, line.x + line.width].map((x) => Math.round(x * scale))
  const [top, bottom] = [line.y, line.y + line.height].map((y) => Math.round(y * scale))
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return
  let isBehind = false
  let isAnything = false
  for (let from = top; from < bottom; from += strip) {
    const counts = new Map<Colour, number>()
    for (let y = from; y < Math.min(bottom, from + strip); y += 1) {
      for (let x = left; x < right; x += 1) {
        const colour = pixels.at(x, y)
        if (colour !== null) counts.set(colour, (counts.get(colour) ?? 0) + 1)
      }
    }
    const all = counts.values().reduce((sum, count) => sum + count, 0)
    isAnything ||= all > 0
    const [most] = [...counts]
      .filter(([colour, count]) => count >= all * shareBehind && !alike(colour, words.colour))
      .toSorted(([, one], [, other]) => other - one)
    if (most) {
      yield most[0]
      isBehind = true
    }
  }
  // Nothing but its own colour: it can't be read at all.
  if (isAnything && !isBehind) yield words.colour
}

/** How far from the border the pixel outside is, and how far in its line may be found, in CSS pixels. */
const beyond = 2.25
const within = [0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3.25, 3.75, 4.25]

/** The line or the body of a control against what lies outside of it, at several places of each side that is drawn. */
function ofBorder(picture: Picture, control: Bordered): Pair | null {
  const pairs = control.sides.flatMap((side) =>
    [0.3, 0.5, 0.7].flatMap((share) => {
      const outside = colourAt(picture, placeOn(control, side, share, -beyond))
      if (outside === null) return []
      const seen = within.flatMap(
        (depth) => colourAt(picture, placeOn(control, side, share, depth)) ?? [],
      )
      return strongest(seen, outside) ?? []
    }),
  )
  return weakest(pairs)
}

function placeOn(box: Box, side: Bordered['sides'][number], share: number, depth: number): Point {
  switch (side) {
    case 'top':
      return { x: box.x + box.width * share, y: box.y + depth }
    case 'bottom':
      return { x: box.x + box.width * share, y: box.y + box.height - depth }
    case 'left':
      return { x: box.x + depth, y: box.y + box.height * share }
    case 'right':
      return { x: box.x + box.width - depth, y: box.y + box.height * share }
  }
}

function strongest(seen: readonly Colour[], lower: Colour): Pair | null {
  const pairs = seen.map((upper) => ({ upper, lower }))
  return pairs.toSorted((one, other) => ratio(other) - ratio(one))[0] ?? null
}

/** A colour is around a mark if it is found there so often: else two others meet there, or it is a line the mark lies on. */
const oftenAround = 3

/** A mark against each colour around it but its own; of a mark with a ring, or with gaps, any of its colours may tell it. */
function ofMark(picture: Picture, { inside, outside }: Mark): Pair | null {
  const seen = inside.flatMap((point) => colourAt(picture, point) ?? [])
  const around = outside.flatMap((point) => colourAt(picture, point) ?? [])
  const lower = around.filter(
    (colour) => around.filter((other) => alike(colour, other, 3)).length >= oftenAround,
  )
  const others = lower.filter((colour) => !seen.every((own) => alike(colour, own, 4)))
  const [own] = seen
  // Around it is nothing but its own colour.
  if (own !== undefined && others.length === 0) return { upper: own, lower: own }
  return weakest(others.flatMap((colour) => strongest(seen, colour) ?? []))
}
