import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import type { Act, Entry } from '../../../lib/domain/entry.ts'
import { plansDone } from '../../../lib/domain/metrics/plans.ts'
import type { Plan } from '../../../lib/domain/notebook/plan.ts'
import { amara, answer, day, entry, hour, idAt, message, now, post } from '../build.ts'
import { looked, times } from './build.ts'

const plan = (fields: Partial<Plan> = {}): Plan => ({
  record: 'plan',
  id: idAt(now),
  changedAt: instant(now),
  at: instant(now - day),
  day: '2026-11-21',
  cue: 'After stand-up',
  act: 'reply',
  person: null,
  tag: null,
  until: instant(now),
  state: 'done',
  closedAt: instant(now),
  closedBy: null,
  ...fields,
})

test('plans are told by hand, released ones apart', () => {
  const plans = [
    ...times(6, () => plan()),
    ...times(4, () => plan({ state: 'expired' })),
    plan({ state: 'released' }),
    plan({ state: 'open' }),
  ]
  expect(plansDone(plans, [])).toMatchObject({ done: { n: 6, of: 10, share: 0.6 }, released: 1 })
  expect(plansDone(plans.slice(1), []).done).toMatchObject({ n: 5, of: 9, share: null })
})

describe('without a plan', () => {
  test('acts of its kind are counted by the days of the baseline', () => {
    const baseline = [
      ...times(7, (index) => looked(index * day + hour, 60)),
      answer(hour, amara),
      answer(2 * hour, amara),
      answer(3 * day + hour, amara),
      message(4 * day + hour, amara),
    ]
    expect(plansDone([plan(), plan()], baseline).unplanned).toMatchObject({ n: 2, of: 7 })
    const both = [plan(), plan({ act: 'write', state: 'expired' })]
    expect(plansDone(both, baseline).unplanned).toMatchObject({ n: 3, of: 14 })
    expect(plansDone([plan({ state: 'open' })], baseline).unplanned).toMatchObject({ of: 0 })
  })

  const posted = message(hour, null, { object: { type: 'Note', url: post, inReplyTo: null } })
  const kinds: [Plan['act'], Entry][] = [
    ['reply', answer(hour, amara)],
    ['write', message(hour, amara)],
    ['post', posted],
    ...(['ask', 'help', 'thank', 'introduce', 'mentor', 'host'] satisfies Act[]).map(
      (act): [Act & Plan['act'], Entry] => [act, entry(hour, { act, rung: 'lead', object: null })],
    ),
  ]
  test.each(kinds)('an act to %s is of that kind, and of no other', (act, done) => {
    const isOf = (other: Plan['act']): boolean =>
      plansDone([plan({ act: other })], [done]).unplanned.n === 1
    expect(kinds.flatMap(([other]) => (isOf(other) ? [other] : []))).toEqual([act])
  })

  test('a like is of no kind', () => {
    expect(plansDone([plan(), plan({ act: 'post' })], [entry(hour)]).unplanned.n).toBe(0)
  })
})
