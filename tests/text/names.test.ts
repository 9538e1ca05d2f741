import { expect, test } from 'vitest'
import type { Person } from '../../lib/domain/entry.ts'
import { listOf, nameOf } from '../../lib/text/names.ts'
import { createText, type Text } from '../../lib/text/text.ts'
import { englishText } from '../components/english.ts'
import { amara, li, noor, someone, tomasz } from '../domain/build.ts'

const arabic = createText('ar', (key) => key)
const called = (name: string | null, text: Text = englishText): string | null =>
  nameOf(someone('slug', name), text)

const at = (url: string | null): Person => ({ url, name: null })

test.each([
  ['Amara Okafor', 'Amara Okafor'],
  ['Amara Okafor, PhD, PMP', 'Amara Okafor'],
  ['  Amara   Okafor ', 'Amara Okafor'],
  ['Maria del Carmen Fernández de la Vega', 'Maria del Carmen Fernández'],
  ['王小明', '王小明'],
])('%j is called %j', (name, shown) => {
  expect(called(name)).toBe(shown)
})

test('a name of one endless word is cut, between characters', () => {
  expect(called('😀'.repeat(50))).toBe(`${'😀'.repeat(40)}…`)
})

test('where no name is known, the last part of the profile address serves', () => {
  expect(nameOf(at('https://x.com/amara'), englishText)).toBe('amara')
  expect(nameOf(at('https://www.linkedin.com/in/am%C3%A9lie'), englishText)).toBe('amélie')
  expect(nameOf(at('https://www.linkedin.com/in/100%'), englishText)).toBe('100%')
})

test('a keyed hash and nobody at all have no name', () => {
  expect(nameOf({ url: 'urn:waterline:person:00ff', name: null }, englishText)).toBeNull()
  expect(nameOf({ url: null, name: ' ' }, englishText)).toBeNull()
})

test('a name against the direction of the text is isolated, any other is left alone', () => {
  expect(called('نور حداد')).toBe('\u2068نور حداد\u2069')
  expect(called('Noor', arabic)).toBe('\u2068Noor\u2069')
  expect(called('نور', arabic)).toBe('نور')
})

test('several people are listed, the fourth and further as a number', () => {
  expect(listOf([amara, li], englishText)).toBe('Amara Okafor and Li Wei')
  expect(listOf([amara, li, tomasz, noor], englishText)).toBe(
    'Amara Okafor, Li Wei, Tomasz Nowak, and 1 more',
  )
})
