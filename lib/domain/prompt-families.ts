/** Which families may prompt by themselves: none in the first week, one in the second, then four; all on request. */
import { policy } from './policy.ts'
import type { PromptSettings } from './prompt-settings.ts'
import { families, type Family } from './suggestion.ts'

/** More kinds at once raised leaving (Kovacs, Wu & Bernstein 2018): so few, and in this order where none was chosen. */
const firstFour: readonly Family[] = ['follow-up', 'reply', 'promise', 'renew']

type Stage = Pick<
  PromptSettings,
  'watchingSince' | 'startedAt' | 'first' | 'everyFamily' | 'off' | 'retired'
>

/** Whether Waterline only watches yet; the person may have said "start prompts now". */
export function isFirstWeek(
  { watchingSince, startedAt }: Pick<Stage, 'watchingSince' | 'startedAt'>,
  now: number,
): boolean {
  if (startedAt !== null) return false
  return watchingSince === null || now - Date.parse(watchingSince) < policy.firstWeek
}

/** Families that may prompt now, in their order; those switched off or retired never. */
export function familiesNow(settings: Stage, now: number): Family[] {
  const { watchingSince, first, everyFamily, off, retired } = settings
  if (isFirstWeek(settings, now)) return []
  const isOn = (family: Family): boolean =>
    !off.includes(family) && !retired.some((one) => one.family === family)
  if (everyFamily) return families.filter(isOn)
  const four = [...new Set([...(first ? [first] : []), ...firstFour])].filter(isOn).slice(0, 4)
  const since = Date.parse(watchingSince ?? settings.startedAt ?? '')
  return now - since < policy.fourFamiliesAfter ? four.slice(0, 1) : four
}
