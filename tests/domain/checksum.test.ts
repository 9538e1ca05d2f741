import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bothOf, checksum, emptyDay, isSame, withEntry } from '../../lib/domain/checksum.ts'
import { entry, hour } from './build.ts'

/** The number that the hash's own page gives for a text. */
const published = (text: string): number => {
  const [high, low] = checksum(text)
  return (high & 0x1f_ffff) * 2 ** 32 + low
}

test('the hash is the published one', () => {
  expect(['a', 'b', 'revenge', 'revenue'].map(published)).toEqual([
    7929297801672961, 8684336938537663, 4051478007546757, 8309097637345594,
  ])
})

const entries = Array.from({ length: 6 }, (_, index) => entry(index * hour))
const orders = fc.shuffledSubarray(entries, { minLength: entries.length })
const dayOf = (some: typeof entries) =>
  some.reduce((sum, one) => withEntry(sum, one, 1), emptyDay('2026-11-22'))

test('a day is the same in whatever order its entries came, and however it was put together', () => {
  fc.assert(
    fc.property(orders, fc.nat(entries.length), (some, cut) => {
      const whole = dayOf(entries)
      expect(isSame(dayOf(some), whole)).toBe(true)
      expect(isSame(bothOf(dayOf(some.slice(0, cut)), dayOf(some.slice(cut))), whole)).toBe(true)
    }),
  )
})

test('what came and went again leaves no trace', () => {
  const [first, ...others] = entries
  const gone = others.reduce((sum, one) => withEntry(sum, one, -1), dayOf(entries))
  expect(gone).toEqual(dayOf([first!]))
  expect(withEntry(gone, first!, -1)).toEqual(emptyDay('2026-11-22'))
})

test('one letter changed is another day', () => {
  const [first, ...others] = entries
  const changed = dayOf([{ ...first!, zone: 'Europe/Bern' }, ...others])
  expect(isSame(changed, dayOf(entries))).toBe(false)
})
