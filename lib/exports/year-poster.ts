/**
 * A year on one page, as a picture (SVG): its months between air and water, and a letter beneath. A mark has a place in
 * its month by chance and by nothing else: no day can be read off it. It is given words and counts alone, so that it
 * holds no more than it was given.
 */
import { rungs, type Rung } from '../domain/entry.ts'
import { ripple, surface, water } from '../domain/wave.ts'
import { escaped } from './html.ts'
import { emsOf, wrapped } from './wrapped.ts'

export interface YearPoster {
  lang: string
  dir: string
  /** "2026" */
  title: string
  /** What the drawing shows, for whoever can't see it. */
  label: string
  /** What lies at each depth. */
  depths: Readonly<Record<Rung, string>>
  /** Twelve; what is to come has nothing in it. */
  months: readonly PosterMonth[]
  /** What is drawn how; nothing said where nothing is. */
  key: readonly string[]
  /** A paragraph each; none: the drawing stands alone. */
  letter: readonly string[]
  /** Whose it is, and what it can't know; may be empty. */
  foot: string
}

export interface PosterMonth {
  /** "Mar" */
  label: string
  /** How many marks of each sort. */
  marks: Readonly<Record<Rung, number>>
  /** Share that was not seen: 0 to 1. */
  unseen: number
}

/** So many marks of one sort find room in a month. */
export const mostMarks = 40

const page = { width: 840, margin: 48 }
const drawing = { top: 96, air: 92, height: 380 }
const letterSize = 17

/** Between which heights of the drawing marks of a sort lie. */
const bands: Record<Rung, { from: number; to: number }> = {
  observe: { from: 12, to: 58 },
  touch: { from: 68, to: 100 },
  compose: { from: 128, to: 200 },
  collaborate: { from: 212, to: 274 },
  lead: { from: 286, to: 344 },
}

export function yearPoster(poster: YearPoster): string {
  const { lang, dir, title, label, letter, key, foot } = poster
  const isBare = letter.length === 0
  const inner = page.width - 2 * page.margin
  const at = (x: number): number => (dir === 'rtl' ? page.width - x : x)
  const top = isBare ? 0 : drawing.top
  const paragraphs = letter.map((one) => wrapped(one, lang, inner / letterSize))
  const keys = key.flatMap((one) => wrapped(one, lang, inner / 13))
  const notes = [...keys, ...wrapped(foot, lang, inner / 13)]
  let y = top + drawing.height + 22
  const lines: string[] = []
  const write = (words: string, size: number, colour: string, family: string): void => {
    lines.push(text(words, { x: at(page.margin), y, size, colour, family, anchor: 'start' }))
  }
  for (const one of notes.slice(0, keys.length)) {
    write(one, 13, soft, sans)
    y += 20
  }
  y += 26
  for (const paragraph of paragraphs) {
    for (const one of paragraph) {
      write(one, letterSize, ink, serif)
      y += letterSize * 1.55
    }
    y += 9
  }
  y += 14
  for (const one of notes.slice(keys.length)) {
    write(one, 13, soft, sans)
    y += 20
  }
  const height = isBare ? drawing.height : Math.ceil(y + 24)
  const heading = isBare
    ? ''
    : text(title, {
        x: at(page.margin),
        y: 66,
        size: 40,
        colour: ink,
        family: serif,
        anchor: 'start',
      })
  const [left, width] = isBare ? [page.margin, inner] : [0, page.width]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} 0 ${width} ${height}" width="${width}" height="${height}" role="img" xml:lang="${escaped(lang)}" direction="${dir === 'rtl' ? 'rtl' : 'ltr'}">
