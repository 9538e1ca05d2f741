import { expect, test } from 'vitest'
import { isMarked, markAlone, markBelow } from '../../lib/domain/page-key.ts'

const key = 123_456_789_012
const below = { key, marks: new Set([markBelow(key, '/in/amara')]) }
const alone = { key, marks: new Set([markAlone(key, '/feed/')]) }

test.each(['/in/amara', '/in/amara/', '/in/Amara', '/in/amara/recent-activity/all/'])(
  'a profile is left out at %s',
  (path) => expect(isMarked(below, path)).toBe(true),
)

test.each(['/in/amara-okafor/', '/in/', '/in', '/', '/x/in/amara/', '/in/amar'])(
  'and not at %s',
  (path) => expect(isMarked(below, path)).toBe(false),
)

test.each([
  ['/feed', true],
  ['/feed/', true],
  ['/feed/update/urn:li:activity:1/', false],
  ['/feed/following', false],
  ['/', false],
])('a page left out alone is left out alone: %s', (path, isLeftOut) => {
  expect(isMarked(alone, path)).toBe(isLeftOut)
})

test('the first page of a site lies above all others, and is one alone', () => {
  const first = { key, marks: new Set([markAlone(key, '/')]) }
  expect(['/', '', '/feed/'].map((path) => isMarked(first, path))).toEqual([true, true, false])
})

test('another key makes other numbers of the same path', () => {
  expect(markBelow(key + 1, '/in/amara')).not.toBe(markBelow(key, '/in/amara'))
  expect(isMarked({ ...below, key: key + 1 }, '/in/amara')).toBe(false)
})

test('of a hundred thousand paths no two share a mark', () => {
  const marks = Array.from({ length: 100_000 }, (_, at) => markBelow(key, `/in/p${at * 7}`))
  expect(new Set(marks).size).toBe(marks.length)
})

test('where nothing is left out, nothing is', () => {
  expect(isMarked({ key: 0, marks: new Set() }, '/in/amara')).toBe(false)
})
