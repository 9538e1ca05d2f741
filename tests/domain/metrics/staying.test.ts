import { expect, test } from 'vitest'
import { staying } from '../../../lib/domain/metrics/staying.ts'
import { families } from '../../../lib/domain/suggestion.ts'

const today = '2026-11-22'
const reflections = [
  { day: '2026-11-20', skipped: false },
  { day: '2026-11-21', skipped: true },
  { day: '2026-10-01', skipped: false },
]

test('what is off is told, and how long the last reflection is ago', () => {
  expect(staying({ off: ['lead', 'reply'], isOff: false }, reflections, today)).toEqual({
    off: ['reply', 'lead'],
    isAllOff: false,
    daysSinceReflection: 2,
  })
})

test.each([
  ['as a whole', { off: [], isOff: true }, true],
  ['every family by itself', { off: [...families], isOff: false }, true],
  ['every family but one', { off: families.slice(1), isOff: false }, false],
])('prompts are off %s: %#', (_, settings, isAllOff) => {
  expect(staying(settings, [], today)).toMatchObject({ isAllOff, daysSinceReflection: null })
})
