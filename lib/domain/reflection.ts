/** A reflection: what a day, a week or a month was, in the person's own words. Every part may be left out. */
import { daySchema, idSchema, instantSchema } from './entry.ts'
import { planSchema } from './notebook/plan.ts'
import { z } from './schema.ts'

/** Longest answer, in characters (docs/evidence.md: ninety seconds for all of it). */
export const longestAnswer = 140
const answerSchema = z.string().check(z.maxLength(longestAnswer))

/** Third questions of a day, of which one is asked: see `reflecting.ts`. */
export const thirdQuestions = [
  'manner',
  'worth',
  'pointer',
  'beyond',
  'stopped',
  'differently',
  'thank',
] as const
export const thirdQuestionSchema = z.enum(thirdQuestions)
export type ThirdQuestion = z.infer<typeof thirdQuestionSchema>

export const reflectionSchema = z.object({
  id: idSchema,
  at: instantSchema,
  /** The day it is about; of a week or a month its last one. */
  day: daySchema,
  of: z.prefault(z.enum(['day', 'week', 'month']), 'day'),
  /** "Which exchange today mattered?" in the person's own words; may be empty. */
  mattered: answerSchema,
  /** The same, by the entry picked; null for none. */
  exchange: z.prefault(z.nullable(idSchema), null),
  /** "What did you learn or give?"; may be empty. */
  gained: z.prefault(answerSchema, ''),
  third: z.prefault(
    z.nullable(z.object({ question: thirdQuestionSchema, answer: answerSchema })),
    null,
  ),
  /** Id of the plan made with it. */
  plan: z.prefault(z.nullable(idSchema), null),
  /** A goal for the week, the person's own; may be empty. */
  goal: z.prefault(answerSchema, ''),
  /** How supported one felt this month, from 1 to 5; null: not said. */
  support: z.prefault(z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(5))), null),
  /** It was skipped, and then nothing else is kept of it. */
  skipped: z.prefault(z.boolean(), false),
})
export type Reflection = z.infer<typeof reflectionSchema>

/** What the person says; the rest follows from when they say it. Said again of the same time, it replaces. */
export const saidReflectionSchema = z.object({
  ...z.pick(reflectionSchema, {
    day: true,
    of: true,
    mattered: true,
    exchange: true,
    gained: true,
    third: true,
    goal: true,
    support: true,
    skipped: true,
  }).shape,
  /** "Tomorrow, when [cue], I will [act] with [whom or what]"; null: no plan. */
  plan: z.nullable(z.pick(planSchema, { cue: true, act: true, person: true, tag: true })),
})
export type SaidReflection = z.infer<typeof saidReflectionSchema>
export type SaidPlan = NonNullable<SaidReflection['plan']>

/** One in which nothing is said yet. */
export function nothingSaid({ of, day }: Pick<Reflection, 'of' | 'day'>): SaidReflection {
  const { id: _id, at: _at, ...blank } = blankReflection({ id: '', at: '', day })
  return { ...blank, of, plan: null }
}

/** One of which nothing was said yet. */
export function blankReflection(of: Pick<Reflection, 'id' | 'at' | 'day'>): Reflection {
  return {
    ...of,
    of: 'day',
    mattered: '',
    exchange: null,
    gained: '',
    third: null,
    plan: null,
    goal: '',
    support: null,
    skipped: false,
  }
}
