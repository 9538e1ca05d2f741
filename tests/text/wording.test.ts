import { expect, test } from 'vitest'
import { families, type Suggestion } from '../../lib/domain/suggestion.ts'
import { countWords } from '../../lib/domain/words.ts'
import { promptText, suggestionTitle } from '../../lib/text/facts.ts'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { englishText as text } from '../components/english.ts'
import { now, someone, suggestion } from '../domain/build.ts'

/** Words that press or shame, in any form (docs/evidence.md, "Wording"). */
const pressing =
  /\b(must|should|ought|only|still|wast\w*|need to|have to|don[’']t forget|hurry|last chance)\b/i
/** The ledger knows one browser: it never says that something did not happen. */
const absolute = /\b(none|never|nothing|nobody)\b/i

const ours = Object.entries(messages)
  .filter(([key]) => /^(fact|study|limit|suggest|prompt)_/.test(key))
  .map(([key, { message }]): [string, string] => [key, message])
const prompts = ours.filter(([key]) => key.startsWith('prompt_'))

test.each(ours)('%s presses nobody and shouts at nobody', (_, message) => {
  expect(message).not.toMatch(pressing)
  expect(message).not.toMatch(absolute)
  expect(message).not.toContain('!')
})

test.each(prompts)('%s ends with the choice left open', (_, message) => {
  expect(message).toMatch(/ Your call\.$/)
})

const longName = 'Maria del Carmen Fernández de la Vega y Sanz, PhD, PMP'
const all = families.flatMap((family): Suggestion[] => {
  const of = suggestion({ family, people: [someone('mc', longName)] })
  const [one, other] = [someone('a', 'A'), someone('b', 'B')]
  const kind = 'touched-only' as const
  const week = { kind, count: 5, at: new Date(now).toISOString(), tag: null, entries: [] }
  return [of, { ...of, people: [one, other] }, { ...of, people: [] }, { ...of, facts: [week] }]
})

test('no prompt is longer than 20 words, whatever the name', () => {
  expect(
    Math.max(...all.map((one) => countWords(promptText(one, text), 'en'))),
  ).toBeLessThanOrEqual(20)
})

test('no title is longer than 8 words, whatever the name', () => {
  expect(
    Math.max(...all.map((one) => countWords(suggestionTitle(one, text), 'en'))),
  ).toBeLessThanOrEqual(8)
})

test('every message in numbers has a singular', () => {
  const plurals = ours.filter(([key]) => key.endsWith('_other'))
  const keys = new Set(Object.keys(messages))
  expect(plurals.length).toBeGreaterThan(0)
  expect(plurals.filter(([key]) => !keys.has(key.replace(/_other$/, '_one')))).toEqual([])
})
