import { expect, test } from 'vitest'
import { copyName, isOldCopy, withCopy } from '../../lib/domain/copies.ts'
import { instant } from '../../lib/domain/clock.ts'
import { day, now } from './build.ts'

const copies = [1, 2, 3, 4, 5].map((on) => ({ name: `copy-${on}`, at: instant(now + on * day) }))

test('a copy is named by its day, and never as a file that somebody else put there', () => {
  expect(copyName('2026-11-22', false, new Set())).toBe('waterline-copy-2026-11-22.json')
  expect(copyName('2026-11-22', true, new Set())).toBe('waterline-copy-2026-11-22.sealed')
  const taken = new Set(['waterline-copy-2026-11-22.json', 'waterline-copy-2026-11-22-2.json'])
  expect(copyName('2026-11-22', false, taken)).toBe('waterline-copy-2026-11-22-3.json')
})

test('the sixth copy makes the oldest one go', () => {
  const fresh = { name: 'copy-6', at: instant(now + 6 * day) }
  const { kept, gone } = withCopy(copies, fresh)
  expect(kept).toEqual([...copies.slice(1), fresh])
  expect(gone).toEqual([copies[0]])
})

test('a second copy of one day takes the place of the first', () => {
  const again = { name: 'copy-5', at: instant(now + 5.5 * day) }
  expect(withCopy(copies, again)).toEqual({ kept: [...copies.slice(0, 4), again], gone: [] })
})

test('a copy is old after a month, and none is not old', () => {
  expect(isOldCopy(instant(now), now + 30 * day)).toBe(false)
  expect(isOldCopy(instant(now), now + 31 * day)).toBe(true)
  expect(isOldCopy(null, now)).toBe(false)
})
