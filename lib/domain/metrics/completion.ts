/**
 * Are steps taken more often when they are prompted? By family: steps that were shown at their first moment, against
 * steps of the same family that were held back at it.
 */
import { instant } from '../clock.ts'
import { isDrawn } from '../effect.ts'
import type { Entry } from '../entry.ts'
import type { Moment } from '../moment.ts'
import type { Family, Suggestion } from '../suggestion.ts'
import { differenceOf, rate, type Difference, type Rate } from './rate.ts'

export interface Completion {
  /** Done, of those answered "Show me how"; many who say so would have done it anyway. */
  taken: Rate
  /** Done, of those that chance showed or held back at their first moment: these two can be compared. */
  shown: Rate
  heldBack: Rate
  difference: Difference | null
}

/**
 * Only steps whose time is over count, so that the quick ones do not count alone; withdrawn ones had lost their
 * reason. "Already done" is the person's word, asked for by the prompt: it makes no step done here.
 *
 * @param acts acts that stand, for which of them closed a suggestion
 * @param now Unix time in ms
 */
export function completion(
  suggestions: readonly Suggestion[],
  moments: readonly Moment[],
  acts: readonly Entry[],
  now: number,
): Map<Family, Completion> {
  const told = new Set(acts.flatMap(({ id, source }) => (source === 'manual' ? id : [])))
  const bySuggestion = Map.groupBy(moments.toSorted(byTime), ({ suggestion }) => suggestion)
  const over = suggestions
    .filter(({ until, state }) => until <= instant(now) && state !== 'withdrawn')
    .map(({ id, family, state, closedBy }) => {
      const theirs = bySuggestion.get(id) ?? []
      return {
        family,
        isDone: state === 'done' && (closedBy === null || !told.has(closedBy)),
        isTaken: theirs.some(({ answer }) => answer === 'show-how'),
        first: theirs.find(isDrawn),
      }
    })
  const byFamily = Map.groupBy(over, ({ family }) => family)
  return new Map([...byFamily].map(([family, some]) => [family, completionOf(some)]))
}

interface Step {
  isDone: boolean
  isTaken: boolean
  first: Moment | undefined
}

function completionOf(steps: readonly Step[]): Completion {
  const shown = doneOf(steps.filter(({ first }) => first?.heldBack === false))
  const heldBack = doneOf(steps.filter(({ first }) => first?.heldBack === true))
  const taken = doneOf(steps.filter(({ isTaken }) => isTaken))
  return { taken, shown, heldBack, difference: differenceOf(shown, heldBack) }
}

function doneOf(steps: readonly Step[]): Rate {
  return rate(steps.filter(({ isDone }) => isDone).length, steps.length)
}

function byTime(one: Moment, other: Moment): number {
  return one.at < other.at ? -1 : Number(one.at > other.at)
}
