import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import {
  foldSign,
  healthSchema,
  signs,
  withRule,
  type Health,
  type Sign,
} from '../../lib/domain/health.ts'

const from = Date.parse('2026-11-24T09:00:00Z')

/** The health after these signs, an hour apart. */
function after(noted: readonly Sign[], rules = 1, before: Health | null = null): Health | null {
  return noted.reduce<Health | null>(
    (health, sign, index) =>
      foldSign(health, {
        site: 'x',
        part: 'x.like',
        rules,
        sign,
        at: instant(from + index * 3_600_000),
      }),
    before,
  )
}
const repeated = (sign: Sign, times: number): Sign[] => Array.from({ length: times }, () => sign)
const stateOf = (...noted: Sign[]) => after(noted)?.state

const goodSigns = fc.constantFrom<Sign>('heard', 'loose', 'shown')
const lostSigns = fc.constantFrom<Sign>('unheard', 'reverted', 'orphan', 'untold')

describe('drift is called', () => {
  test.each(['unheard', 'reverted', 'orphan', 'untold', 'unread'] as const)(
    'after three acts in a row that were %s, whatever went before',
    (sign) => {
      fc.assert(
        fc.property(fc.array(goodSigns), (before) => {
          expect(stateOf(...before, ...repeated(sign, 3))).toBe('unsure')
        }),
      )
    },
  )

  test('within five page views without their landmark, whatever went before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Sign>('found', 'missing')), (before) => {
        expect(stateOf(...before, ...repeated('missing', 5))).toBe('unsure')
      }),
    )
  })

  test('as blindness once the last five acts were all lost', () => {
    fc.assert(
      fc.property(fc.array(goodSigns), fc.array(lostSigns, { minLength: 5 }), (before, lost) => {
        expect(stateOf(...before, ...lost)).toBe('blind')
      }),
    )
  })

  test('from the first sign against it on', () => {
    const health = after(['heard', 'unheard', 'orphan', 'unheard', 'unheard'])
    expect(health?.since).toBe('2026-11-24T10:00:00.000Z')
  })
})

describe('no alarm is raised', () => {
  test('by good signs, however many', () => {
    fc.assert(
      fc.property(fc.array(goodSigns), (noted) => {
        expect(after(noted)?.state ?? 'sound').toBe('sound')
      }),
    )
  })

  test('by a page view or an act that went wrong now and then', () => {
    const odd = fc.constantFrom<Sign>('missing', 'unheard', 'orphan', 'unread')
    fc.assert(
      fc.property(fc.array(odd), (wrong) => {
        expect(stateOf('heard', ...wrong.flatMap((sign): Sign[] => [sign, 'heard', 'found']))).toBe(
          'sound',
        )
      }),
    )
  })
})

test('what works twice again is sound again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs)), goodSigns, goodSigns, (before, one, other) => {
      const health = after([...before, one, other])
      expect([health?.state, health?.since]).toEqual(['sound', null])
    }),
  )
})

test('one thing that works does not end an unsure time', () => {
  expect(stateOf(...repeated('orphan', 3), 'heard')).toBe('unsure')
})

test('new rules begin anew, and signs of older ones say nothing any more', () => {
  const blind = after(repeated('orphan', 5))
  expect(after(['orphan'], 2, blind)?.state).toBe('sound')
  const mended = after(['heard'], 2, blind)
  expect(after(['orphan', 'orphan', 'orphan'], 1, mended)).toEqual(mended)
})

test('a part is unsure or blind since an instant, and sound since none', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs), { minLength: 1 }), (noted) => {
      const health = healthSchema.parse(after(noted))
      expect(health.since === null).toBe(health.state === 'sound')
      expect(health.recent.length).toBeLessThanOrEqual(5)
    }),
  )
})

const noted = (part: string, sign: Sign) => ({ site: 'x', part, rules: 1, sign, at: instant(from) })

const parts = (part: string, sign: Sign) => withRule(noted(part, sign)).map((one) => one.part)

test('an act that is heard speaks for its rule, one that is not speaks for itself alone', () => {
  expect(parts('x.list.add', 'heard')).toEqual(['x.list.add', 'x.list'])
  expect(parts('x.list.add', 'unheard')).toEqual(['x.list.add'])
  expect(parts('x.list', 'orphan')).toEqual(['x.list'])
  expect(parts('x.like-button', 'found')).toEqual(['x.like-button'])
})
