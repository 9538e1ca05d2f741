/** Does one stay? What is switched off, and how long the last reflection is ago: one's own state, and no more. */
import { daysBetween, type Day } from '../day.ts'
import type { PromptSettings } from '../prompt-settings.ts'
import type { Reflection } from '../reflection.ts'
import { families, type Family } from '../suggestion.ts'

export interface Staying {
  off: Family[]
  /** No prompts at all: switched off as a whole, or every family by itself. */
  isAllOff: boolean
  /** Null where there was none. */
  daysSinceReflection: number | null
}

/**
 * When something was switched off is not kept, so how often it was can't be told.
 *
 * @param today the person's own day
 */
export function staying(
  { off, isOff }: Pick<PromptSettings, 'off' | 'isOff'>,
  reflections: readonly Pick<Reflection, 'day' | 'skipped'>[],
  today: Day,
): Staying {
  const last = reflections
    .flatMap(({ day, skipped }) => (skipped ? [] : day))
    .toSorted()
    .at(-1)
  return {
    off: families.filter((family) => off.includes(family)),
    isAllOff: isOff || families.every((family) => off.includes(family)),
    daysSinceReflection: last === undefined ? null : daysBetween(last, today),
  }
}
