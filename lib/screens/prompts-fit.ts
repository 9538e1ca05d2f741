/** Whether prompts fit the person: what is said of them without being asked, once. */
import { instant, type Clock } from '../domain/clock.ts'
import type { Moment } from '../domain/moment.ts'
import { policy } from '../domain/policy.ts'
import { isTimeToAsk } from '../domain/prompt-rests.ts'
import type { PromptSettings } from '../domain/prompt-settings.ts'
import type { Family } from '../domain/suggestion.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Outside } from './outside.ts'
import type { PromptActs } from './prompts.ts'

/**
 * What is said of prompts without being asked: a kind that retired, else, after five refusals in a row, the question how
 * they are to come. Null: nothing.
 */
export type PromptsFit = { retired: Family } | 'ask' | null

/**
 * @param moments of `policy.lookBack`, which five refusals in a row are of
 * @param now Unix time in milliseconds
 */
export function promptsFit(
  settings: PromptSettings,
  moments: readonly Moment[],
  now: number,
): PromptsFit {
  if (settings.isOff) return null
  const untold = settings.retired.find(({ isTold }) => !isTold)
  if (untold) return { retired: untold.family }
  return isTimeToAsk(moments, settings, now) ? 'ask' : null
}

export async function readPromptsFit(
  ledger: Pick<LedgerReader, 'momentsSince'>,
  clock: Pick<Clock, 'now'>,
  { readSettings }: Pick<Outside, 'readSettings'>,
): Promise<PromptsFit> {
  const now = clock.now()
  const [{ prompts }, moments] = await Promise.all([
    readSettings(),
    ledger.momentsSince(instant(now - policy.lookBack)),
  ])
  return promptsFit(prompts, moments, now)
}

/** What was said is not said again: it is asked once in a while, and a kind ends once. */
export async function notePromptsFit(fit: PromptsFit, acts: PromptActs): Promise<void> {
  if (fit === 'ask') await acts.setPrompts({})
  else if (fit) await acts.answerRetired(fit.retired, false)
}
