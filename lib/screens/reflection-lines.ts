/** What was said of days, weeks and months, to be read again; pure. */
import type { Entry } from '../domain/entry.ts'
import { everything } from '../domain/filter.ts'
import type { Reflection } from '../domain/reflection.ts'
import type { Text } from '../text/text.ts'
import { thirdAnswer, thirdQuestionNames } from '../text/third-question.ts'
import { entrySentence } from './entry-sentence.ts'
import { historyAddress } from './route.ts'

export interface ReflectionLine {
  id: string
  /** The day, or the days. */
  heading: string
  /** Questions and answers. */
  terms: readonly (readonly [string, string])[]
  /** What was done on that day; null for longer times. */
  address: string | null
}

/** Those in which something was said, the newest first. */
export function saidReflections(reflections: readonly Reflection[]): Reflection[] {
  return reflections
    .filter(
      ({ skipped, mattered, exchange, gained, third, goal }) =>
        !skipped && (mattered || exchange || gained || third?.answer || goal),
    )
    .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
}

/** @param picked entries that were picked as the exchange that mattered, by id */
export function reflectionLine(
  { id, day, of, mattered, exchange, gained, third, goal }: Reflection,
  picked: ReadonlyMap<string, Entry>,
  text: Text,
): ReflectionLine {
  const date = new Intl.DateTimeFormat(text.lang, { dateStyle: 'full', timeZone: 'UTC' })
  const named = date.format(Date.parse(day))
  const entry = exchange === null ? undefined : picked.get(exchange)
  const terms = [
    [text('reflections_mattered'), entry ? entrySentence(entry, null, text) : mattered],
    [text('reflect_gained'), gained],
    third && [
      text(thirdQuestionNames[third.question]),
      thirdAnswer(third.question, third.answer, text),
    ],
    [text('review_goal'), goal],
  ] satisfies (readonly [string, string] | null)[]
  return {
    id,
    heading: of === 'day' ? named : text(`reflections_${of}`, named),
    terms: terms.flatMap((term) => (term?.[1] ? [[term[0] ?? '', term[1]] as const] : [])),
    address: of === 'day' ? historyAddress({ ...everything, from: day, to: day }) : null,
  }
}
