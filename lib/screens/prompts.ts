/** What a person can wish of prompts, and where they stand with them. */
import { isFirstWeek } from '../domain/prompt-families.ts'
import type { PromptSettings, WishedPrompts } from '../domain/prompt-settings.ts'
import type { Outside } from './outside.ts'

export interface PromptsModel {
  settings: PromptSettings
  /** Nothing is watched yet; it is only watched; prompts come; none do. */
  stage: 'no-site' | 'first-week' | 'prompting' | 'off'
}

/** Each answer says whether it is kept. */
export interface PromptActs {
  setPrompts: (wished: WishedPrompts) => Promise<boolean>
  startPrompts: () => Promise<boolean>
}

/** @param now Unix time in milliseconds */
export function promptsModel(settings: PromptSettings, now: number): PromptsModel {
  return { settings, stage: stageOf(settings, now) }
}

function stageOf(settings: PromptSettings, now: number): PromptsModel['stage'] {
  if (settings.isOff) return 'off'
  if (settings.watchingSince === null) return 'no-site'
  return isFirstWeek(settings, now) ? 'first-week' : 'prompting'
}

export function promptActs({ send }: Pick<Outside, 'send'>): PromptActs {
  return {
    setPrompts: async (wished) => (await send({ type: 'set-prompts', wished })).ok,
    startPrompts: async () => (await send({ type: 'start-prompts' })).ok,
  }
}
