import { expect, test } from 'vitest'
import { nameWords, wordsOf } from '../../lib/domain/name-words.ts'

/** Whether a name is found by what somebody writes. */
const finds = (written: string, name: string): boolean =>
  wordsOf(written).every((word) => nameWords(name).some((one) => one.startsWith(word)))

test.each([
  ['ama', 'Amara Okafor'],
  ['OKA', 'Amara Okafor'],
  ['okafor, amara', 'Amara Okafor'],
  ['nunez', 'Íñigo Núñez'],
  ['Núñ', 'INIGO NUNEZ'],
  ['lodz', 'Łódź'],
  ['strasse', 'Jan Straße'],
  ['soren', 'Søren Ærø'],
  ['marie', 'Anne-Marie Weiß'],
  ["o'neill", 'Shaun O’Neill'],
  ['Ιωαν', 'Μαρία Ιωάννου'],
  ['дмитр', 'Дмитрий Ёлкин'],
  ['елк', 'Дмитрий Ёлкин'],
  ['محمد', 'مُحَمَّد علي'],
  ['דוד', 'דָּוִד כהן'],
  ['प्रिया', 'प्रिया शर्मा'],
  ['山田', '山田太郎'],
  ['太郎', '山田太郎'],
  ['さくら', '田中さくら'],
  ['민', '김 민준'],
  ['สมชาย', 'สมชาย ใจดี'],
])('%s finds %s', (written, name) => {
  expect(finds(written, name)).toBe(true)
})

test.each([
  ['mara', 'Amara Okafor'],
  ['amara lee', 'Amara Okafor'],
  ['山川', '山田太郎'],
])('%s does not find %s', (written, name) => {
  expect(finds(written, name)).toBe(false)
})

test('what holds no letter has no words', () => {
  expect([wordsOf(' … '), nameWords('')]).toEqual([[], []])
})
