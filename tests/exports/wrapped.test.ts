/** Words on lines: none too wide, none lost, in scripts with and without spaces. */
import { expect, test } from 'vitest'
import { emsOf, wrapped } from '../../lib/exports/wrapped.ts'

test.each([
  ['en', 'You wrote to 12 people in your own words, and with one of them words went both ways.'],
  ['ja', '自分の言葉を送った相手は12人。そのうち1人とは、言葉を交わしました。'],
  ['ar', 'كتبتَ إلى 12 شخصًا بكلماتك، ومع واحد منهم كان الكلام متبادلًا.'],
])('in %s', (lang, words) => {
  const lines = wrapped(words, lang, 14)
  expect(lines.length).toBeGreaterThan(2)
  // A sign may stand over the end: it stays with its word.
  for (const one of lines) expect(emsOf(one)).toBeLessThanOrEqual(15.1)
  expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
})

test('a word wider than a line stands on one by itself; nothing has no line', () => {
  expect(wrapped('a Donaudampfschifffahrtsgesellschaft b', 'de', 5)).toHaveLength(3)
  expect(wrapped('', 'en', 5)).toEqual([])
})
