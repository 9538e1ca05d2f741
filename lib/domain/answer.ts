/** What a person's answer to a suggestion or a prompt changes. */
import { instant, type Clock } from './clock.ts'
import { done } from './close.ts'
import type { Observation } from './entry.ts'
import { manualEntry } from './manual.ts'
import { policy } from './policy.ts'
import { numbers } from './numbers.ts'
import type { Answer, Suggestion } from './suggestion.ts'

export interface Answered {
  suggestion: Suggestion
  /** To be appended to the ledger, for "Already done". */
  entry: Observation | null
}

/**
 * The suggestion after an answer. "Show me how" and a card that faded unseen change nothing: neither is a no.
 * "Close" is a "Not now". A suggestion no longer open stays as it is.
 */
export function answerSuggestion(
  suggestion: Suggestion,
  answer: Answer,
  context: { clock: Clock },
): Answered {
  if (suggestion.state !== 'open') return { suggestion, entry: null }
  const now = context.clock.now()
  switch (answer) {
    case 'not-now':
    case 'close':
      return resting(suggestion, now + numbers.notNowRest)
    case 'fewer':
      return resting(suggestion, now + policy.fewerRest)
    case 'not-needed':
      return {
        suggestion: { ...suggestion, state: 'not-needed', closedAt: instant(now) },
        entry: null,
      }
    case 'already-done': {
      const entry = manualEntry(suggestion, context)
      return { suggestion: done(suggestion, entry.at, entry.id), entry }
    }
    case 'show-how':
    case 'unseen':
    default:
      return { suggestion, entry: null }
  }
}

function resting(suggestion: Suggestion, until: number): Answered {
  return { suggestion: { ...suggestion, restsUntil: instant(until) }, entry: null }
}
