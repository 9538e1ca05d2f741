import { describe, expect, test } from 'vitest'
import { close, expire, reopen, settle } from '../../lib/domain/close.ts'
import { amara, day, hour, message, now, suggestion, undo } from './build.ts'

/** Acts come after the suggestion: `later(x)` is x milliseconds after it opened. */
const later = (ms: number): number => -ms
const open = suggestion()

describe('what was done can be undone', () => {
  const act = message(later(hour), amara)
  const done = close([act], [open])

  test('taking the act back opens the suggestion again', () => {
    const entries = [act, undo(later(2 * hour), act)]
    expect(close(entries, [open])).toEqual([])
    expect(reopen(entries, done)).toEqual([open])
    expect(reopen([act], done)).toEqual([])
  })

  test('it stays done where another act has taken its place', () => {
    const next = message(later(3 * hour), amara)
    const settled = settle([act, undo(later(2 * hour), act), next], done, now + day)
    expect(settled).toMatchObject([{ state: 'done', closedBy: next.id }])
  })
})

describe('time', () => {
  test('a suggestion ends when its time is over, not at the last moment of it', () => {
    expect(expire(now + 14 * day, [open])).toEqual([])
    expect(expire(now + 14 * day + 1, [open])).toMatchObject([
      { state: 'expired', closedAt: open.until, closedBy: null },
    ])
  })

  test('an act in time closes even when it is looked at afterwards', () => {
    const settled = settle([message(later(day), amara)], [open], now + 60 * day)
    expect(settled.map((one) => one.state)).toEqual(['done'])
  })

  test('settling ends what is over and was not done', () => {
    const settled = settle([], [open], now + 15 * day)
    expect(settled.map((one) => one.state)).toEqual(['expired'])
  })

  test('only what changed is returned', () => {
    expect(settle([], [open, { ...open, state: 'not-needed' }], now)).toEqual([])
    expect(settle([message(later(day), amara)], [suggestion({ state: 'expired' })], now)).toEqual(
      [],
    )
  })
})
