/** "Did prompts help?": the effect with its interval, the counts behind it, and what else has to hold; pure. */
import type { Entry } from '../domain/entry.ts'
import {
  effectByFamily,
  effectOf,
  trialsOf,
  verdictOf,
  type Effect,
  type Verdict,
} from '../domain/effect.ts'
import { intentionAt, type Intention } from '../domain/intention.ts'
import { instant } from '../domain/clock.ts'
import { burden, type Burden } from '../domain/metrics/burden.ts'
import { harm, type HarmGuard } from '../domain/metrics/harm.ts'
import { supportIn } from '../domain/metrics/worth.ts'
import type { Moment } from '../domain/moment.ts'
import { day } from '../domain/numbers.ts'
import type { PromptSettings } from '../domain/prompt-settings.ts'
import type { Reflection } from '../domain/reflection.ts'
import { families, type Answer, type Family } from '../domain/suggestion.ts'

/** Harm and burden are looked for in the last 28 days (docs/evidence.md, what is measured). */
export const guarded = 28 * day
/** An intention that ended in the last 14 days is asked about. */
const endedLately = 14 * day

export interface FamilyPrompts {
  family: Family
  shown: number
  quiet: number
  effect: Effect
  isOff: boolean
}

export interface PromptsHelped {
  isOff: boolean
  /** Families that are switched off, with or without moments. */
  off: readonly Family[]
  shown: number
  quiet: number
  /** Answers to those shown. */
  answers: ReadonlyMap<Answer, number>
  families: readonly FamilyPrompts[]
  effect: Effect
  verdict: Verdict
  burden: Burden['tripped']
  harm: readonly HarmGuard[]
  /** They changed nothing, or what they served has ended: shall they go on? */
  asksToGoOn: 'does-not' | 'ended' | null
}

export interface PromptSources {
  moments: readonly Moment[]
  /** Entries of the days of moments that lie before those of `entries`. */
  earlier: readonly Entry[]
  entries: readonly Entry[]
  /** Of the first seven days, before any prompt. */
  baseline: readonly Entry[]
  reflections: readonly Reflection[]
  intentions: readonly Intention[]
  prompts: PromptSettings
}

/** @param acts the entries that stand */
export function promptsHelped(
  sources: PromptSources,
  acts: readonly Entry[],
  { isTwoWayFalling, now }: { isTwoWayFalling: boolean; now: number },
): PromptsHelped {
  const { moments, prompts } = sources
  const trials = trialsOf(moments, [...sources.earlier, ...sources.entries], now)
  const effect = effectOf(trials)
  const lately = instant(now - guarded)
  const tripped = {
    burden: burden(moments.filter(({ at }) => at >= lately)).tripped,
    harm: harm({
      acts: acts.filter(({ at }) => at >= lately),
      baseline: sources.baseline,
      settings: prompts,
      support: supportIn(sources.reflections),
      now,
    }),
  }
  const verdict = verdictOf(effect, {
    isTwoWayFalling,
    tripped: [...tripped.burden, ...tripped.harm],
  })
  const shown = moments.filter(({ heldBack }) => !heldBack)
  const byFamily = effectByFamily(trials)
  return {
    isOff: prompts.isOff,
    off: prompts.off,
    shown: shown.length,
    quiet: moments.length - shown.length,
    answers: countsOf(shown.flatMap(({ answer }) => answer ?? [])),
    families: families.flatMap((family) => {
      const some = moments.filter((one) => one.family === family)
      if (some.length === 0) return []
      const quiet = some.filter(({ heldBack }) => heldBack).length
      return {
        family,
        shown: some.length - quiet,
        quiet,
        effect: byFamily.get(family) ?? effectOf([]),
        isOff: prompts.off.includes(family),
      }
    }),
    effect,
    verdict,
    ...tripped,
    asksToGoOn: prompts.isOff ? null : asksToGoOn(verdict, sources.intentions, now),
  }
}

function asksToGoOn(
  verdict: Verdict,
  intentions: readonly Intention[],
  now: number,
): PromptsHelped['asksToGoOn'] {
  if (verdict === 'does-not') return verdict
  const since = instant(now - endedLately)
  const hasEnded = intentions.some(
    ({ until }) => until !== null && until >= since && until <= instant(now),
  )
  return hasEnded && intentionAt(intentions, instant(now)) === null ? 'ended' : null
}

function countsOf(answers: readonly Answer[]): Map<Answer, number> {
  const by = Map.groupBy(answers, (one) => one)
  return new Map([...by].map(([answer, some]) => [answer, some.length]))
}
