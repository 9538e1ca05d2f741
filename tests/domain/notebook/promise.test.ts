import { expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import {
  closedLately,
  kept,
  moved,
  openByDue,
  promiseSchema,
  released,
  reopened,
} from '../../../lib/domain/notebook/promise.ts'
import { day, hour, now, promise } from '../build.ts'

const at = instant(now)
const open = promise(3 * day, { due: '2026-11-20' })

test('kept, it is closed, however late, and stays due on the day it was due', () => {
  expect(promiseSchema.parse(kept(open, at))).toEqual({ ...open, state: 'kept', closedAt: at })
})

test('moved, it is open for another day and keeps every day it was due before', () => {
  const once = moved(open, '2026-11-24', at)
  const later = instant(now + hour)
  const twice = promiseSchema.parse(moved(once, '2026-11-30', later))
  expect(twice).toMatchObject({ state: 'open', closedAt: null, due: '2026-11-30' })
  expect(twice.moves).toEqual([
    { at, from: '2026-11-20' },
    { at: later, from: '2026-11-24' },
  ])
})

test('moved to the day it is due on, it was not moved', () => {
  expect(moved(open, open.due, at)).toEqual(open)
})

test('released, it is closed with what was said, or with nothing', () => {
  expect(promiseSchema.parse(released(open, ' No longer needed ', at))).toEqual({
    ...open,
    state: 'released',
    closedAt: at,
    line: 'No longer needed',
  })
  expect(released(open, '', at).line).toBe('')
})

test('opened again, it is as it was, with its moves', () => {
  const once = moved(open, '2026-11-24', at)
  expect(reopened(released(once, 'Not now', at))).toEqual(once)
})

test('open ones come by the day they are due, closed ones the last first', () => {
  const later = promise(day, { due: '2026-12-01' })
  const first = kept(promise(2 * day), instant(now - hour))
  const last = released(promise(5 * day), '', at)
  const all = [first, later, last, open]
  expect(openByDue(all)).toEqual([open, later])
  expect(closedLately(all)).toEqual([last, first])
})
