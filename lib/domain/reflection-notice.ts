/** The one quiet notice, after the dot in the toolbar, that a reflection waits: where and when it may come. */
import { instant } from './clock.ts'
import { policy } from './policy.ts'
import { isFirstWeek } from './prompt-families.ts'
import type { Settings } from './settings.ts'

/** What is known where a page reports a break. */
export interface NoticeContext {
  /** Unix time in milliseconds. */
  now: number
  site: string
  settings: Pick<Settings, 'promptPlace' | 'prompts'>
  /** The dot was shown today, and nothing was said since. */
  isWaiting: boolean
  /** Whether a page has shown a notice today. */
  isNoticed: boolean
}

/** It obeys all that prompts obey but the hours: this one the person has chosen for it. */
export function mayNotice({ now, site, settings, isWaiting, isNoticed }: NoticeContext): boolean {
  const { promptPlace, prompts } = settings
  const isOff =
    prompts.isOff || prompts.offSites.includes(site) || instant(now) < (prompts.offUntil ?? '')
  return promptPlace === 'page' && !isOff && !isFirstWeek(prompts, now) && isWaiting && !isNoticed
}

/** Whether a notice came so lately that a prompt would be the second card in a row. */
export function isJustNoticed(noticedAt: string | null, now: number): boolean {
  const since = noticedAt === null ? Infinity : now - Date.parse(noticedAt)
  return since >= 0 && since < policy.gap
}
