import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Plan } from '../../lib/domain/notebook/plan.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { plannedUntil, settlePlans } from '../../lib/domain/planning.ts'
import { amara, answer, day, entry, hour, idAt, message, now, tomasz, undo } from './build.ts'

const settled = (plans: Plan[], entries: Entry[], at: number, by = (url: string) => url): Plan[] =>
  settlePlans(plans, entries, at, by)

function plan(fields: Partial<Plan> = {}): Plan {
  return {
    record: 'plan',
    id: idAt(now - 2 * day),
    changedAt: instant(now - 2 * day),
    at: instant(now - 2 * day),
    day: '2026-11-20',
    cue: 'after stand-up',
    act: 'write',
    person: amara,
    tag: null,
    until: instant(now + hour),
    state: 'open',
    closedAt: null,
    closedBy: null,
    ...fields,
  }
}

test('a plan is watched for until tomorrow ends, as the person counts days', () => {
  expect(plannedUntil('2026-11-22', 'Europe/Berlin', 0)).toBe('2026-11-23T22:59:59.999Z')
  expect(plannedUntil('2026-11-22', 'Europe/Berlin', 3)).toBe('2026-11-24T01:59:59.999Z')
  // The night in which the clocks go back.
  expect(plannedUntil('2026-10-24', 'Europe/Berlin', 0)).toBe('2026-10-25T22:59:59.999Z')
})

describe('a plan closes', () => {
  const act = message(hour, amara)
  const done = { state: 'done', closedAt: act.at, closedBy: act.id } as const

  test('by the first act that fits', () => {
    const open = plan()
    const later = message(0, amara)
    expect(settled([open], [later, act], now)).toEqual([
      { ...open, ...done, changedAt: instant(now) },
    ])
  })

  test('towards anybody where nobody is named, and on its tag where one is', () => {
    expect(settled([plan({ person: null })], [act], now)).toMatchObject([done])
    const tagged = message(hour, amara, { tags: ['hiring'] })
    expect(settled([plan({ tag: 'hiring' })], [tagged], now)).toMatchObject([{ state: 'done' }])
    expect(settled([plan({ tag: 'hiring' })], [act], now)).toEqual([])
  })

  test('by an act towards another address of the same person', () => {
    const old = plan({ person: { url: 'https://x.com/amara', name: null } })
    expect(settled([old], [act], now, () => amara.url ?? '')).toMatchObject([done])
    expect(settled([old], [act], now)).toEqual([])
  })

  test('by the name alone where the plan knows no address', () => {
    const named = plan({ person: { url: null, name: 'Lena' } })
    const toLena = message(hour, { url: null, name: 'Lena' })
    expect(settled([named], [act, toLena], now)).toMatchObject([{ closedBy: toLena.id }])
  })

  test.each([
    ['towards somebody else', message(hour, tomasz)],
    ['of another kind', answer(hour, amara)],
    ['one click', entry(hour, { person: amara })],
    ['of before the plan', message(2 * day, amara)],
    ['out of an archive', message(hour, amara, { source: 'archive' })],
  ])('by no act %s', (_, other) => {
    expect(settled([plan()], [other], now)).toEqual([])
  })

  test('when its time is over; an act exactly at the end is inside', () => {
    const over = plan({ until: instant(now - hour) })
    expect(settled([over], [], now - hour)).toEqual([])
    expect(settled([over], [], now)).toMatchObject([
      { state: 'expired', closedAt: over.until, closedBy: null },
    ])
    expect(settled([over], [act], now)).toMatchObject([done])
    const before = plan({ until: instant(now - hour - 1) })
    expect(settled([before], [act], now)).toMatchObject([{ state: 'expired' }])
  })

  test('and opens again when that act is taken back, or was towards somebody else after all', () => {
    const closed = plan(done)
    expect(settled([closed], [act], now)).toEqual([])
    expect(settled([closed], [act, undo(0, act)], now)).toMatchObject([
      { state: 'open', closedAt: null, closedBy: null },
    ])
    expect(settled([closed], [{ ...act, person: tomasz }], now)).toMatchObject([{ state: 'open' }])
  })

  test('for good where the act is no longer kept, or the person released it', () => {
    expect(settled([plan(done)], [], now)).toEqual([])
    expect(settled([plan({ state: 'released', closedAt: instant(now) })], [act], now)).toEqual([])
    expect(settled([plan({ state: 'expired', closedAt: instant(now) })], [act], now)).toEqual([])
  })
})
