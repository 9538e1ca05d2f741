/** "Was this welcome?", asked of one prompt in ten, where the weeks are looked at and nowhere else. */
import { instant } from '../domain/clock.ts'
import { drawFrom } from '../domain/draw.ts'
import { welcomeAskedOf } from '../domain/metrics/burden.ts'
import type { Moment } from '../domain/moment.ts'
import { day } from '../domain/numbers.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import { suggestionTitle } from '../text/facts.ts'
import type { Text } from '../text/text.ts'

export interface AskedWelcome {
  moment: string
  /** What it suggested, and when (RFC 3339). */
  title: string
  at: string
}

const draw = drawFrom('welcome')

/** The newest of the last seven days that was drawn and not answered. */
export function askedWelcome(
  moments: readonly Moment[],
  suggestions: readonly Suggestion[],
  now: number,
  text: Text,
): AskedWelcome | null {
  const since = instant(now - 7 * day)
  const asked = moments
    .filter(({ heldBack, at, welcome }) => !heldBack && at >= since && welcome === null)
    .filter(({ id }) => draw(id) < welcomeAskedOf)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1)
  const suggestion = suggestions.find(({ id }) => id === asked?.suggestion)
  if (!asked || !suggestion) return null
  return { moment: asked.id, at: asked.at, title: suggestionTitle(suggestion, text) }
}
