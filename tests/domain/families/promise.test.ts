import { describe, expect, test } from 'vitest'
import { instant } from '../../../lib/domain/clock.ts'
import { close, closeByRecords } from '../../../lib/domain/close.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Ground } from '../../../lib/domain/ground.ts'
import type { KeptPromise } from '../../../lib/domain/notebook/promise.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import {
  amara,
  answer,
  byUrl,
  day,
  entry,
  groundOf,
  hour,
  li,
  message,
  now,
  openedOn,
  profile,
  promise,
  second,
  tomasz,
} from '../build.ts'

const openedIn = (fields: Partial<Ground>, existing: readonly Suggestion[] = []): Suggestion[] =>
  openedOn(groundOf(fields), existing).filter((one) => one.family === 'promise')
/** Today is 22 November. */
const due = (ofMonth: number, fields: Partial<KeptPromise> = {}): KeptPromise =>
  promise(9 * day, { due: `2026-11-${ofMonth}`, ...fields })

describe('a promise', () => {
  test.each([23, 22, 19])('due on the %ith, it is asked about', (ofMonth) => {
    const one = due(ofMonth)
    expect(openedIn({ promises: [one] })).toMatchObject([
      {
        key: `${one.id} 2026-11-${ofMonth}`,
        site: null,
        people: [amara],
        since: null,
        until: instant(now + 7 * day),
        facts: [{ kind: 'promised', at: `2026-11-${ofMonth}T12:00:00.000Z`, records: [one.id] }],
      },
    ])
  })

  test.each([
    ['due the day after tomorrow', { promises: [due(24)] }],
    ['due four days ago', { promises: [due(18)] }],
    ['kept', { promises: [due(22, { state: 'kept' })] }],
    [
      'to somebody not to be suggested',
      {
        promises: [due(22)],
        profiles: byUrl([amara, profile(amara, { doNotSuggest: true })]),
      },
    ],
  ] satisfies [string, Partial<Ground>][])('%s, it is not', (_, ground) => {
    expect(openedIn(ground)).toEqual([])
  })

  test('the one due first comes first, and one to nobody names nobody', () => {
    const opened = openedIn({ promises: [due(23), due(20, { to: null }), due(21)] })
    expect(opened.map((one) => one.facts[0]?.at.slice(8, 10))).toEqual(['20', '21', '23'])
    expect(opened[0]?.people).toEqual([])
  })

  test('it is not asked about again, but when it was moved, or for another one', () => {
    const one = due(22)
    const existing = openedIn({ promises: [one] })
    expect(openedIn({ promises: [one] }, existing)).toEqual([])
    expect(openedIn({ promises: [{ ...one, due: '2026-11-23' }] }, existing)).toHaveLength(1)
    expect(openedIn({ promises: [one, due(22)] }, existing)).toHaveLength(1)
  })

  const one = due(22)
  const [open] = openedIn({ promises: [one] })
  const written = (ms: number, fields: Partial<KeptPromise> = {}): KeptPromise => ({
    ...one,
    changedAt: instant(now + ms),
    ...fields,
  })
  const closedBy = (record: KeptPromise): Suggestion[] =>
    closeByRecords([record], open ? [open] : [])

  test.each([
    ['kept', { state: 'kept' }],
    ['released', { state: 'released' }],
    ['moved', { due: '2026-11-30' }],
  ] satisfies [string, Partial<KeptPromise>][])('%s, it is done', (_, fields) => {
    expect(closedBy(written(hour, fields))).toMatchObject([
      { state: 'done', closedAt: instant(now + hour), closedBy: null, second: null },
    ])
    expect(closedBy(written(7 * day, fields))).toHaveLength(1)
  })

  test.each([
    ['reworded', written(hour, { text: 'send both checklists' })],
    ['kept one day late', written(8 * day, { state: 'kept' })],
    ['kept before it was asked about', written(0, { state: 'kept' })],
    ['another one kept', due(22, { state: 'kept', changedAt: instant(now + hour) })],
  ])('%s, it is not', (_, record) => {
    expect(closedBy(record)).toEqual([])
  })

  test('words to whom it was made, or meeting them, do not say that it was kept', () => {
    const acts = [message(-hour, amara), entry(-hour, { act: 'mentor', person: amara })]
    expect(close(acts, open ? [open] : [])).toEqual([])
  })
})

