/** What is asked for at every act and at every opening of the popup is read without the years before it. */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Moment } from '../../lib/domain/moment.ts'
import type { Purpose } from '../../lib/domain/notebook/purpose.ts'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { day, idAt, now, suggestion } from '../domain/build.ts'
import { context, fresh, observed } from './history.ts'

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

const said = (at: number): Purpose => ({
  record: 'purpose',
  id: idAt(at),
  changedAt: instant(at),
  at: instant(at),
  day: '2026-11-22',
  site: 'linkedin',
  session: null,
  purpose: 'learn',
  leftAt: null,
})

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

test('what is read for a decision is what each read says by itself', async () => {
  const ledger = openLedger(fresh())
  const [before, then] = [shown(now - 2 * day), shown(now)]
  for (const one of [before, then]) await ledger.putMoment(one)
  const [open, closed] = [
    suggestion({ id: idAt(now - 90 * day) }),
    suggestion({ id: idAt(now), state: 'done', closedAt: instant(now) }),
  ]
  await ledger.putSuggestions([open, closed])
  const lately = said(now)
  await ledger.putRecords([said(now - 3 * day), lately])
  await ledger.append([observed(0, { at: instant(now) })], context)
  const asked = {
    site: 'linkedin',
    at: instant(now),
    momentsSince: instant(now - day),
    purposesSince: instant(now - day),
  }
  const session = await ledger.sessionAt('linkedin', instant(now))
  expect(session).not.toBeNull()
  expect(await ledger.atBreak(asked)).toEqual({
    open: [open],
    moments: [then],
    session,
    purposes: [lately],
  })
  expect((await ledger.atBreak({ ...asked, site: 'x' })).session).toBeNull()
  ledger.close()
})
