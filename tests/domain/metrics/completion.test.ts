import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { completion } from '../../../lib/domain/metrics/completion.ts'
import type { Moment } from '../../../lib/domain/moment.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import { amara, day, hour, idAt, message, now, suggestion } from '../build.ts'
import { moment, times } from './build.ts'

const over = instant(now - day)
/** A suggestion whose time is over, and its moments. */
const step = (fields: Partial<Suggestion>, ...moments: Partial<Moment>[]) => {
  const id = idAt(now)
  return {
    suggestion: suggestion({ id, until: over, state: 'expired', ...fields }),
    moments: moments.map((some, index) =>
      moment(10 * day - index * hour, { suggestion: id, ...some }),
    ),
  }
}
const done = (): Partial<Suggestion> => ({ state: 'done', closedBy: idAt(now) })
const heldBack = { heldBack: true }
const taken: Partial<Moment> = { answer: 'show-how' }

const of = (steps: ReturnType<typeof step>[], acts = [message(hour, amara)]) =>
  completion(
    steps.map((one) => one.suggestion),
    steps.flatMap((one) => one.moments).toReversed(),
    acts,
    now,
  ).get('follow-up')

describe('steps done', () => {
  test('are told by hand, with both arms', () => {
    const steps = [
      ...times(6, () => step(done(), taken)),
      ...times(4, () => step({}, taken)),
      ...times(2, () => step(done(), { answer: 'not-now' })),
      ...times(8, () => step({}, { answer: 'unseen' })),
      ...times(1, () => step(done(), heldBack)),
      ...times(9, () => step({}, heldBack)),
    ]
    const figures = of(steps)
    expect(figures).toMatchObject({
      taken: { n: 6, of: 10, share: 0.6 },
      shown: { n: 8, of: 20, share: 0.4 },
      heldBack: { n: 1, of: 10, share: 0.1 },
    })
    expect(figures?.difference?.difference).toBeCloseTo(0.3)
    expect(of(steps.slice(0, -1))?.difference).toBeNull()
  })

  test('belong to what chance made of their first moment', () => {
    expect(of([step(done(), heldBack, taken)])).toMatchObject({
      taken: { n: 1, of: 1 },
      shown: { of: 0 },
      heldBack: { n: 1, of: 1 },
    })
    expect(of([step(done(), { probability: 0 }, heldBack)])).toMatchObject({
      shown: { of: 0 },
      heldBack: { n: 1, of: 1 },
    })
  })

  test('are not those of which the person says so alone', () => {
    const told = message(hour, amara, { source: 'manual' })
    expect(of([step({ ...done(), closedBy: told.id }, {})], [told])).toMatchObject({
      shown: { n: 0, of: 1 },
    })
    expect(of([step({ ...done(), closedBy: null }, {})], [told])).toMatchObject({
      shown: { n: 1, of: 1 },
    })
  })

  test.each([
    ['time is over', { until: instant(now) }, 1],
    ['time is not over, though done', { ...done(), until: instant(now + 1) }, 0],
    ['reason is gone', { state: 'withdrawn' as const }, 0],
    ['person says it is not needed', { state: 'not-needed' as const }, 1],
  ])('count where their %s: %#', (_, fields, count) => {
    expect(of([step(fields, {})])?.shown.of ?? 0).toBe(count)
  })

  test('are told by family', () => {
    const reply = step({ family: 'reply' }, heldBack)
    expect(completion([reply.suggestion], reply.moments, [], now).get('reply')).toMatchObject({
      heldBack: { n: 0, of: 1 },
    })
    expect(of([reply])).toBeUndefined()
  })
})
