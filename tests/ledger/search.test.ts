import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { context, fresh, observed } from './history.ts'

let ledger: Ledger
beforeEach(() => {
  ledger = openLedger(fresh())
})
afterEach(() => ledger.close())

const follow = (slug: string, name: string | null, at = 0, tags: string[] = []) =>
  observed(at, {
    type: 'Follow',
    object: null,
    person: { url: `https://x.com/${slug}`, name },
    tags,
  })
const namesLike = async (text: string, limit = 8): Promise<(string | null)[]> =>
  (await ledger.search(text, limit)).people.map(({ name }) => name)

test('people are found by the beginning of any word of their name, whatever its accents', async () => {
  await ledger.append(
    [follow('a', 'Amara Okafor'), follow('b', 'Íñigo Núñez'), follow('c', null)],
    context,
  )
  expect(await namesLike('oka')).toEqual(['Amara Okafor'])
  expect(await namesLike('nunez inigo')).toEqual(['Íñigo Núñez'])
  expect(await namesLike('mara')).toEqual([])
  expect(await namesLike(' ')).toEqual([])
})

test('somebody who took another name is found by the new one alone', async () => {
  await ledger.append([follow('a', 'Amara Okafor'), follow('a', 'Amara Lind', 1)], context)
  expect([await namesLike('okafor'), await namesLike('lind')]).toEqual([[], ['Amara Lind']])
})

test('no more are found than are asked for, and each but once', async () => {
  const many = ['Ana Anders', 'Ana Bell', 'Ana Cole'].map((name, at) => follow(name, name, at))
  await ledger.append(many, context)
  expect(await namesLike('ana', 2)).toHaveLength(2)
  expect(await namesLike('an')).toEqual(['Ana Anders', 'Ana Bell', 'Ana Cole'])
})

test('who was erased is found no more', async () => {
  await ledger.append([follow('a', 'Amara Okafor', 0, ['ethics'])], context)
  const url = 'https://x.com/a'
  await ledger.erase({ by: 'person', url }, new Set([url]))
  expect(await ledger.search('amara', 8)).toEqual({ people: [], tags: [] })
  expect(await ledger.search('ethics', 8)).toEqual({ people: [], tags: [] })
})

test('tags are found by their beginning, with or without the sign', async () => {
  await ledger.append(
    [follow('a', null, 0, ['ethics', 'ai']), follow('b', null, 1, ['ai', 'aid'])],
    context,
  )
  expect((await ledger.search('AI', 8)).tags).toEqual(['ai', 'aid'])
  expect((await ledger.search('#eth', 8)).tags).toEqual(['ethics'])
  expect((await ledger.search('a', 1)).tags).toEqual(['ai'])
})
