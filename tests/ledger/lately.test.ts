/** What is asked for at every act and at every opening of the popup is read without the years before it. */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Moment } from '../../lib/domain/moment.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { day, idAt, now, suggestion } from '../domain/build.ts'
import { fresh } from './history.ts'

function shown(at: number): Moment {
  return {
    id: idAt(at),
    at: instant(at),
    day: '2026-11-22',
    site: 'linkedin',
    session: null,
    suggestion: idAt(at),
    family: 'follow-up',
    place: 'page',
    heldBack: false,
    probability: 0,
    isNewKind: false,
    answer: null,
    answeredAt: null,
    welcome: null,
  }
}

test('suggestions since an instant are the open ones, however old, and those closed then or later', async () => {
  const ledger = openLedger(fresh())
  const at = instant(now)
  const open = suggestion({ id: idAt(now - 90 * day) })
  const closedThen = suggestion({ id: idAt(now), state: 'done', closedAt: at })
  const closedBefore = suggestion({
    id: idAt(now),
    state: 'expired',
    closedAt: instant(now - 1),
  })
  await ledger.putSuggestions([open, closedThen, closedBefore])
  expect(await ledger.suggestionsSince(at)).toEqual([open, closedThen])
  expect(await ledger.openSuggestions()).toEqual([open])
  expect(await ledger.suggestion(closedBefore.id)).toEqual(closedBefore)
  expect(await ledger.suggestion(idAt(now))).toBeNull()
  await ledger.putSuggestions([{ ...closedBefore, state: 'open', closedAt: null }])
  expect((await ledger.suggestionsSince(at)).map(({ id }) => id).toSorted()).toEqual(
    [open.id, closedThen.id, closedBefore.id].toSorted(),
  )
  ledger.close()
})

test('prompts since an instant are those shown then or later, by time', async () => {
  const ledger = openLedger(fresh())
  const [before, then, after] = [shown(now - 1), shown(now), shown(now + 1)]
  for (const one of [after, then, before]) await ledger.putMoment(one)
  expect(await ledger.momentsSince(instant(now))).toEqual([then, after])
  expect(await ledger.moment(before.id)).toEqual(before)
  expect(await ledger.moment(idAt(now))).toBeNull()
  ledger.close()
})
