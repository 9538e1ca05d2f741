import { expect, test } from 'vitest'
import { displacement } from '../../../lib/domain/metrics/displacement.ts'
import { entry, hour } from '../build.ts'
import { looked } from './build.ts'

const minutes = (count: number) => [
  looked(hour, count * 30),
  looked(2 * hour, count * 30),
  entry(hour),
]
const people = (now: number, before: number) => ({ now, before, isFalling: false })

test.each([
  ['a quarter more time', 125, 100, people(3, 3), false],
  ['more than that', 126, 100, people(3, 3), true],
  ['more than that, and fewer people', 126, 100, people(2, 3), true],
  ['more than that, and more people', 126, 100, people(4, 3), false],
  ['less time', 80, 100, people(3, 3), false],
  ['time where there was none', 80, 0, people(3, 3), false],
])('%s is flagged: %#', (_, now, before, twoWay, isFlagged) => {
  expect(displacement(minutes(now), minutes(before), twoWay)).toEqual({ now, before, isFlagged })
})
