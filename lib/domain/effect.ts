/**
 * Do prompts help? Whether one writes more often after a prompt than after a moment that chance held back.
 *
 * Chance alone decides which moments are held back, so whatever else differs between them is chance, too. Of all that
 * is measured, this was named beforehand as what decides; the rest (metrics/) is read beside it.
 */
import { instant } from './clock.ts'
import { daysBetween, type Day } from './day.ts'
import type { Entry } from './entry.ts'
import type { BurdenGuard } from './metrics/burden.ts'
import type { HarmGuard } from './metrics/harm.ts'
import {
  differenceOf,
  estimate,
  fewestForRate,
  type Difference,
  type Rate,
} from './metrics/rate.ts'
import { sum } from './metrics/sums.ts'
import type { Moment } from './moment.ts'
import { minute } from './numbers.ts'
import { isBelow } from './rung.ts'
import type { Family } from './suggestion.ts'
import { isAct, standing } from './undo.ts'

/** docs/evidence.md, proximal window: 30 min after the moment (HeartSteps, Drink Less; status V). */
export const proximalWindow = 30 * minute

/** docs/evidence.md, saying "it helps you": not before 250 moments (simulated). */
export const momentsForVerdict = 250

/** docs/evidence.md, saying "it helps you": less than 5 points more is not worth a prompt (status J). */
export const usefulEffect = 0.05

/** A moment that chance decided, and what came of it. */
export interface Trial extends Pick<Moment, 'heldBack' | 'probability' | 'family' | 'day'> {
  /** Something below the waterline was done within 30 minutes. */
  hasActed: boolean
}

export interface Effect {
  /** `n` acted of `of` moments; the shares are weighted where the probability changed. */
  shown: Rate
  heldBack: Rate
  /** What prompts add, as a difference of shares, with its 90 % interval; null where there are too few moments. */
  added: Difference | null
}

export type Verdict = 'helps' | 'does-not' | 'not-clear'

/** Whether chance decided if it was shown: not so where quiet moments are off. */
export function isDrawn({ probability }: Pick<Moment, 'probability'>): boolean {
  return probability > 0 && probability < 1
}

/**
 * Whether something below the waterline was done within 30 minutes after a moment, on whatever site.
 *
 * Only what was seen as it happened: "Already done" is told at the prompt itself, and would count for every prompt.
 *
 * @param entries all of that time, in any order, later undos among them
 */
export function actedAfter(moment: Pick<Moment, 'at'>, entries: readonly Entry[]): boolean {
  return isFollowed(moment, ownWords(entries))
}

/**
 * The moments that chance decided and whose 30 minutes are over.
 *
 * @param now Unix time in ms
 */
export function trialsOf(
  moments: readonly Moment[],
  entries: readonly Entry[],
  now: number,
): Trial[] {
  const acts = ownWords(entries)
  const over = instant(now - proximalWindow)
  return moments
    .filter((one) => isDrawn(one) && one.at <= over)
    .map(({ at, heldBack, probability, family, day }) => {
      return { heldBack, probability, family, day, hasActed: isFollowed({ at }, acts) }
    })
}

function ownWords(entries: readonly Entry[]): Entry[] {
  return standing(entries).filter(
    (entry) => isAct(entry) && entry.source === 'recorder' && isBelow(entry.rung),
  )
}

function isFollowed({ at }: Pick<Moment, 'at'>, acts: readonly Entry[]): boolean {
  const until = instant(Date.parse(at) + proximalWindow)
  return acts.some((act) => act.at > at && act.at <= until)
}

/**
 * The difference between moments shown and held back.
 *
 * Each moment weighs 1/probability of what became of it, so that times with fewer quiet moments count no less on
 * that side (Hájek's ratio estimator); with one probability throughout, these are plain shares. The interval takes
 * as many moments as would tell as much if they weighed the same (Kish's effective sample size).
 */
export function effectOf(trials: readonly Trial[]): Effect {
  const shown = armOf(trials.filter((one) => !one.heldBack))
  const heldBack = armOf(trials.filter((one) => one.heldBack))
  return { shown, heldBack, added: differenceOf(shown, heldBack) }
}

function armOf(trials: readonly Trial[]): Rate {
  const acted = trials.filter(({ hasActed }) => hasActed)
  const counts = { n: acted.length, of: trials.length }
  if (counts.of < fewestForRate) return { ...counts, share: null, interval: null }
  const weights = trials.map(weightOf)
  const size = sum(weights) ** 2 / sum(weights.map((weight) => weight ** 2))
  return { ...counts, ...estimate(sum(acted.map(weightOf)) / sum(weights), size) }
}

function weightOf({ heldBack, probability }: Trial): number {
  return 1 / (heldBack ? probability : 1 - probability)
}

/** The effect of each family that had moments. */
export function effectByFamily(trials: readonly Trial[]): Map<Family, Effect> {
  return effects(Map.groupBy(trials, ({ family }) => family))
}

/** The effect in each week since the first moment, by its number from 1 on: whether it wears off. */
export function effectByWeek(trials: readonly Trial[]): Map<number, Effect> {
  const days = trials.map(({ day }) => day).toSorted()
  return effects(Map.groupBy(trials, ({ day }) => weekOf(day, days[0] ?? day)))
}

function weekOf(day: Day, first: Day): number {
  return Math.floor(daysBetween(first, day) / 7) + 1
}

function effects<Key>(groups: ReadonlyMap<Key, readonly Trial[]>): Map<Key, Effect> {
  return new Map([...groups].map(([key, trials]) => [key, effectOf(trials)]))
}

/** What else has to hold before Waterline says that prompts help. */
export interface Beside {
  /** Exchanges both ways become fewer: then more words are noise. */
  isTwoWayFalling: boolean
  /** Guards that tripped (metrics/burden.ts, metrics/harm.ts). */
  tripped: readonly (BurdenGuard | HarmGuard)[]
}

/**
 * What may be said about prompts, of one family or of all.
 *
 * They help where at least 250 moments put the whole interval above 0, exchanges both ways do not fall and no guard
 * tripped. They do not where as many leave no room for a useful effect. All else is not clear yet.
 */
export function verdictOf({ shown, heldBack, added }: Effect, beside: Beside): Verdict {
  if (added === null || shown.of + heldBack.of < momentsForVerdict) return 'not-clear'
  const isWell = !beside.isTwoWayFalling && beside.tripped.length === 0
  if (added.interval.low > 0 && isWell) return 'helps'
  return added.interval.high < usefulEffect ? 'does-not' : 'not-clear'
}
