import { expect, test } from 'vitest'
import { answerSuggestion } from '../../lib/domain/answer.ts'
import { instant } from '../../lib/domain/clock.ts'
import type { Answer } from '../../lib/domain/suggestion.ts'
import { clockAt, day, now, suggestion } from './build.ts'

const open = suggestion()
const at = now + 5
const answered = (said: Answer, one = open) => answerSuggestion(one, said, { clock: clockAt(at) })

test.each(['show-how', 'unseen'] as const)('%s is no answer: nothing changes', (said) => {
  expect(answered(said)).toEqual({ suggestion: open, entry: null })
})

test.each(['not-now', 'close'] as const)('%s lets it rest for a day', (said) => {
  expect(answered(said)).toEqual({
    suggestion: { ...open, restsUntil: instant(at + day) },
    entry: null,
  })
})

test('fewer lets it rest for seven days', () => {
  expect(answered('fewer').suggestion.restsUntil).toBe(instant(at + 7 * day))
})

test('not needed closes it without an act', () => {
  expect(answered('not-needed')).toEqual({
    suggestion: { ...open, state: 'not-needed', closedAt: instant(at) },
    entry: null,
  })
})

test('already done closes it by the act the person tells of', () => {
  const { suggestion: done, entry } = answered('already-done')
  expect(entry).toMatchObject({ witness: 'manual', at: instant(at) })
  expect(done).toEqual({ ...open, state: 'done', closedAt: entry?.at, closedBy: entry?.id })
})

test('what is closed takes no further answer', () => {
  const closed = suggestion({ state: 'expired' })
  expect(answered('already-done', closed)).toEqual({ suggestion: closed, entry: null })
})
