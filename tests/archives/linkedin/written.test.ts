import { expect, test } from 'vitest'
import { withoutBreakQuotes, wordsIn, written } from '../../../lib/archives/linkedin/written.ts'

test.each([
  ['One line', 'One line'],
  ['One."\n"Two', 'One.\nTwo'],
  ['One."\r\n""\r\n"Two', 'One.\r\n\r\nTwo'],
  ['One."\n""\n""\n"Two', 'One.\n\n\nTwo'],
  ['She said "slow" twice."\n""Slow" again', 'She said "slow" twice.\n"Slow" again'],
])('%j was written as %j', (text, post) => {
  expect(withoutBreakQuotes(text)).toBe(post)
})

test('of a text its number of words and its hashtags are left', () => {
  expect(written('Three things about oak #Oak #workshop #oak')).toEqual({
    words: '5-19',
    tags: ['oak', 'workshop'],
  })
})

test('markup is no word', () => {
  expect(wordsIn('<p class="a b c d e f">Hi <b>Nadia</b>,</p><p>come</p>')).toBe('1-4')
  expect(wordsIn('a < b and b > c, said they')).toBe('5-19')
})
