/** A year on one page: what is drawn of it and what is said; pure. */
import { rungs, type Rung } from '../domain/entry.ts'
import { noCounts } from '../domain/rung.ts'
import type { YearFacts } from '../domain/year/facts.ts'
import type { Month } from '../domain/year/months.ts'
import { mostMarks, yearPoster, type PosterMonth } from '../exports/year-poster.ts'
import { letterOf } from '../text/letter.ts'
import { rungLabels } from '../text/rungs.ts'
import type { Text } from '../text/text.ts'
import { addressOfYear } from './review-route.ts'

export interface YearModel {
  year: string
  /** Years there may be something of, the latest first. */
  years: readonly { year: string; address: string }[]
  /** Whether anything is there to be drawn. */
  isThere: boolean
  label: string
  months: readonly YearMonth[]
  /** Its marks are drawn one for each so many acts. */
  key: readonly string[]
  /** For oneself, and for sharing. */
  letters: Readonly<Record<'own' | 'shared', readonly string[]>>
}

interface YearMonth extends PosterMonth {
  /** "March" */
  name: string
  counts: Readonly<Record<Rung, number>>
}

export function yearModel(
  facts: YearFacts,
  months: readonly Month[],
  { firstYear, lastYear }: { firstYear: string; lastYear: string },
  text: Text,
): YearModel {
  const { year } = facts
  const format = (month: 'short' | 'long'): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(text.lang, { month, timeZone: 'UTC' })
  const [short, long] = [format('short'), format('long')]
  const perMark = Math.max(1, ...visible.map((rung) => perMarkOf(rung, months)))
  const perDot = Math.max(1, perMarkOf('observe', months))
  const isThere = months.some(({ counts }) => rungs.some((rung) => counts[rung] > 0))
  const count = Number(lastYear) - Number(firstYear) + 1
  return {
    year,
    years: Array.from({ length: count }, (_, index) => String(Number(lastYear) - index)).map(
      (one) => ({ year: one, address: addressOfYear(one) }),
    ),
    isThere,
    label: text('year_label', year),
    months: Array.from({ length: 12 }, (_, index) => {
      const { counts = noCounts(), unseen = 0 } = months[index] ?? {}
      const at = Date.UTC(Number(year), index)
      const marks = noCounts()
      for (const rung of rungs)
        marks[rung] = Math.ceil(counts[rung] / (rung === 'observe' ? perDot : perMark))
      return { label: short.format(at), name: long.format(at), counts, marks, unseen }
    }),
    key: [
      text.counted('year_mark', perMark),
      ...(perDot > 1 ? [text.counted('year_dot', perDot)] : []),
      ...(months.some(({ unseen }) => unseen > 0) ? [text('year_hatched')] : []),
    ],
    letters: { own: letterOf(facts, false, text), shared: letterOf(facts, true, text) },
  }
}

const visible = ['touch', 'compose', 'collaborate', 'lead'] as const

/** For how many acts a mark has to stand, so that all find room. */
function perMarkOf(rung: Rung, months: readonly Month[]): number {
  return Math.ceil(Math.max(0, ...months.map(({ counts }) => counts[rung])) / mostMarks)
}

/** The picture with its letter. */
export function posterOf(model: YearModel, isShared: boolean, text: Text): string {
  const letter = model.letters[isShared ? 'shared' : 'own']
  return drawnOf(model, letter, text('year_foot'), text)
}

/** The drawing alone, as it stands on the page, where its letter can be read. */
export function drawingOf(model: YearModel, text: Text): string {
  return drawnOf(model, [], '', text)
}

function drawnOf(model: YearModel, letter: readonly string[], foot: string, text: Text): string {
  const depths = noWords()
  for (const rung of rungs) depths[rung] = text(rungLabels[rung])
  const { year: title, label, months } = model
  // On the page the key stands beneath, in words.
  const key = letter.length > 0 ? model.key : []
  return yearPoster({
    lang: text.lang,
    dir: text.dir,
    title,
    label,
    depths,
    months,
    key,
    letter,
    foot,
  })
}

function noWords(): Record<Rung, string> {
  return { observe: '', touch: '', compose: '', collaborate: '', lead: '' }
}
