import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }

type Catalogue = Record<string, { message: string; description?: string }>

const english: Catalogue = messages
const all = Object.entries(english)
const folder = new URL('../../public/_locales/', import.meta.url)
const read = (name: string): Catalogue =>
  JSON.parse(readFileSync(new URL(`${name}/messages.json`, folder), 'utf8')) as Catalogue
const others = readdirSync(folder).filter((name) => name !== 'en')

const gapsOf = (message: string): string[] => [...new Set(message.match(/\$\d/g))].toSorted()
/** Keys that come in several numbers, without their ending. */
const counted = all.flatMap(([key]) => {
  const base = key.replace(/_other$/, '')
  return base !== key && `${base}_one` in english ? [base] : []
})
const isCounted = (key: string): boolean =>
  counted.some((base) => key === `${base}_one` || key === `${base}_other`)

test('translators are told what stands in each gap of a message', () => {
  const untold = all.flatMap(([key, { message, description = '' }]) =>
    (message.match(/\$\d/g) ?? [])
      .filter((gap) => !description.includes(gap))
      .map((gap) => `${key}: ${gap}`),
  )
  expect(untold).toEqual([])
})

test('translators are told what a word alone stands for', () => {
  const untold = all.filter(([, { message, description }]) => !/\s/.test(message) && !description)
  expect(untold.map(([key]) => key)).toEqual([])
})

describe.each(others)('in %s', (name) => {
  const catalogue = read(name)
  const lang = name.replace('_', '-')
  // The few that a language has for millions alone may be told as any other number.
  const forms = new Intl.PluralRules(lang)
    .resolvedOptions()
    .pluralCategories.filter((one) => one !== 'many' || lang === 'ar')

  test('every message is there, in each of the language’s numbers, and none besides', () => {
    const wanted = [
      ...all.map(([key]) => key).filter((key) => !isCounted(key)),
      ...counted.flatMap((base) => forms.map((form) => `${base}_${form}`)),
    ]
    expect(Object.keys(catalogue).toSorted()).toEqual(wanted.toSorted())
    expect(catalogue['common_language']?.message).toBe(lang)
  })

  test('each has the gaps of the English one, but that one and two may be said in words', () => {
    const wrong = Object.entries(catalogue).filter(([key, { message }]) => {
      const source = english[key] ?? english[key.replace(/_[a-z]+$/, '_other')]
      const lost = gapsOf(source?.message ?? '').filter((gap) => !gapsOf(message).includes(gap))
      const isInWords = /_(?:zero|one|two)$/.test(key) && lost.join() === '$1'
      const strange = gapsOf(message).filter((gap) => !source?.message.includes(gap))
      return message.trim() === '' || strange.length > 0 || (lost.length > 0 && !isInWords)
    })
    expect(wrong).toEqual([])
  })

  test('names of lanes fit the gutter, and the stores take the description', () => {
    const lanes = ['saw', 'one_click', 'own_words', 'together', 'led']
    const long = lanes
      .map((lane) => catalogue[`drawing_${lane}`]?.message ?? '')
      .filter((lane) => lane.length > 14)
    expect(long).toEqual([])
    expect(catalogue['extensionDescription']?.message.length).toBeLessThanOrEqual(132)
  })
})
