/**
 * The nudge policy: whether this moment is one for a prompt by itself, and with which suggestion. A just-in-time
 * adaptive intervention (Nahum-Shani and others 2018), measured by a micro-randomised trial (Klasnja and others 2015):
 * of the moments at which a prompt may come, some stay quiet by chance.
 *
 * A decision is a function of the suggestions, the moments so far, the settings, the clock and the seed of chance, and
 * of nothing else: what was decided can be decided again from what is kept.
 */
import { instant } from './clock.ts'
import { hourOf, type Day } from './day.ts'
import type { Draw } from './draw.ts'
import type { Moment } from './moment.ts'
import type { PurposeName } from './notebook/purpose.ts'
import { day } from './numbers.ts'
import { policy } from './policy.ts'
import { familiesNow, isFirstWeek } from './prompt-families.ts'
import type { PromptSettings } from './prompt-settings.ts'
import { isRefusedToday, isResting } from './prompt-rests.ts'
import type { PromptPlace } from './settings.ts'
import { sameAccount } from './spheres.ts'
import { families, isShowable, type Family, type Suggestion } from './suggestion.ts'

/** Why there is no prompt now; the first reason that holds. */
export const quietReasons = [
  'off',
  'no-place',
  'typing',
  'busy',
  'too-early',
  'hours',
  'first-week',
  'session',
  'gap',
  'day',
  'week',
  'refused',
  'keeps-up',
  'nothing',
] as const
export type QuietReason = (typeof quietReasons)[number]

/** Where and when a decision is due. */
export interface PromptContext {
  /** Unix time in milliseconds. */
  now: number
  /** IANA zone the person is in. */
  zone: string
  /** The person's own day. */
  day: Day
  /** Site of the page at hand. */
  site: string
  /** Own account on that page, null where it is not known. */
  account: string | null
  /** Session at hand, null where there is none yet. */
  session: string | null
  /** Milliseconds of activity in it so far. */
  active: number
  /** What the person came for in this session; null: not said. */
  purpose: PurposeName | null
  /** Whether "I came to …" was answered in this session, and with it the session's one question is used up. */
  isPurposeSaid: boolean
  /** Whether a field is being typed in; whether a call or a video runs. */
  typing: boolean
  busy: boolean
  /** Where prompts may appear; null until the person has said so. */
  place: PromptPlace | null
  settings: PromptSettings
  /** Caps are halved: a harm guard tripped (docs/evidence.md, H3). */
  isHalved: boolean
  draw: Draw
}

export type Decision =
  | { show: Suggestion; heldBack: boolean; probability: number; isNewKind: boolean }
  | { show: null; reason: QuietReason }

/**
 * What to do at this moment. A moment that is held back uses up its slot like one that is shown.
 *
 * @param candidates open suggestions, kept up with what stops them (suggest.ts)
 * @param moments every moment of at least `policy.lookBack`, in any order, over all sites
 */
export function decidePrompt(
  candidates: readonly Suggestion[],
  moments: readonly Moment[],
  context: PromptContext,
): Decision {
  const reason = quietBy(moments, context)
  if (reason !== null) return { show: null, reason }
  const family = nextFamily(candidates, moments, context)
  const show = family && nextOf(family, candidates, moments, context)
  if (!show) return { show: null, reason: 'nothing' }
  const probability = context.settings.quietMoments ? policy.heldBack : 0
  const shown = moments.filter((one) => !one.heldBack)
  const met = new Set([...context.settings.met, ...shown.map((one) => one.family)])
  // The person learns of quiet moments by the first prompt: before that none is held back.
  const isFirst = met.size === 0
  const heldBack = !isFirst && context.draw('held back', context.now) < probability
  return {
    show,
    heldBack,
    probability: isFirst ? 0 : probability,
    isNewKind: !heldBack && !met.has(show.family),
  }
}

/** The first reason for quiet, null where there is none. */
function quietBy(moments: readonly Moment[], context: PromptContext): QuietReason | null {
  const { now, settings, session, site } = context
  if (
    settings.isOff ||
    settings.offSites.includes(site) ||
    instant(now) < (settings.offUntil ?? '')
  )
    return 'off'
  if (context.place === null) return 'no-place'
  if (context.typing) return 'typing'
  if (context.busy) return 'busy'
  if (context.active < policy.activeBefore) return 'too-early'
  if (!isPurposeful(now, context.zone, settings)) return 'hours'
  if (isFirstWeek(settings, now)) return 'first-week'
  // Keeping up is what they came for.
  if (context.purpose === 'keep-up') return 'keeps-up'
  return (
    cappedBy(moments, context, session) ?? (isRefusedToday(moments, context.day) ? 'refused' : null)
  )
}

