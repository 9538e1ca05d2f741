import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordRanges } from '../../lib/domain/entry.ts'
import { countWords, isSubstantial, wordRange } from '../../lib/domain/words.ts'

test.each([
  ['', 0],
  ['   …!', 0],
  ['Thank you, that helped a lot.', 6],
  ['Was hat dich überzeugt?', 4],
  ['ما الذي جعلك تقول نعم', 5],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test.each([
  [0, '0'],
  [1, '1-4'],
  [4, '1-4'],
  [5, '5-19'],
  [19, '5-19'],
  [20, '20-79'],
  [79, '20-79'],
  [80, '80+'],
  [9999, '80+'],
] as const)('%i words are stored as %s', (count, range) => {
  expect(wordRange(count)).toBe(range)
})

test('words are found where no spaces stand between them', () => {
  expect(countWords('昨日の話、とても面白かったです')).toBeGreaterThanOrEqual(5)
})

const place = (count: number): number => wordRanges.indexOf(wordRange(count))

test('more words never fall into a lower range', () => {
  const counts = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(counts, counts, (one, more) => {
      expect(place(one + more)).toBeGreaterThanOrEqual(place(one))
    }),
  )
})

test('five words are enough, four are not, an unknown number is', () => {
  expect(isSubstantial(wordRange(4))).toBe(false)
  expect(isSubstantial(wordRange(5))).toBe(true)
  expect(isSubstantial(null)).toBe(true)
})
