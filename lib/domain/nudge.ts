/** Whether a prompt may come by itself at this moment, and which. */
import { instant, type Clock } from './clock.ts'
import { day, minute } from './numbers.ts'
import type { Moment } from './moment.ts'
import type { PromptPlace } from './settings.ts'
import { sameAccount } from './spheres.ts'
import type { Family, Suggestion } from './suggestion.ts'

/** The caps, each with its source in docs/evidence.md, "Prompts". Lengths of time in milliseconds. */
export const policy = {
  /** Families that may prompt by themselves; the others wait in the popup. */
  families: ['follow-up'] satisfies Family[] as readonly Family[],
  /** Burden; leaving must stay easy (one sec). */
  perSession: 1,
  /** Start with two a day: five a day faded (HeartSteps), one a day stayed stable (Bell). */
  perDay: 2,
  /** Receptivity: at least 90 minutes apart. */
  gap: 90 * minute,
  /** "Fewer like this": the family rests 7 d. */
  fewerRest: 7 * day,
} as const

export interface PromptContext {
  clock: Clock
  /** Site of the page at hand. */
  site: string
  /** Own account on that page, where it is known. */
  account?: string | null
  /** Session at hand, null where there is none yet. */
  session: string | null
  /** The person's own day, `YYYY-MM-DD`. */
  day: string
  /** Where prompts may appear; null until the person has said so. */
  place: PromptPlace | null
  /** Whether a field is being typed in. */
  typing: boolean
}

/**
 * The suggestion to prompt with now, or null.
 *
 * Nothing is shown while typing, before the person has said where, or beyond a cap. Caps hold over all sites
 * together. Among several, the one shown least often, then the one open longest.
 *
 * @param moments every prompt of at least the last seven days, in any order
 */
export function decidePrompt(
  candidates: readonly Suggestion[],
  moments: readonly Moment[],
  context: PromptContext,
): Suggestion | null {
  const { place, typing } = context
  const now = context.clock.now()
  if (typing || place === null || isCapped(moments, context, now)) return null
  const resting = new Set(
    moments
      .filter((one) => one.answer === 'fewer' && now - answeredAt(one) < policy.fewerRest)
      .map((one) => one.family),
  )
  const shown = (one: Suggestion): number =>
    moments.filter((moment) => moment.suggestion === one.id).length
  const [first] = candidates
    .filter((one) => isEligible(one, context) && !resting.has(one.family))
    .toSorted((one, other) => shown(one) - shown(other) || (one.openedAt < other.openedAt ? -1 : 1))
  return first ?? null
}

/** A moment in the future, after the clock was set back, counts as just now: in doubt, quiet. */
function isCapped(moments: readonly Moment[], context: PromptContext, now: number): boolean {
  const { session, day: today } = context
  const inSession = moments.filter((one) => one.session === session && session !== null).length
  const inDay = moments.filter((one) => one.day === today).length
  return (
    inSession >= policy.perSession ||
    inDay >= policy.perDay ||
    moments.some((one) => now - Date.parse(one.at) < policy.gap)
  )
}

function isEligible(one: Suggestion, { clock, site, account }: PromptContext): boolean {
  const at = instant(clock.now())
  return (
    one.state === 'open' &&
    policy.families.includes(one.family) &&
    one.site === site &&
    sameAccount(one.account, account ?? null) &&
    at <= one.until &&
    (one.restsUntil === null || one.restsUntil <= at)
  )
}

function answeredAt(moment: Moment): number {
  return Date.parse(moment.answeredAt ?? moment.at)
}
