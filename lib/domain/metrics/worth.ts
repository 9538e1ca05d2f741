/** Was it worth the time, and does one feel supported? As the person answered; no answer is judged. */
import { day } from '../numbers.ts'
import type { Reflection } from '../reflection.ts'
import { fewestForRate } from './rate.ts'
import { mean } from './sums.ts'

/** Answers to "Worth the time?". */
export const worths = ['useful', 'pleasant', 'trap', 'mixed'] as const
export type Worth = (typeof worths)[number]

/** Answers to it among reflections; one in other words is left out. */
export function worthsIn(reflections: readonly Pick<Reflection, 'third'>[]): Worth[] {
  return reflections.flatMap(({ third }) =>
    third?.question === 'worth' ? (worths.find((one) => one === third.answer) ?? []) : [],
  )
}

/** How often each was answered. */
export function worthCounts(answers: readonly Worth[]): Record<Worth, number> {
  const count = (worth: Worth): number => answers.filter((one) => one === worth).length
  return {
    useful: count('useful'),
    pleasant: count('pleasant'),
    trap: count('trap'),
    mixed: count('mixed'),
  }
}

/** An answer on a scale, such as felt support from 1 to 5. */
export interface Rating {
  at: string
  value: number
}

export interface Trend {
  n: number
  first: number | null
  last: number | null
  /** Change in thirty days, by the line that fits best; null of too few answers, or of one instant. */
  perMonth: number | null
}

/** How supported one felt, among reflections. */
export function supportIn(reflections: readonly Pick<Reflection, 'at' | 'support'>[]): Rating[] {
  return reflections.flatMap(({ at, support }) => (support === null ? [] : { at, value: support }))
}

/** Where answers on a scale are going. */
export function trend(ratings: readonly Rating[]): Trend {
  const sorted = ratings.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return {
    n: sorted.length,
    first: sorted[0]?.value ?? null,
    last: sorted.at(-1)?.value ?? null,
    perMonth: sorted.length < fewestForRate ? null : slope(sorted),
  }
}

function slope(ratings: readonly Rating[]): number | null {
  const first = Date.parse(ratings[0]?.at ?? '')
  const points = ratings.map(({ at, value }) => ({
    x: (Date.parse(at) - first) / (30 * day),
    y: value,
  }))
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
  const width = mean(points.map(({ x }) => (x - middle.x) ** 2))
  return width === 0
    ? null
    : mean(points.map(({ x, y }) => (x - middle.x) * (y - middle.y))) / width
}
