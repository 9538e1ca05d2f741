/** Are prompts a burden? How many come, how often and how fast they are sent away, whether they are welcome. */
import type { Moment } from '../moment.ts'
import { isRefusal } from '../prompt-rests.ts'
import { fewestForRate, rate, type Rate } from './rate.ts'
import { mean, median } from './sums.ts'

/** docs/evidence.md, what is measured: more shown a day, more sent away, less welcome than this (status J). */
export const burdenLimits = { shownPerDay: 2, dismissed: 0.6, welcome: 3.5 } as const

/** docs/evidence.md: whether it was welcome is asked of one prompt in ten (status J). */
export const welcomeAskedOf = 0.1

/** Which limit is passed. */
export type BurdenGuard = keyof typeof burdenLimits

export interface Burden {
  /** Prompts shown, and on how many days. */
  shown: number
  days: number
  /** Medians and means are null of too few days with prompts, dismissals or answers. */
  shownPerDay: number | null
  /** Of prompts that were answered: one that faded unseen is no refusal. */
  dismissed: Rate
  secondsToDismiss: number | null
  /** "Was this welcome?", from 1 to 5. */
  welcome: number | null
  tripped: BurdenGuard[]
}

/**
 * What prompts ask of the person, and which limits they pass.
 *
 * @param moments of the time asked about; held-back ones burden nobody
 */
export function burden(moments: readonly Moment[]): Burden {
  const shown = moments.filter(({ heldBack }) => !heldBack)
  const days = [...Map.groupBy(shown, ({ day }) => day).values()].map((some) => some.length)
  const answered = shown.filter(({ answer }) => answer !== null && answer !== 'unseen')
  const sentAway = answered.filter(isRefusal)
  const seconds = sentAway.flatMap(({ at, answeredAt }) =>
    answeredAt === null ? [] : (Date.parse(answeredAt) - Date.parse(at)) / 1_000,
  )
  const welcomes = shown.flatMap(({ welcome }) => welcome ?? [])
  const measured = {
    shownPerDay: ofEnough(days, median),
    dismissed: rate(sentAway.length, answered.length),
    secondsToDismiss: ofEnough(seconds, median),
    welcome: ofEnough(welcomes, mean),
  }
  return { shown: shown.length, days: days.length, ...measured, tripped: tripped(measured) }
}

function tripped({
  shownPerDay,
  dismissed,
  welcome,
}: Pick<Burden, 'shownPerDay' | 'dismissed' | 'welcome'>): BurdenGuard[] {
  const isPassed: Record<BurdenGuard, boolean> = {
    shownPerDay: (shownPerDay ?? 0) > burdenLimits.shownPerDay,
    dismissed: (dismissed.share ?? 0) > burdenLimits.dismissed,
    welcome: (welcome ?? burdenLimits.welcome) < burdenLimits.welcome,
  }
  const guards: readonly BurdenGuard[] = ['shownPerDay', 'dismissed', 'welcome']
  return guards.filter((guard) => isPassed[guard])
}

function ofEnough(numbers: readonly number[], fold: (numbers: readonly number[]) => number) {
  return numbers.length < fewestForRate ? null : fold(numbers)
}
