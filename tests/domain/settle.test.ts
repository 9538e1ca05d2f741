import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { close, expire, reopen, settle } from '../../lib/domain/close.ts'
import { asMeant, correctionOf } from '../../lib/domain/correction.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { fact } from '../../lib/domain/families/family.ts'
import { accept, amara, day, hour, li, message, now, stamp, suggestion, undo } from './build.ts'

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

describe('whom an act was towards can be corrected', () => {
  const accepted = accept(hour, amara)
  const due = fact({ kind: 'accepted', at: accepted.at })
  const rests = suggestion({ facts: [{ ...due, entries: [accepted.id] }] })
  const corrected = asMeant(accepted, [correctionOf(accepted, { person: li }, stamp())])

  test('what rests on it is withdrawn', () => {
    expect(settle([corrected], [rests], now + day)).toMatchObject([
      { state: 'withdrawn', closedBy: null },
    ])
    expect(settle([accepted], [rests], now + day)).toEqual([])
    expect(settle([corrected], [{ ...rests, people: [] }], now + day)).toEqual([])
  })

  test('what it had closed is open again, and stays closed where another act had been corrected', () => {
    const act = message(later(hour), amara)
    const done = close([act], [open])
    const other = asMeant(act, [correctionOf(act, { person: li }, stamp())])
    expect(reopen([other], done)).toEqual([open])
    const same = asMeant(act, [correctionOf(act, { person: { ...amara, name: 'A.' } }, stamp())])
    expect(reopen([same], done)).toEqual([])
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

const imported = (ago: number, who = amara): Entry => message(ago, who, { source: 'archive' })

describe('an archive that shows the step', () => {
  const waiting = suggestion({ since: instant(now - 3 * day) })

  test.each([
    ['after the suggestion opened', imported(-hour)],
    ['before it opened, after what it rests on', imported(hour)],
  ])('%s withdraws it', (_, act) => {
    expect(settle([act], [waiting], now + day)).toMatchObject([
      { state: 'withdrawn', closedBy: null },
    ])
  })

  test.each([
    ['before what it rests on', imported(3 * day)],
    ['towards somebody else', imported(hour, li)],
    ['in four words', message(hour, amara, { source: 'archive', words: '1-4' })],
    ['seen in the page, not in an archive, before it opened', message(hour, amara)],
  ])('%s does not', (_, act) => {
    expect(settle([act], [waiting], now + day)).toEqual([])
  })
})

describe('an act that may be the step', () => {
  const thanks = suggestion({ family: 'thank', site: null, until: instant(now + 7 * day) })
  const wrote = message(later(hour), amara)

  test('is asked about, the newest one, and never one of which the person has said no', () => {
    const newer = message(later(2 * hour), amara)
    expect(settle([wrote], [thanks], now + day)).toMatchObject([{ couldBe: wrote.id }])
    expect(settle([wrote, newer], [thanks], now + day)).toMatchObject([{ couldBe: newer.id }])
    const said = { ...thanks, couldBe: newer.id, wasNot: [newer.id] }
    expect(settle([wrote, newer], [said], now + day)).toMatchObject([{ couldBe: wrote.id }])
    expect(settle([wrote], [{ ...thanks, couldBe: wrote.id }], now + day)).toEqual([])
  })

  test('closes it once the person says that it was', () => {
    const asked = { ...thanks, couldBe: wrote.id }
    const meant = asMeant(wrote, [correctionOf(wrote, { act: 'thank' }, stamp())])
    const done = settle([meant], [asked], now + day)
    expect(done).toMatchObject([{ state: 'done', closedBy: wrote.id }])
    expect(settle([wrote], done, now + day)).toMatchObject([{ state: 'open' }])
  })

  test.each([
    ['four words', message(later(hour), amara, { words: '1-4' })],
    ['somebody else', message(later(hour), li)],
    ['a day late', message(later(8 * day), amara)],
    ['a like', message(later(hour), amara, { type: 'Like', rung: 'touch' })],
  ])('%s: not asked', (_, act) => {
    expect(settle([act], [thanks], now)).toEqual([])
  })
})
