import { expect, test } from 'vitest'
import { families, type Suggestion } from '../../lib/domain/suggestion.ts'
import { countWords } from '../../lib/domain/words.ts'
import { promptText, suggestionTitle } from '../../lib/text/facts.ts'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { englishText as text } from '../components/english.ts'
import { someone, suggestion } from '../domain/build.ts'
import { everySuggestion } from './suggested.ts'

/** Words that press or shame, in any form (docs/evidence.md, "Wording"). */
const pressing =
  /\b(must|should|ought|only|still|wast\w*|need to|have to|don[’']t forget|hurry|last chance)\b/i
/** The ledger knows one browser: it never says that something did not happen. */
const absolute = /\b(none|never|nothing|nobody)\b/i

const ours = Object.entries(messages)
  .filter(([key]) => /^(fact|could|study|limit|suggest|prompt)_/.test(key))
  .map(([key, { message }]): [string, string] => [key, message])
const prompts = ours.filter(([key]) => key.startsWith('prompt_'))
const hows = ours.filter(([key]) => /^suggest_\w+_how/.test(key))
const titles = ours.filter(([key]) => /^suggest_\w+_title/.test(key))
const hellos = ours.filter(([key]) => /^(prompt_renew|suggest_renew_how)/.test(key))

test.each(ours)('%s presses nobody and shouts at nobody', (_, message) => {
  expect(message).not.toMatch(pressing)
  expect(message).not.toMatch(absolute)
  expect(message).not.toContain('!')
})

test.each(prompts)('%s ends with the choice left open', (_, message) => {
  expect(message).toMatch(/ Your call\.$/)
})

test.each(prompts)('%s names one act: one question, three sentences at most', (_, message) => {
  expect(message.match(/\?/g)).toHaveLength(1)
  expect(message.match(/[.?](?=\s|$)/g)?.length).toBeLessThanOrEqual(3)
})

test.each(titles)('%s is a question', (_, message) => {
  expect(message).toMatch(/^[^.?]*\?$/)
})

test.each(hows)('%s asks one question and gives no finished text', (_, message) => {
  expect(message.match(/\?/g)).toHaveLength(1)
  expect(message).not.toMatch(/[“”"]/)
})

test.each(hellos)('%s: the first message asks for nothing', (_, message) => {
  expect(message).toContain('without a request')
})

const long = someone('mc', 'Maria del Carmen Fernández de la Vega y Sanz, PhD, PMP')
const hashed = { url: 'urn:waterline:person:00ff', name: null }
const tagged = (of: Suggestion): Suggestion => ({
  ...of,
  facts: of.facts.map((fact) => ({ ...fact, tag: 'incident-reviews' })),
})
const all = [[long], [long, long], [long, hashed], [hashed], []].flatMap((people) =>
  [...everySuggestion({ people }), ...families.map((family) => suggestion({ family, people }))].map(
    tagged,
  ),
)

test('no prompt is longer than 20 words, whatever the name', () => {
  const counted = all.map((one) => promptText(one, text)).map((it) => [countWords(it, 'en'), it])
  expect(counted.filter(([count]) => Number(count) > 20 || count === 0)).toEqual([])
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
