import { expect, test } from 'vitest'
import { isDue } from '../../lib/messages/letter.ts'

const now = Date.parse('2026-11-22T12:00:00.000Z')
const ago = (milliseconds: number): number => now - milliseconds

test.each([
  ['ready', 0, true],
  ['answered', 2_000, false],
  ['answered', 2_500, true],
  ['held', 2_500, false],
  ['held', 12_000, true],
] as const)('a letter that is %s for %i ms: taken in %s', (state, age, isTakenIn) => {
  expect(isDue({ state, writtenAt: ago(age) }, now)).toBe(isTakenIn)
})

test('a letter written before the clock was set back does not wait for that time to come again', () => {
  const tomorrow = ago(-86_400_000)
  for (const state of ['ready', 'answered', 'held'] as const)
    expect(isDue({ state, writtenAt: tomorrow }, now)).toBe(true)
})
