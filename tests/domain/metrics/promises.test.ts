import { expect, test } from 'vitest'
import { promisesKept } from '../../../lib/domain/metrics/promises.ts'
import { day, promise } from '../build.ts'
import { times } from './build.ts'

const today = '2026-11-22'
const kept = () => promise(9 * day, { state: 'kept' })
const due = (on: string) => promise(9 * day, { due: on })

test.each([
  ['due today', due('2026-11-22'), 0],
  ['three days past', due('2026-11-19'), 0],
  ['four days past', due('2026-11-18'), 1],
  ['past, and kept since', promise(9 * day, { state: 'kept', due: '2026-11-01' }), 1],
  ['past, and released', promise(9 * day, { state: 'released', due: '2026-11-01' }), 0],
])('a promise %s counts among those kept or lapsed: %#', (_, one, of) => {
  expect(promisesKept([one], today).kept.of).toBe(of)
})

test('promises are told by hand, released ones apart', () => {
  const some = [
    ...times(8, kept),
    due('2026-11-01'),
    due('2026-11-02'),
    due('2026-11-30'),
    ...times(3, () => promise(day, { state: 'released', due: '2026-11-01' })),
  ]
  expect(promisesKept(some, today)).toMatchObject({
    kept: { n: 8, of: 10, share: 0.8 },
    released: 3,
  })
  expect(promisesKept(some.slice(1), today).kept).toMatchObject({ n: 7, of: 9, share: null })
})
