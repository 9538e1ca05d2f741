/** What a person can wish of prompts, and where they stand with them. */
import { instant, type Clock } from '../domain/clock.ts'
import { nextMidnight } from '../domain/day.ts'
import { hour } from '../domain/numbers.ts'
import { isFirstWeek } from '../domain/prompt-families.ts'
import type { PromptSettings, WishedPrompts } from '../domain/prompt-settings.ts'
import type { Family } from '../domain/suggestion.ts'
import type { Outside } from './outside.ts'

export interface PromptsModel {
  settings: PromptSettings
  /** Nothing is watched yet; it is only watched; prompts come; they rest for a while; none do. */
  stage: 'no-site' | 'first-week' | 'prompting' | 'resting' | 'off'
}

/** How long prompts can rest. */
export const rests = ['hour', 'day'] as const
export type Rest = (typeof rests)[number]

/** Each answer says whether it is kept. */
export interface PromptActs {
  setPrompts: (wished: WishedPrompts) => Promise<boolean>
  startPrompts: () => Promise<boolean>
  /** None for an hour, or until the night is over; null: again from now on. */
  restPrompts: (rest: Rest | null) => Promise<boolean>
  /** Of a kind that retired: it comes back, or stays away. */
  answerRetired: (family: Family, isBack: boolean) => Promise<boolean>
}

/** @param now Unix time in milliseconds */
export function promptsModel(settings: PromptSettings, now: number): PromptsModel {
  return { settings, stage: stageOf(settings, now) }
}

function stageOf(settings: PromptSettings, now: number): PromptsModel['stage'] {
  if (settings.isOff) return 'off'
  if (settings.watchingSince === null) return 'no-site'
  if (isFirstWeek(settings, now)) return 'first-week'
  return instant(now) < (settings.offUntil ?? '') ? 'resting' : 'prompting'
}

export function promptActs(
  { send }: Pick<Outside, 'send'>,
  clock: Pick<Clock, 'now' | 'zone'>,
): PromptActs {
  return {
    setPrompts: async (wished) => (await send({ type: 'set-prompts', wished })).ok,
    startPrompts: async () => (await send({ type: 'start-prompts' })).ok,
    async restPrompts(rest) {
      const now = clock.now()
      const ends = { hour: now + hour, day: nextMidnight(now, clock.zone()) }
      const until = rest && instant(ends[rest])
      return (await send({ type: 'rest-prompts', until })).ok
    },
    answerRetired: async (family, isBack) =>
      (await send({ type: 'answer-retired', family, isBack })).ok,
  }
}
