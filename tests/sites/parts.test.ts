import { expect, test } from 'vitest'
import { actionTypes } from '../../lib/domain/entry.ts'
import { sites } from '../../lib/sites/all.ts'
import { partsOf } from '../../lib/sites/parts.ts'
import { vocabularyOf } from '../../lib/sites/vocabulary.ts'

test('every rule and landmark has an id of its own, that names its site', () => {
  for (const { id: site, rules, landmarks } of sites) {
    const ids = [...rules, ...landmarks].map(({ id }) => id)
    expect(ids.filter((id) => !id.startsWith(`${site}.`))).toEqual([])
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  }
})

test('a part knows which kinds of acts it is about', () => {
  const parts = partsOf()
  expect(parts.get('x.like')).toEqual(['Like'])
  expect(parts.get('x.like-button')).toEqual(['Like'])
  const known: readonly string[] = actionTypes
  expect([...parts].filter(([, acts]) => acts.length === 0)).toEqual([])
  expect([...parts.values()].flat().filter((act) => !known.includes(act))).toEqual([])
})

test('a landmark is looked for on kinds of pages that its site has', () => {
  for (const { pages, landmarks } of sites) {
    const kinds = new Set(pages.map(({ name }) => name))
    expect(landmarks.flatMap((one) => one.pages.filter((page) => !kinds.has(page)))).toEqual([])
  }
})

test('the vocabulary of a site is that of its selectors, without where they were seen', () => {
  const words = vocabularyOf(sites.find(({ id }) => id === 'x') ?? sites[0]!)
  expect([...words]).toEqual(expect.arrayContaining(['tweet', 'like', 'tweetTextarea']))
  expect([...words].filter((word) => ['jack', 'saved', 'captures'].includes(word))).toEqual([])
})
