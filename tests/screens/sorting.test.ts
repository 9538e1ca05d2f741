import { expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { actsToSort } from '../../lib/screens/sorting.ts'
import { englishText as text } from '../components/english.ts'
import { accept, amara, answer, hour, li, message, minute, ownPost, undo } from '../domain/build.ts'

const sorted = (entries: readonly Entry[], talk: readonly string[] = []): string[] =>
  actsToSort(entries, talk, text).map(({ id }) => id)

test('own words of today that are called nothing yet are offered, the newest first', () => {
  const [one, two] = [message(2 * hour, amara), answer(hour, li)]
  expect(sorted([one, two, accept(minute, amara)])).toEqual([two.id, one.id])
  expect(actsToSort([two], [], text)[0]?.sentence).toMatch(
    /^You replied to Li Wei, \d+:\d\d.[AP]M$/u,
  )
})

test('three at most are offered', () => {
  const four = [4, 3, 2, 1].map((hours) => ownPost(hours * hour))
  expect(sorted(four)).toEqual(
    four
      .slice(1)
      .toReversed()
      .map(({ id }) => id),
  )
})

test.each<[string, Entry[]]>([
  ['what is called something', [message(hour, amara, { act: 'help' })]],
  ['what was taken back', [message(hour, amara)].flatMap((one) => [one, undo(0, one)])],
  [
    'a group that was founded',
    [message(hour, null, { object: { type: 'Group', url: null, inReplyTo: null } })],
  ],
])('%s is not', (_, entries) => {
  expect(sorted(entries)).toEqual([])
})

test('what was just talk is not offered again', () => {
  const one = message(hour, amara)
  expect(sorted([one], [one.id])).toEqual([])
})
