/** When a family of prompts, or all of them, stays away for a while: the person has shown that they are unwelcome. */
import { instant } from './clock.ts'
import type { Day } from './day.ts'
import type { Moment } from './moment.ts'
import { policy } from './policy.ts'
import type { PromptSettings } from './prompt-settings.ts'
import type { Answer, Family } from './suggestion.ts'

/** What counts as a no; a card that faded unseen is none. */
const refusals: ReadonlySet<Answer> = new Set(['not-now', 'close', 'fewer', 'not-needed'])
/** What counts as a yes. */
const acceptances: ReadonlySet<Answer> = new Set(['show-how', 'already-done'])

/** "Fewer like this", or two refusals in a row: the family rests seven days from the last one. */
export function isResting(family: Family, moments: readonly Moment[], now: number): boolean {
  const theirs = answered(moments.filter((one) => one.family === family))
  const isLately = (one: Moment | undefined): boolean =>
    one !== undefined && now - Date.parse(one.answeredAt ?? one.at) < policy.fewerRest
  const lastInARow = theirs.slice(-policy.refusalsInARow)
  const isRefused =
    lastInARow.length === policy.refusalsInARow && lastInARow.every((one) => isRefusal(one))
  return (
    (isRefused && isLately(lastInARow.at(-1))) ||
    theirs.some((one) => one.answer === 'fewer' && isLately(one))
  )
}

/**
 * Whether a family was shown twenty times and hardly ever taken up: it does not serve this person, retires, and they
 * are told so. One that was brought back stays.
 *
 * @param moments of a year or more, of whichever families
 */
export function isToRetire(
  family: Family,
  moments: readonly Moment[],
  { broughtBack }: Pick<PromptSettings, 'broughtBack'>,
): boolean {
  if (broughtBack.includes(family)) return false
  const shown = moments.filter((one) => one.family === family && !one.heldBack)
  if (shown.length < policy.retireAfter) return false
  const taken = shown.filter(({ answer }) => answer !== null && acceptances.has(answer)).length
  return taken / shown.length < policy.retireBelow
}

/** Three refusals in a day: quiet until tomorrow. */
export function isRefusedToday(moments: readonly Moment[], today: Day): boolean {
  const refused = moments.filter((one) => one.day === today && isRefusal(one))
  return refused.length >= policy.refusalsInADay
}

/** Whether the last five answers were refusals: then it is time to ask what is wished. */
export function isTimeToAsk(
  moments: readonly Moment[],
  { askedAt, keepsAsItIs }: { askedAt: string | null; keepsAsItIs: boolean },
  now: number,
): boolean {
  if (keepsAsItIs) return false
  const notBefore = instant(now - policy.askAgainAfter)
  if (askedAt !== null && askedAt > notBefore) return false
  const last = answered(moments)
    .filter((one) => askedAt === null || (one.answeredAt ?? one.at) > askedAt)
    .slice(-policy.refusalsToAsk)
  return last.length === policy.refusalsToAsk && last.every(isRefusal)
}

/** Those that were answered, by the order of their answers; one that faded unseen says nothing. */
function answered(moments: readonly Moment[]): Moment[] {
  return moments
    .filter(({ answer }) => answer !== null && (refusals.has(answer) || acceptances.has(answer)))
    .toSorted((one, other) =>
      (one.answeredAt ?? one.at) < (other.answeredAt ?? other.at) ? -1 : 1,
    )
}

export function isRefusal({ answer }: Pick<Moment, 'answer'>): boolean {
  return answer !== null && refusals.has(answer)
}
