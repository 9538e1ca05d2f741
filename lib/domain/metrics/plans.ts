/**
 * Are planned acts done more often than others of their kind? When a plan's cue came, no ledger sees: it is in the
 * person's own words. So a plan counts as done by the end it was given itself, not by 24 hours after its cue.
 */
import type { Entry } from '../entry.ts'
import type { Plan } from '../notebook/plan.ts'
import { isOfKind } from '../planning.ts'
import { rate, type Rate } from './rate.ts'

export interface Plans {
  /** Done, of those done or expired. */
  done: Rate
  released: number
  /**
   * The same without a plan: for each kind of act planned, the active days of the baseline on which one was done, of
   * all its active days.
   */
  unplanned: Rate
}

/**
 * How plans ended, beside acts of their kind that were not planned.
 *
 * @param baseline acts that stand of the first seven days, looks among them
 */
export function plansDone(plans: readonly Plan[], baseline: readonly Entry[]): Plans {
  const over = plans.filter(({ state }) => state === 'done' || state === 'expired')
  const days = [...Map.groupBy(baseline, ({ day }) => day).values()]
  const kinds = new Set(over.map(({ act }) => act))
  const daysWith = [...kinds].flatMap((act) =>
    days.filter((some) => some.some((one) => isOfKind(one, act))),
  )
  return {
    done: rate(over.filter(({ state }) => state === 'done').length, over.length),
    released: plans.filter(({ state }) => state === 'released').length,
    unplanned: rate(daysWith.length, kinds.size * days.length),
  }
}
