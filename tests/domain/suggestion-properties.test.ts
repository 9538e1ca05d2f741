import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { giveAndAsk } from '../../lib/domain/metrics/give-and-ask.ts'
import { called, day, now, tomasz } from './build.ts'
import { lived } from './suggestion-properties.ts'
import { streams } from './suggestion-streams.ts'

test('whatever happens, nobody is named who is left in peace, and nothing is claimed that is not known', () => {
  let opened = 0
  fc.assert(
    fc.property(streams, (stream) => {
      const found = lived(stream)
      opened += found.opened
      expect(found.broken).toEqual([])
    }),
    { numRuns: 200 },
  )
  // Not for want of suggestions.
  expect(opened).toBeGreaterThan(400)
})

test('where giving and asking change places, so do their counts', () => {
  const act = fc.record({
    act: fc.constantFrom('help', 'ask', 'thank', 'mentor'),
    ago: fc.integer({ min: 0, max: 200 }),
  })
  const swapped = { help: 'ask', ask: 'help', thank: 'thank', mentor: 'mentor' } as const
  const period = {
    from: new Date(now - 90 * day).toISOString(),
    until: new Date(now).toISOString(),
  }
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (some) => {
      const one = giveAndAsk(
        some.map(({ act: name, ago }) => called(name, ago * day, tomasz)),
        period,
      )
      const other = giveAndAsk(
        some.map(({ act: name, ago }) => called(swapped[name], ago * day, tomasz)),
        period,
      )
      expect(other).toEqual({ gives: one.asks, asks: one.gives })
    }),
  )
})
