import { expect, test } from 'vitest'
import { intentionAt, type Intention } from '../../lib/domain/intention.ts'

const intention = (text: string, from: string, until: string | null): Intention => ({
  id: '019abc00-0000-7000-8000-000000000009',
  text,
  topics: [],
  from: `2026-11-${from}T00:00:00.000Z`,
  until: until && `2026-11-${until}T00:00:00.000Z`,
})
const all = [intention('new', '20', null), intention('old', '01', '20')]

test.each([
  ['before any', '2026-10-31T00:00:00.000Z', null],
  ['while the first holds', '2026-11-19T23:59:59.999Z', 'old'],
  ['as the next begins', '2026-11-20T00:00:00.000Z', 'new'],
])('%s', (_, at, text) => {
  expect(intentionAt(all, at)?.text ?? null).toBe(text)
})

test('of two in force the newer counts', () => {
  const both = [intention('newer', '10', null), intention('older', '05', null)]
  expect(intentionAt(both, '2026-11-22T00:00:00.000Z')?.text).toBe('newer')
})
