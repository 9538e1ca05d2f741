/** A life as text: what was suggested and shown when, how it closed, what prompts asked, and what the measure says. */
import { effectOf, trialsOf, verdictOf, type Effect } from '../../lib/domain/effect.ts'
import { burden } from '../../lib/domain/metrics/burden.ts'
import { harm } from '../../lib/domain/metrics/harm.ts'
import { twoWay } from '../../lib/domain/metrics/two-way.ts'
import { instant } from '../../lib/domain/clock.ts'
import type { Moment } from '../../lib/domain/moment.ts'
import { day } from '../../lib/domain/numbers.ts'
import { policy } from '../../lib/domain/policy.ts'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import { isAct, standing } from '../../lib/domain/undo.ts'
import { dayNumber } from './days.ts'
import type { Life } from './life.ts'
import type { Persona } from './personas.ts'

/** What prompts truly add, in the lives that are compared: nothing, and ten points. */
export const effects = [0, 0.1] as const

/** @param lives the same persona's, one for each of `effects` */
export function report(persona: Persona, days: number, lives: readonly Life[]): string {
  const [life] = lives.slice(-1)
  if (!life) return ''
  return [
    `${persona.name}: ${persona.about}`,
    '',
    ...lines(life).map((line) => `  ${line}`),
    '',
    ...asking(life, days).map((line) => `  ${line}`),
    '',
    ...lives.map((one, index) => `  ${measured(one, effects[index] ?? 0)}`),
    '',
  ].join('\n')
}

/** One line for each suggestion, in the order in which they opened. */
function lines({ world: { suggestions, moments } }: Life): string[] {
  if (suggestions.length === 0) return ['nothing was suggested']
  const width = Math.max(...suggestions.map((one) => name(one).length))
  return suggestions.map((one) => {
    const shown = moments.filter(({ suggestion }) => suggestion === one.id).map(said)
    const opens = `opens ${on(one.openedAt)}`.padEnd(10)
    return [name(one).padEnd(width), opens, ending(one).padEnd(15), shown.join(', ')]
      .join('  ')
      .trimEnd()
  })
}

function name({ family, facts }: Suggestion): string {
  return `${family} (${facts[0]?.kind ?? ''})`
}

function ending({ state, closedAt, second }: Suggestion): string {
  const more = second?.closedBy ? ', answered' : ''
  return closedAt === null ? state : `${state} ${on(closedAt)}${more}`
}

function said({ at, heldBack, isNewKind, answer }: Moment): string {
  return `${on(at)} ${heldBack ? 'quiet' : `${isNewKind ? 'shown, new: ' : 'shown: '}${answer ?? 'no answer'}`}`
}

/** What prompts asked of the person. */
function asking(
  { world: { moments, suggestions, settings }, asked }: Life,
  days: number,
): string[] {
  const { shown, dismissed, tripped } = burden(moments)
  const most = Math.max(
    0,
    ...[...Map.groupBy(moments, (one) => one.day).values()].map((some) => some.length),
  )
  const states = [...Map.groupBy(suggestions, ({ state }) => state)]
    .map(([state, some]) => `${state} ${some.length}`)
    .toSorted()
  const retired = settings.retired.map(({ family }) => family)
  return [
    `suggested ${suggestions.length}: ${states.join(', ') || 'none'}`,
    `prompts: ${shown} shown and ${moments.length - shown} quiet in ${days} days, ` +
      `${(shown / days).toFixed(2)} shown a day, at most ${most} in a day; ` +
      `${dismissed.n} of ${dismissed.of} answered ones sent away; limits passed: ${tripped.join(', ') || 'none'}`,
    ...(retired.length > 0 ? [`retired: ${retired.join(', ')}`] : []),
    ...(asked.length > 0
      ? [
          `asked whether prompts still fit on ${asked.map((one) => `d${dayNumber(`${one}T12:00:00Z`)}`).join(', ')}`,
        ]
      : []),
  ]
}

const inWords = { helps: 'it helps', 'does-not': 'it does not help', 'not-clear': 'not clear yet' }

/** What the measure makes of it, beside what is true. */
function measured({ world, began }: Life, truth: number): string {
  const { entries, moments, settings, now } = world
  const effect = effectOf(trialsOf(moments, entries, now))
  const acts = standing(entries).filter(isAct)
  const lately = acts.filter(({ at }) => at >= instant(now - 28 * day))
  const baseline = acts.filter(
    ({ at }) => at >= instant(began) && at < instant(began + policy.firstWeek),
  )
  const tripped = [
    ...burden(moments).tripped,
    ...harm({ acts: lately, baseline, settings, support: [], now }),
  ]
  const verdict = verdictOf(effect, { isTwoWayFalling: twoWay(acts, now).isFalling, tripped })
  const guards = tripped.length > 0 ? `; guards: ${tripped.join(', ')}` : ''
  return `true ${points(truth)}: ${estimated(effect)}: ${inWords[verdict]}${guards}`
}

function estimated({ shown, heldBack, added }: Effect): string {
  const counts = `${shown.n} of ${shown.of} shown, ${heldBack.n} of ${heldBack.of} quiet`
  if (!added) return `${counts}, too few for a share`
  const { difference, interval } = added
  return `${counts}, ${points(difference)} (${points(interval.low)} to ${points(interval.high)})`
}

function points(share: number): string {
  const value = Math.round(share * 1_000) / 10
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)} points`
}

function on(at: string): string {
  return `d${dayNumber(at)}`
}
