/** How one stands with somebody, in words: stages, quiet times, what went each way. Never a debt, never a measure. */
import type { Exchange, Gift, GiveAndTake } from '../domain/relations/give-and-take.ts'
import { gifts } from '../domain/relations/give-and-take.ts'
import type { FirstExchange } from '../domain/relations/first-exchange.ts'
import type { Stage } from '../domain/relations/stage.ts'
import { whenever, type Present } from './days.ts'
import type { CountedKey, Text, TextKey } from './text.ts'

const stageNames: Record<Stage, TextKey> = {
  contact: 'people_stage_contact',
  talking: 'people_stage_talking',
  member: 'people_stage_member',
}

export function stageName(stage: Stage, text: Text): string {
  return text(stageNames[stage])
}

/** "Last exchange in March"; null before there was any. */
export function lastExchange(at: string | null, present: Present, text: Text): string | null {
  return at && text('people_last_exchange', whenever(at, present, text))
}

const giftNames: Record<Gift, CountedKey> = {
  help: 'people_gave_help',
  introduce: 'people_gave_introduce',
  mentor: 'people_gave_mentor',
  thank: 'people_gave_thank',
  answer: 'people_gave_answer',
}

/** What came from one side, as a list; null where nothing was seen or noted. */
export function sideWords(both: GiveAndTake, from: Exchange['from'], text: Text): string | null {
  const { gave, asked } = both[from]
  const words = gifts
    .filter((one) => gave[one] > 0)
    .map((one) => text.counted(giftNames[one], gave[one]))
  if (asked > 0) words.push(text.counted('people_asked', asked))
  return words.length === 0 ? null : new Intl.ListFormat(text.lang).format(words)
}

/** How long after an invitation words followed. */
export function firstExchangeWords(first: FirstExchange, present: Present, text: Text): string {
  const { invitedAt, days } = first
  if (days === null) return text('people_first_none', whenever(invitedAt, present, text))
  return days === 0 ? text('people_first_same_day') : text.counted('people_first_days', days)
}