const turn = (ago: number, fields: Partial<Entry> = {}): Entry =>
  message(ago, amara, { tags: ['hiring'], ...fields })
const three = [turn(3 * day), answer(2 * day, amara, { tags: ['hiring', 'pay'] }), turn(day)]
const meeting = { type: 'Event', url: null, inReplyTo: null }
const met = (ago: number, fields: Partial<Entry> = {}): Entry =>
  entry(ago, { type: 'Join', rung: 'compose', person: amara, object: meeting, ...fields })

describe('a long talk in writing', () => {
  test('four turns with somebody on one tag within fourteen days may be easier in a call', () => {
    const acts = [turn(14 * day), ...three]
    expect(openedIn({ acts })).toMatchObject([
      {
        key: `voice ${amara.url} hiring`,
        site: null,
        people: [amara],
        until: instant(now + 14 * day),
        facts: [
          {
            kind: 'long-talk',
            count: 4,
            tag: 'hiring',
            at: acts[3]?.at,
            entries: acts.map((one) => one.id),
          },
        ],
      },
    ])
  })

  test.each([
    ['three turns', three],
    ['a fourth one second too old', [turn(14 * day + second), ...three]],
    ['a fourth on another tag', [turn(hour, { tags: ['pay'] }), ...three]],
    ['a fourth to somebody else', [turn(hour, { person: tomasz }), ...three]],
    ['a fourth that is a post', [turn(hour, { object: null }), ...three]],
    [
      'four turns and something hosted',
      [turn(hour), ...three, met(day, { type: 'Offer', act: 'host' })],
    ],
    ['four turns and a meeting', [turn(hour), ...three, met(14 * day)]],
    [
      'four turns and mentoring',
      [turn(hour), ...three, met(day, { type: 'Offer', act: 'mentor' })],
    ],
  ])('%s may not', (_, acts) => {
    expect(openedIn({ acts })).toEqual([])
  })

  test('a meeting with somebody else, or before those fourteen days, changes nothing', () => {
    const acts = [turn(hour), ...three, met(day, { person: li }), met(14 * day + second)]
    expect(openedIn({ acts })).toHaveLength(1)
  })

  test('each person once, on the tag most was written on, and not again on another', () => {
    const pay = [1, 2, 3, 4, 5].map((hours) => turn(hours * hour, { tags: ['pay'] }))
    const acts = [turn(hour), ...three, ...pay]
    const opened = openedIn({ acts })
    expect(opened.map((one) => one.facts[0]?.tag)).toEqual(['pay'])
    expect(openedIn({ acts }, opened)).toEqual([])
  })

  test('a promise to the person does not stand in its way', () => {
    const promises = [due(22)]
    const existing = openedIn({ promises })
    expect(openedIn({ promises, acts: [turn(hour), ...three] }, existing)).toHaveLength(1)
  })

  const [open] = openedIn({ acts: [turn(hour), ...three] })

  test.each([
    ['a meeting', met(-14 * day), true],
    ['mentoring', entry(-hour, { act: 'mentor', rung: 'lead', person: amara }), true],
    ['a meeting told by name', met(-hour, { person: { url: null, name: amara.name } }), true],
    ['a meeting with somebody else', met(-hour, { person: tomasz }), false],
    ['a meeting one day late', met(-15 * day), false],
    ['another turn', turn(-hour), false],
    ['four words', turn(-hour, { words: '1-4' }), false],
    ['joining a group', met(-hour, { object: { ...meeting, type: 'Group' } }), false],
  ])('done, or not, by %s: %#', (_, act, isDone) => {
    expect(close([act], open ? [open] : [])).toHaveLength(isDone ? 1 : 0)
  })
})
