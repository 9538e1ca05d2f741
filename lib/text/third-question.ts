/** The third question of a reflection, and its answers: a tap is kept as its word, several with spaces between. */
import type { worths } from '../domain/metrics/worth.ts'
import type { ThirdQuestion } from '../domain/reflection.ts'
import type { Text, TextKey } from './text.ts'

export const thirdQuestionNames: Record<ThirdQuestion, TextKey> = {
  manner: 'reflect_manner',
  worth: 'reflect_worth',
  pointer: 'reflect_pointer',
  beyond: 'reflect_beyond',
  stopped: 'reflect_stopped',
  differently: 'reflect_differently',
  thank: 'reflect_thank',
}

export const worthNames: Record<(typeof worths)[number], TextKey> = {
  useful: 'reflect_worth_useful',
  pleasant: 'reflect_worth_pleasant',
  trap: 'reflect_worth_trap',
  mixed: 'reflect_worth_mixed',
}
export const stops = ['time', 'access', 'nerve', 'no-idea', 'other'] as const
export const stopNames: Record<(typeof stops)[number], TextKey> = {
  time: 'reflect_stopped_time',
  access: 'reflect_stopped_access',
  nerve: 'reflect_stopped_nerve',
  'no-idea': 'reflect_stopped_no_idea',
  other: 'reflect_stopped_other',
}
export const manners = ['plan', 'respect', 'presence'] as const
export const mannerNames: Record<(typeof manners)[number], TextKey> = {
  plan: 'reflect_manner_plan',
  respect: 'reflect_manner_respect',
  presence: 'reflect_manner_presence',
}

const tapNames: Partial<Record<ThirdQuestion, Readonly<Record<string, TextKey>>>> = {
  worth: worthNames,
  stopped: stopNames,
  manner: mannerNames,
}

/** An answer as it is read: the person's own words, or what they tapped. */
export function thirdAnswer(question: ThirdQuestion, answer: string, text: Text): string {
  const names = tapNames[question]
  if (!names) return answer
  const taps = answer.split(' ').flatMap((tap) => (names[tap] ? text(names[tap]) : []))
  return new Intl.ListFormat(text.lang).format(taps)
}
