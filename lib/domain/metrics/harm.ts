/** Do prompts do harm? Guards; when one trips, fewer prompts come, and the page says why. */
import { hourOf } from '../day.ts'
import type { Entry } from '../entry.ts'
import { isPurposeful } from '../nudge.ts'
import { day } from '../numbers.ts'
import { personKey } from '../people.ts'
import { policy } from '../policy.ts'
import type { PromptSettings } from '../prompt-settings.ts'
import { isVisible } from '../rung.ts'
import { knownZone } from '../zone.ts'
import { hourly } from './hourly.ts'
import { isWithin, lately } from './period.ts'
import type { Rating } from './worth.ts'

/**
 * - `messages`: more than twice as many in an active hour as before the first prompt
 * - `unanswered`: more than two to one person, and no answer seen
 * - `late`: acts between 22 and 7 on three of the last seven days, in hours the person did not choose
 * - `support`: felt support a point lower than at first
 */
export const harmGuards = ['messages', 'unanswered', 'late', 'support'] as const
export type HarmGuard = (typeof harmGuards)[number]

/** docs/evidence.md, what is measured; how many late days are too many is judgement, as the rest (status J). */
export const harmLimits = { messages: 2, unanswered: 2, lateDays: 3, support: 1 } as const
/** In which time so many late days are looked for. */
const lateWithin = 7 * day

interface Watched {
  /** Acts that stand of the last 28 days, looks among them; people by the address they go by. */
  acts: readonly Entry[]
  /** The same of the first seven days, before any prompt. */
  baseline: readonly Entry[]
  settings: Pick<PromptSettings, 'hours'>
  /** Felt support from 1 to 5 (worth.ts). */
  support: readonly Rating[]
  /** Unix time in ms. */
  now: number
}

/** The guards that tripped. */
export function harm({ acts, baseline, settings, support, now }: Watched): HarmGuard[] {
  const isTripped: Record<HarmGuard, boolean> = {
    messages: isMuchMore(acts, baseline),
    unanswered: mostUnanswered(acts) > harmLimits.unanswered,
    late: lateDays(acts, settings, now) >= harmLimits.lateDays,
    support: isLower(support),
  }
  return harmGuards.filter((guard) => isTripped[guard])
}

function isMuchMore(acts: readonly Entry[], baseline: readonly Entry[]): boolean {
  const [now, then] = [hourly(acts, isMessage).rate, hourly(baseline, isMessage).rate]
  return now !== null && then !== null && now.perHour > harmLimits.messages * then.perHour
}

/** Messages to one person alone since they were last heard from: the most that anybody got. */
function mostUnanswered(acts: readonly Entry[]): number {
  const since = new Map<string, number>()
  for (const act of acts.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    const url = personKey(act.person)
    if (url === null) continue
    if (act.type === 'Read' || act.type === 'Join') since.delete(url)
    else if (isMessage(act) && act.others.length === 0) since.set(url, (since.get(url) ?? 0) + 1)
  }
  return Math.max(0, ...since.values())
}

function isMessage({ type, object }: Entry): boolean {
  return type === 'Create' && object?.type === 'ChatMessage'
}

/** Days with an act that others could notice, late and in no hour that was chosen. */
function lateDays(acts: readonly Entry[], settings: Watched['settings'], now: number): number {
  const week = lately(lateWithin, now)
  const late = acts.filter(({ rung, source, at, zone }) => {
    // The hour of what is told by hand, or listed by an archive, is not known so well.
    if (!isVisible(rung) || source !== 'recorder' || !isWithin(at, week)) return false
    const hour = hourOf(at, knownZone(zone))
    const isLate = hour >= policy.until || hour < policy.from
    return isLate && !isPurposeful(Date.parse(at), knownZone(zone), settings)
  })
  return new Set(late.map((act) => act.day)).size
}

function isLower(support: readonly Rating[]): boolean {
  const sorted = support.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first !== undefined && last !== undefined && first.value - last.value >= harmLimits.support
}
