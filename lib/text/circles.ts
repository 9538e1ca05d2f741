/** A circle in words: how it is called, how often it meets, and the invitation that the person posts themselves. */
import type { Circle } from '../domain/notebook/circle.ts'
import { dateOf } from './days.ts'
import type { Text, TextKey } from './text.ts'

type Template = Circle['template']

export const templateWords = {
  challenge: {
    name: 'circle_challenge',
    more: 'circle_challenge_more',
    question: 'circle_challenge_question',
    closing: 'circle_challenge_closing',
  },
  mentoring: {
    name: 'circle_mentoring',
    more: 'circle_mentoring_more',
    question: 'circle_mentoring_question',
    closing: 'circle_mentoring_closing',
  },
  accountability: {
    name: 'circle_accountability',
    more: 'circle_accountability_more',
    question: 'circle_accountability_question',
    closing: 'circle_accountability_closing',
  },
  reading: {
    name: 'circle_reading',
    more: 'circle_reading_more',
    question: 'circle_reading_question',
    closing: 'circle_reading_closing',
  },
} as const satisfies Record<Template, Record<string, TextKey>>

export const rhythmNames = {
  weekly: 'circle_weekly',
  fortnightly: 'circle_fortnightly',
  monthly: 'circle_monthly',
} as const satisfies Record<Circle['rhythm'], TextKey>

/** "Peer mentoring · every two weeks, until January 31, 2027". */
export function circleLine(circle: Circle, text: Text): string {
  const { template, rhythm, until } = circle
  const name = text(templateWords[template].name)
  return text('circle_line', name, text(rhythmNames[rhythm]), dateOf(until, text))
}

/** The invitation, which is the charter in plain words; it names nobody. */
export function invitation(circle: Circle, text: Text): string {
  const { question, intention, rhythm, until, closingQuestion, template } = circle
  return [
    text(template === 'mentoring' ? 'circle_invite_pair' : 'circle_invite'),
    question,
    ...(intention ? [intention] : []),
    text('circle_invite_when', text(rhythmNames[rhythm]), dateOf(until, text)),
    ...(closingQuestion ? [text('circle_invite_closing', closingQuestion)] : []),
    text('circle_invite_free'),
  ].join('\n\n')
}