<title>${escaped(label)}</title>
<defs>
<linearGradient id="water" x2="0" y2="1"><stop offset="0" stop-color="#4d8aa8"/><stop offset=".5" stop-color="#2a6788"/><stop offset="1" stop-color="#123f57"/></linearGradient>
<clipPath id="sheet"><rect x="${page.margin}" width="${inner}" height="${drawing.height}" rx="14"/></clipPath>
<pattern id="dry" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 8 8 0" stroke="#7f8d95" stroke-opacity=".55"/></pattern>
<pattern id="wet" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 8 8 0" stroke="#fff" stroke-opacity=".3"/></pattern>
</defs>
<rect width="${page.width}" height="${height}" fill="#fbfaf6"/>
${heading}
<g transform="translate(0 ${top})"><g clip-path="url(#sheet)">
${drawn(poster, at)}
</g></g>
${lines.join('\n')}
</svg>
`
}

/** The months themselves. */
function drawn({ depths, months }: YearPoster, at: (x: number) => number): string {
  const { air, height } = drawing
  const [left, right] = [page.margin, page.width - page.margin]
  const gutter = Math.min(
    220,
    Math.max(104, ...rungs.map((rung) => Math.ceil(emsOf(depths[rung]) * 12.5 + 30))),
  )
  const first = left + gutter
  const breadth = (right - first) / 12
  const parts = [
    `<rect x="${left}" width="${right - left}" height="${height}" fill="#f3f1ea"/>`,
    `<path d="${water(left, right, air, height)}" fill="url(#water)"/>`,
    ...(['compose', 'collaborate', 'lead'] as const).map((rung) => {
      const { from, to } = bands[rung]
      return `<path d="M${left + 12} ${(from + to) / 2}H${right - 8}" stroke="#fff" stroke-opacity=".2" stroke-dasharray="0 7" stroke-linecap="round" stroke-width="1.5"/>`
    }),
    `<path d="${surface(left, right, air)}" fill="none" stroke="#123547" stroke-width="1.75"/>`,
    ...rungs.map((rung) => {
      const { from, to } = bands[rung]
      const y = rung === 'touch' ? air - 14 : (from + to) / 2 + 4
      const colour = from < air ? soft : '#fff'
      return text(depths[rung], {
        x: at(left + 14),
        y,
        size: 12.5,
        colour,
        family: sans,
        anchor: 'start',
      })
    }),
  ]
  months.forEach(({ label, marks, unseen }, index) => {
    const from = first + index * breadth
    const place = (rung: Rung, one: number): { x: number; y: number } => {
      const { from: low, to: high } = bands[rung]
      // Each month begins elsewhere, so that twelve alike don't look like a pattern.
      const begin = 0.5 + index * 0.38
      const x = from + 7 + ((begin + one * acrossStep) % 1) * (breadth - 14)
      return { x: at(x), y: low + ((begin + one * downStep) % 1) * (high - low) }
    }
    if (unseen > 0) {
      const width = Math.max(4, unseen * breadth)
      const x = Math.min(at(from), at(from + width))
      parts.push(
        `<rect x="${round(x)}" width="${round(width)}" height="${air}" fill="url(#dry)"/>`,
        `<rect x="${round(x)}" y="${air}" width="${round(width)}" height="${height - air - 26}" fill="url(#wet)"/>`,
      )
    }
    for (const rung of rungs)
      for (let one = 0; one < marks[rung]; one += 1) parts.push(shape(rung, place(rung, one)))
    parts.push(
      text(label, {
        x: at(from + breadth / 2),
        y: height - 10,
        size: 12,
        colour: '#fff',
        family: sans,
        anchor: 'middle',
      }),
    )
  })
  return parts.join('\n')
}

/** Steps of the plastic number: marks never bunch, however few or many they are (Roberts 2018). */
const acrossStep = 0.754_877_666
const downStep = 0.569_840_291

/** Equal in size, different in shape: depth is no merit. */
function shape(rung: Rung, { x: across, y: down }: { x: number; y: number }): string {
  const [x, y] = [round(across), round(down)]
  const float = 'fill="#fffdf6" stroke="#0d3549"'
  switch (rung) {
    case 'observe':
      return `<circle cx="${x}" cy="${y}" r="1.3" fill="#768a92"/>`
    case 'touch':
      return `<path d="${ripple(0, 0)}" transform="translate(${x} ${y}) scale(.55)" fill="none" stroke="${y > drawing.air ? '#fff' : '#4f6d7b'}" stroke-width="2.4" stroke-linecap="round"/>`
    case 'compose':
      return `<circle cx="${x}" cy="${y}" r="4" ${float}/>`
    case 'collaborate':
      return `<rect x="${round(across - 3.7)}" y="${round(down - 3.7)}" width="7.4" height="7.4" rx="1.6" ${float}/>`
    case 'lead':
      return `<path d="M${x} ${round(down - 4.8)}l4.8 4.8-4.8 4.8-4.8-4.8Z" ${float}/>`
  }
}

interface Written {
  x: number
  y: number
  size: number
  colour: string
  family: string
  anchor: 'start' | 'middle'
}

function text(words: string, { x, y, size, colour, family, anchor }: Written): string {
  return `<text x="${round(x)}" y="${round(y)}" font-family="${family}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}

const ink = '#15232c'
const soft = '#4c5b65'
const serif = 'Iowan Old Style, Palatino Linotype, Noto Serif, Georgia, Liberation Serif, serif'
const sans = 'system-ui, Segoe UI, Roboto, Noto Sans, sans-serif'
