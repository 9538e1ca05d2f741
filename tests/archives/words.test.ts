import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordRangeOf } from '../../lib/archives/words.ts'
import { countWords, wordRange } from '../../lib/domain/words.ts'

const slowly = (text: string): string => wordRange(countWords(text))

test.each([
  [''],
  ['   …!'],
  ['_'],
  ['__'],
  ['Thank you, that helped a lot.'],
  ["It's the o'clock of 3,000.50 words_and_more a.b a:b 1a a1 _ __ x_"],
  ['Was hat dich überzeugt? Größe, Æther, naïve – “so”, it’s fine…'],
  ['ما الذي جعلك تقول نعم'],
  ['昨日の話、とても面白かったです'],
  ['Good 👍🏽 luck, see https://example.com/a?b=c&d and a.b@example.com'],
])('%j has as many words as when they are counted one by one', (text) => {
  expect(wordRangeOf(text)).toBe(slowly(text))
})

test('every text has', () => {
  const latin = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'abZüßéő1 20_\'’.,:;·-–—"“…&@/\n\t¸­'.split('')),
      fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCharCode(code)),
    ),
    maxLength: 60,
  })
  const words = fc.array(latin, { maxLength: 60 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(fc.oneof(latin, words, fc.string({ unit: 'grapheme' })), (text) => {
      expect(wordRangeOf(text)).toBe(slowly(text))
    }),
    { numRuns: 2_000 },
  )
})
