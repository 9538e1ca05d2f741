/**
 * Are planned acts done more often than others of their kind? When a plan's cue came, no ledger sees: it is in the
 * person's own words. So a plan counts as done by the end it was given itself, not by 24 hours after its cue.
 */
import type { Act, Entry } from '../entry.ts'
import type { Plan, PlannedAct } from '../notebook/plan.ts'
import { isBelow } from '../rung.ts'
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

/** Acts of which only the person can say what they were for. */
const saidToBe: Partial<Record<PlannedAct, Act>> = {
  ask: 'ask',
  help: 'help',
  thank: 'thank',
  introduce: 'introduce',
  mentor: 'mentor',
  host: 'host',
}

function isOfKind({ rung, act, object }: Entry, planned: PlannedAct): boolean {
  const said = saidToBe[planned]
  if (said !== undefined) return act === said
  if (!isBelow(rung)) return false
  const isMessage = object?.type === 'ChatMessage'
  if (planned === 'write') return isMessage
  const isReply = !isMessage && typeof object?.inReplyTo === 'string'
  return planned === 'reply' ? isReply : !isMessage && !isReply && object?.type === 'Note'
}