/** A moment in the future, after the clock was set back, counts as just now: in doubt, quiet. */
function cappedBy(
  moments: readonly Moment[],
  { now, day: today, isHalved, settings, isPurposeSaid }: PromptContext,
  session: string | null,
): QuietReason | null {
  const share = isHalved ? 0.5 : 1
  const perDay = settings.perDay * share
  const inSession = moments.filter((one) => session !== null && one.session === session)
  if (inSession.length + Number(isPurposeSaid) >= policy.perSession) return 'session'
  if (moments.some((one) => now - Date.parse(one.at) < policy.gap / share)) return 'gap'
  if (moments.filter((one) => one.day === today).length >= perDay) return 'day'
  const inWeek = moments.filter((one) => now - Date.parse(one.at) < 7 * day)
  return inWeek.length >= perDay * policy.daysAWeek ? 'week' : null
}

/** Whether prompts may come at this hour of this day: by what the person said, else by day. */
export function isPurposeful(
  now: number,
  zone: string,
  { hours }: Pick<PromptSettings, 'hours'>,
): boolean {
  const at = instant(now)
  const hour = hourOf(at, zone)
  const weekday = Temporal.Instant.from(at).toZonedDateTimeISO(zone).dayOfWeek
  const isWeekend = weekday > 5
  if (hours.length === 0) return hour >= policy.from && hour < policy.until
  return hours.some((one) => {
    if (one === 'any') return true
    if (one === 'weekends') return isWeekend && hour >= policy.from && hour < policy.until
    if (isWeekend) return false
    return one === 'work' ? hour >= 8 && hour < 18 : hour >= 17 && hour < policy.until
  })
}

/**
 * Of the families that have something to say here, the one longest unused. The last one again comes only where it is
 * the only one allowed, or after a week in which no other had anything to say.
 */
function nextFamily(
  candidates: readonly Suggestion[],
  moments: readonly Moment[],
  context: PromptContext,
): Family | null {
  const allowed = familiesNow(context.settings, context.now)
  const last = latestOf(moments)
  const eligible = families.filter(
    (family) =>
      allowed.includes(family) &&
      !isResting(family, moments, context.now) &&
      candidates.some((one) => one.family === family && isEligible(one, context)),
  )
  const mayRepeat =
    allowed.length === 1 || !last || context.now - Date.parse(last.at) >= policy.sameAgainAfter
  const others = mayRepeat ? eligible : eligible.filter((family) => family !== last.family)
  const usedAt = (family: Family): string =>
    latestOf(moments.filter((one) => one.family === family))?.at ?? ''
  const oldest = others.map(usedAt).toSorted()[0]
  const longest = others.filter((family) => usedAt(family) === oldest)
  return drawnFrom(longest, context.draw('family', context.now))
}

/** Within a family by chance, one that was not shown before first. */
function nextOf(
  family: Family,
  candidates: readonly Suggestion[],
  moments: readonly Moment[],
  context: PromptContext,
): Suggestion | null {
  const shown = new Map<string, number>()
  for (const { suggestion } of moments) shown.set(suggestion, (shown.get(suggestion) ?? 0) + 1)
  const times = ({ id }: Suggestion): number => shown.get(id) ?? 0
  const eligible = candidates
    .filter((one) => one.family === family && isEligible(one, context))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const fewest = Math.min(...eligible.map(times))
  return drawnFrom(
    eligible.filter((one) => times(one) === fewest),
    context.draw('suggestion', context.now),
  )
}

function isEligible(one: Suggestion, { now, site, account }: PromptContext): boolean {
  const isHere = one.site === null || (one.site === site && sameAccount(one.account, account))
  return isHere && isShowable(one, instant(now))
}

function latestOf(moments: readonly Moment[]): Moment | null {
  return moments.reduce<Moment | null>(
    (latest, one) => (latest && latest.at >= one.at ? latest : one),
    null,
  )
}

function drawnFrom<T>(some: readonly T[], chance: number): T | null {
  return some[Math.floor(chance * some.length)] ?? null
}
