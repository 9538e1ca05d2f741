/** Whether an act took place: pure, from the three signs control, outcome and settled state. */

/** Numbers of docs/recording.md, "Recorder", in milliseconds. */
export const patience = {
  /** How long an outcome is awaited after the control. */
  outcome: 10_000,
  /** How long after the outcome the page may still fall back. */
  settle: 1_500,
  /** How long before a page is gone its requests may break off because of that. */
  leaving: 300,
  /** How long after a counted act falling back still is an `Undo`. */
  reversal: 30_000,
} as const

/** `open`: it fell back, but the person may just have taken the act back. */
export type SettledState = 'shown' | 'reverted' | 'open' | 'unknown'

export interface Evidence {
  /** Status of the act's own request, null while none has ended. */
  status: number | null
  /** The site is known to carry acts out despite a 5xx. */
  doubtful5xx: boolean
  settled: SettledState
  /** Milliseconds since the control was used. */
  sinceControl: number
  /** Milliseconds since the request's end was noted. */
  sinceOutcome: number
  /** The page is going away: there will be no more evidence. */
  isLast: boolean
}

export type Verdict = 'wait' | 'confirmed' | 'seen' | 'dropped'

/** Whether the site said yes, as far as the status tells. */
export function isAccepted(status: number): boolean {
  return status >= 200 && status < 300
}

/** Judges an act by what is known so far. */
export function judge(evidence: Evidence): Verdict {
  const { status, settled, isLast } = evidence
  // Leaving breaks off what is still under way: that says no more than no answer at all.
  const isCutShort = isLast && status === 0 && evidence.sinceOutcome < patience.leaving
  if (status === null || isCutShort) return judgeWithoutOutcome(evidence)
  const accepted = isAccepted(status)
  const isOpen = status === 0 || (status >= 500 && evidence.doubtful5xx)
  if (!accepted && !isOpen) return 'dropped'
  const hasSettled = evidence.sinceOutcome >= patience.settle
  if (!isLast && (!hasSettled || (accepted && settled === 'open'))) return 'wait'
  if (accepted) return settled === 'reverted' && hasSettled ? 'dropped' : 'confirmed'
  return settled === 'shown' ? 'seen' : 'dropped'
}

function judgeWithoutOutcome({ settled, sinceControl, isLast }: Evidence): Verdict {
  if (isLast) {
    // Cut short within moments of the act, before any answer could arrive: the person did act. Later, a page
    // that shows nothing of it speaks against it.
    const isFresh = sinceControl < patience.settle
    return settled === 'shown' || isFresh ? 'seen' : 'dropped'
  }
  if (sinceControl < patience.outcome) return 'wait'
  return settled === 'shown' ? 'seen' : 'dropped'
}
