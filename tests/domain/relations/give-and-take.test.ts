import { expect, test } from 'vitest'
import { lately } from '../../../lib/domain/metrics/period.ts'
import {
  exchangePeriod,
  exchangesWith,
  gifts,
  giveAndTake,
  type Exchange,
} from '../../../lib/domain/relations/give-and-take.ts'
import { amara, answer, day, message, note, now } from '../build.ts'
import * as fc from 'fast-check'

const period = lately(exchangePeriod, now)

test('own acts as the person sorted them, answers opened, and notes of help and questions', () => {
  const acts = [
    message(day, amara, { act: 'help', rung: 'collaborate' }),
    message(2 * day, amara, { act: 'introduce', rung: 'collaborate' }),
    message(3 * day, amara, { act: 'ask', rung: 'collaborate' }),
    message(4 * day, amara),
    answer(5 * day, amara, { type: 'Read', rung: 'observe' }),
  ]
  const notes = [
    note(day, { sort: 'helped', person: amara }),
    note(day, { sort: 'asked', person: amara }),
  ]
  const { me, them } = giveAndTake(exchangesWith(acts, notes, period))
  expect(me).toEqual({ gave: { help: 1, introduce: 1, mentor: 0, thank: 0, answer: 0 }, asked: 1 })
  expect(them).toEqual({
    gave: { help: 1, introduce: 0, mentor: 0, thank: 0, answer: 1 },
    asked: 1,
  })
})

test('what is older than 90 days is not told', () => {
  const old = exchangePeriod + day
  const acts = [
    message(old, amara, { act: 'thank' }),
    message(exchangePeriod, amara, { act: 'thank' }),
  ]
  const notes = [note(old, { sort: 'helped', person: amara })]
  expect(giveAndTake(exchangesWith(acts, notes, period))).toMatchObject({
    me: { gave: { thank: 1 } },
    them: { gave: { help: 0 } },
  })
})

test('the other way round, give and take are each other’s mirror', () => {
  const one: fc.Arbitrary<Exchange> = fc.record({
    from: fc.constantFrom('me' as const, 'them' as const),
    what: fc.constantFrom(...gifts, 'ask' as const),
  })
  fc.assert(
    fc.property(fc.array(one), (exchanges) => {
      const { me, them } = giveAndTake(exchanges)
      const swapped = exchanges.map(({ from, what }): Exchange => ({
        from: from === 'me' ? 'them' : 'me',
        what,
      }))
      expect(giveAndTake(swapped)).toEqual({ me: them, them: me })
    }),
  )
})
