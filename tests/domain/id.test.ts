import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { idSchema } from '../../lib/domain/entry.ts'
import { idAfter, madeAtOf, uuidv7 } from '../../lib/domain/id.ts'

const times = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const randomness = fc.uuid({ version: 4 })

test('the example of RFC 9562, appendix A.6, comes out as printed', () => {
  const random = '00000000-0000-4cc3-98c4-dc0c0c07398f'
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('ids are UUIDs of version 7', () => {
  fc.assert(
    fc.property(times, randomness, (time, random) => {
      const id = uuidv7(time, random)
      expect(idSchema.safeParse(id).success).toBe(true)
      expect(id).toMatch(/^.{14}7.{4}[89ab]/)
    }),
  )
})

test('ids sort by time, whatever the randomness', () => {
  fc.assert(
    fc.property(times, times, randomness, randomness, (one, other, a, b) => {
      fc.pre(one !== other)
      expect(uuidv7(one, a) < uuidv7(other, b)).toBe(one < other)
    }),
  )
})

test('of what is said twice the later id sorts after the earlier one, whatever the clock says', () => {
  fc.assert(
    fc.property(
      times,
      fc.array(fc.integer({ min: 1, max: 2 ** 47 })),
      randomness,
      randomness,
      (now, before, a, b) => {
        const earlier = before.map((time) => uuidv7(time - 1, a))
        const later = idAfter(uuidv7(now, b), earlier)
        expect(idSchema.safeParse(later).success).toBe(true)
        for (const one of earlier) expect(later > one).toBe(true)
      },
    ),
  )
})

test('an id tells when it was made', () => {
  fc.assert(
    fc.property(times, randomness, (time, random) => {
      expect(madeAtOf(uuidv7(time, random))).toBe(time)
    }),
  )
  expect(madeAtOf('no id')).toBe(0)
})
