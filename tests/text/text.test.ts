import { expect, test } from 'vitest'
import { languageShown } from '../../lib/text/text.ts'

test.each([
  ['en', 'en-GB', 'en-GB'],
  ['pt-BR', 'pt-BR', 'pt-BR'],
  ['de', 'de', 'de'],
  ['en', 'nl', 'en'],
  ['en', 'ar-EG', 'en'],
])('a catalogue in %s in a browser in %s is shown as %s', (catalogue, wanted, shown) => {
  expect(languageShown(catalogue, wanted)).toBe(shown)
})
