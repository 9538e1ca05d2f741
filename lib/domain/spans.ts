/** Days taken together, as the waterline drawing needs them: a week by its days, eight weeks by the week. */
import type { MeantEntry } from './correction.ts'
import { addDays, dayOf, daysBetween, hourOf, type Day } from './day.ts'
import { rungs, type Rung } from './entry.ts'
import type { Gap } from './gap.ts'
import { hatchedIn, isHatched, type Hatched } from './hatched.ts'
import { isVisible, noCounts } from './rung.ts'
import { isAct, standing } from './undo.ts'
import { gaugeOf } from './waterline.ts'

/** Some days that are drawn as one. */
export interface Span {
  first: Day
  last: Day
  /** Acts on each rung; of what was looked at, the things. */
  counts: Record<Rung, number>
}

/** What the drawing and its sentence need. */
export interface Spans {
  spans: readonly Span[]
  counts: Record<Rung, number>
  /** Acts below the surface among those others could notice. */
  share: { below: number; visible: number }
  /** Whether there is enough for the sentence. */
  hasSentence: boolean
  /** In spans from the beginning of the first: 1.5 is the middle of the second. */
  hatched: readonly Hatched[]
  /** What is hatched, the first coming first. */
  gaps: readonly Gap[]
}

/** Which days are drawn. */
export interface Period {
  /** The last day of the last span. */
  last: Day
  /** How many spans, of how many days each. */
  spans: number
  days: number
}

/** The first day of a period. */
export function beginOf({ last, spans, days }: Period): Day {
  return addDays(last, 1 - spans * days)
}

/** Of which days each span consists, the first one coming first. */
function spansOf(period: Period): { first: Day; last: Day }[] {
  const { spans, days } = period
  return Array.from({ length: spans }, (_, index) => {
    const first = addDays(beginOf(period), days * index)
    return { first, last: addDays(first, days - 1) }
  })
}

/**
 * The acts and gaps of a period.
 *
 * @param entries of those days at least and, so that nothing taken back later is drawn, all undos after them; any order
 * @param now instant up to which a gap that lasts is drawn
 */
export function spansWith(
  period: Period,
  { entries, gaps }: { entries: readonly MeantEntry[]; gaps: readonly Gap[] },
  { now, zone }: { now: string; zone: string },
): Spans {
  const acts = standing(entries).filter(isAct)
  const spans = spansOf(period).map(({ first, last }) => {
    const within = acts.filter(({ day }) => day >= first && day <= last)
    return { first, last, counts: countsOf(within) }
  })
  const counts = sumOf(spans)
  const begin = beginOf(period)
  const placeOf = (at: string): number => {
    return (daysBetween(begin, dayOf(at, zone, 0)) + hourOf(at, zone) / 24) / period.days
  }
  const drawn = gaps
    .filter((one) => isHatched(one, now))
    .map((gap) => ({ gap, from: placeOf(gap.from), to: placeOf(gap.until ?? now) }))
    .filter(({ from, to }) => to > 0 && from < period.spans)
    .toSorted((one, other) => one.from - other.from)
  return {
    spans,
    counts,
    ...gaugeOf(counts),
    hatched: hatchedIn(drawn, 0, period.spans),
    gaps: drawn.map(({ gap }) => gap),
  }
}

function countsOf(acts: readonly MeantEntry[]): Record<Rung, number> {
  const counts = noCounts()
  for (const { rung, view } of acts) counts[rung] += isVisible(rung) ? 1 : (view?.itemsSeen ?? 1)
  return counts
}

function sumOf(spans: readonly Span[]): Record<Rung, number> {
  const total = noCounts()
  for (const { counts } of spans) for (const rung of rungs) total[rung] += counts[rung]
  return total
}
