import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rungs } from '../../../lib/domain/entry.ts'
import { depthMix, stepsDown } from '../../../lib/domain/metrics/depth.ts'
import { amara, answer, entry, hour, message, reading } from '../build.ts'
import { times } from './build.ts'

describe('the mix of depths', () => {
  test('is counted by hand, and reading is in no number', () => {
    const acts = [
      ...times(5, () => entry(hour)),
      ...times(3, () => message(hour, amara)),
      message(hour, amara, { rung: 'collaborate' }),
      message(hour, amara, { rung: 'lead' }),
      ...times(40, () => reading(hour, amara, 3)),
    ]
    expect(depthMix(acts)).toMatchObject({
      touch: { n: 5, of: 10, share: 0.5 },
      compose: { n: 3, of: 10, share: 0.3 },
      collaborate: { n: 1, of: 10, share: 0.1 },
      lead: { n: 1, of: 10, share: 0.1 },
    })
  })

  test('is 1 altogether, from ten acts on', () => {
    const acts = fc.array(fc.constantFrom(...rungs).map((rung) => entry(hour, { rung })))
    const isOne = fc.property(acts, (some) => {
      const shares = Object.values(depthMix(some)).map(({ share }) => share)
      const visible = some.filter(({ rung }) => rung !== 'observe').length
      const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
      expect(total).toBeCloseTo(visible < 10 ? 0 : 1)
      expect(shares.includes(null)).toBe(visible < 10)
    })
    expect(fc.check(isOne).failed).toBe(false)
  })
})

const tagged = (...tags: string[]) => ({ tags })

describe('a step down', () => {
  const liked = entry(hour, tagged('hiring', 'oncall'))
  const written = answer(hour, amara, tagged('hiring'))
  const helped = answer(hour, amara, { ...tagged('hiring'), rung: 'collaborate' })

  test.each([
    ['deeper than ever', [liked], [liked, written], 'compose'],
    ['two rungs at once', [liked], [helped], 'collaborate'],
    ['as deep as before', [liked, written], [written], null],
    ['less deep', [helped], [written], null],
    ['a tag that is new', [], [helped], null],
  ])('%s', (_, earlier, month, to) => {
    const steps = stepsDown(earlier, month)
    expect(steps).toEqual(to === null ? [] : [{ tag: 'hiring', from: 'touch', to }])
  })
})
