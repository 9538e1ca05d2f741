import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { drawFrom } from '../../lib/domain/draw.ts'
import type { Moment } from '../../lib/domain/moment.ts'
import { decidePrompt, type PromptContext, type QuietReason } from '../../lib/domain/nudge.ts'
import { policy } from '../../lib/domain/policy.ts'
import { defaultPromptSettings, type PromptSettings } from '../../lib/domain/prompt-settings.ts'
import { isRefusedToday, isTimeToAsk, isToRetire } from '../../lib/domain/prompt-rests.ts'
import type { Answer, Suggestion } from '../../lib/domain/suggestion.ts'
import { day, hour, idAt, li, minute, now, otherVisit, suggestion, visit } from './build.ts'

const open = suggestion()
const promised = suggestion({ family: 'promise', site: null, key: 'p', people: [li] })
const answering = suggestion({ family: 'reply', key: 'r' })

/** Somebody who has been here for ten weeks. */
const settings = (fields: Partial<PromptSettings> = {}): PromptSettings => ({
  ...defaultPromptSettings(),
  watchingSince: instant(now - 70 * day),
  hours: ['any'],
  ...fields,
})

/** A moment by itself is never held back here: chance says 1. */
const context = (fields: Partial<PromptContext> = {}): PromptContext => ({
  now,
  zone: 'Europe/Berlin',
  day: instant(fields.now ?? now).slice(0, 10),
  site: 'linkedin',
  account: null,
  session: visit,
  active: 5 * minute,
  purpose: null,
  isPurposeSaid: false,
  typing: false,
  busy: false,
  place: 'page',
  settings: settings(),
  isHalved: false,
  draw: () => 0.999,
  ...fields,
})

const moment = (ago: number, fields: Partial<Moment> = {}): Moment => ({
  id: idAt(now - ago),
  at: instant(now - ago),
  day: instant(now - ago).slice(0, 10),
  site: 'linkedin',
  session: otherVisit,
  suggestion: open.id,
  family: 'reply',
  place: 'page',
  heldBack: false,
  probability: 0.4,
  isNewKind: false,
  answer: null,
  answeredAt: null,
  welcome: null,
  ...fields,
})

const answered = (ago: number, answer: Answer, fields: Partial<Moment> = {}): Moment =>
  moment(ago, { answer, answeredAt: instant(now - ago), ...fields })

function quietBy(moments: Moment[], fields: Partial<PromptContext> = {}): QuietReason | null {
  const decision = decidePrompt([open], moments, context(fields))
  return decision.show === null ? decision.reason : null
}

const chosen = (
  candidates: Suggestion[],
  moments: Moment[],
  fields: Partial<PromptContext> = {},
): Suggestion | null => decidePrompt(candidates, moments, context(fields)).show

const followUp = { family: 'follow-up' as const }

const week = (days: number): Partial<PromptContext> => ({
  settings: settings({ watchingSince: instant(now - days * day), first: 'promise' }),
})

// 22 November 2026 is a Sunday; Berlin is an hour ahead.
const at = (hours: PromptSettings['hours'], time: string): QuietReason | null =>
  quietBy([], { now: Date.parse(`2026-11-${time}:00.000Z`), settings: settings({ hours }) })

const rests = (moments: Moment[]): boolean =>
  chosen([open], [...moments, moment(8 * day, { family: 'renew' })]) === null

const asks = (moments: Moment[], fields: Partial<PromptSettings> = {}): boolean =>
  isTimeToAsk(moments, settings(fields), now)

const shows = (taken: number, count = 20): Moment[] =>
  Array.from({ length: count }, (_, index) =>
    answered((60 + index) * day, index < taken ? 'show-how' : 'unseen', followUp),
  )

const retires = (moments: Moment[], fields: Partial<PromptSettings> = {}): boolean =>
  isToRetire('follow-up', [...moments, moment(8 * day)], settings(fields))

const last = (ago: number): Moment[] => [moment(ago, { family: 'follow-up' })]

const decidedAfter = (moments: Moment[]) => decidePrompt([open], moments, context())

const decide = (chance: number, fields: Partial<PromptContext> = {}, moments = [moment(8 * day)]) =>
  decidePrompt([open], moments, context({ draw: () => chance, ...fields }))

describe('a prompt by itself', () => {
  test('comes where something is open and nothing speaks against it', () => {
    expect(quietBy([])).toBeNull()
    expect(quietBy([], { place: 'toolbar' })).toBeNull()
  })

  test.each<[string, Partial<PromptContext>, QuietReason]>([
    ['while something is typed', { typing: true }, 'typing'],
    ['in a call or a video', { busy: true }, 'busy'],
    ['before the person has said where', { place: null }, 'no-place'],
    ['before three active minutes', { active: 3 * minute - 1 }, 'too-early'],
    ['where prompts are off', { settings: settings({ isOff: true }) }, 'off'],
    ['where they are off on this site', { settings: settings({ offSites: ['linkedin'] }) }, 'off'],
    ['before the end of a rest', { settings: settings({ offUntil: instant(now + 1) }) }, 'off'],
    ['in a session whose question was answered', { isPurposeSaid: true }, 'session'],
    ['where the person came to keep up', { purpose: 'keep-up' }, 'keeps-up'],
    [
      'in the first week',
      { settings: settings({ watchingSince: instant(now - 7 * day + 1) }) },
      'first-week',
    ],
    ['before any site was on', { settings: settings({ watchingSince: null }) }, 'first-week'],
  ])('never comes %s', (_, fields, reason) => {
    expect(quietBy([], fields)).toBe(reason)
  })

  test.each<[string, Partial<PromptContext>]>([
    ['at three active minutes', { active: 3 * minute }],
    ['on another site than the one it is off on', { settings: settings({ offSites: ['x'] }) }],
    ['at the end of a rest', { settings: settings({ offUntil: instant(now) }) }],
    ['where the person came to help', { purpose: 'help' }],
    [
      'in the first week, if the person said so',
      { settings: settings({ watchingSince: instant(now), startedAt: instant(now) }) },
    ],
    ['in the second week', { settings: settings({ watchingSince: instant(now - 7 * day) }) }],
  ])('comes %s', (_, fields) => {
    expect(quietBy([], fields)).toBeNull()
  })

  test.each<[string, Partial<Suggestion>]>([
    ['of another site', { site: 'x' }],
    ['that is closed', { state: 'done' }],
    ['whose time is over', { until: instant(now - 1) }],
    ['that rests', { restsUntil: instant(now + 1) }],
    ['of a family that is not asked for', { family: 'connect' }],
    ['of another account', { account: 'me' }],
  ])('never comes with a suggestion %s', (_, fields) => {
    expect(chosen([suggestion(fields)], [], { account: 'work' })).toBeNull()
  })

  test('comes with every family where the person wants that', () => {
    const connecting = suggestion({ family: 'connect', site: null })
    expect(chosen([connecting], [])).toBeNull()
    expect(chosen([connecting], [], { settings: settings({ everyFamily: true }) })).toBe(connecting)
  })

  test('comes of one family in the second week, the chosen one, and of four from the third', () => {
    expect(chosen([open], [], week(13))).toBeNull()
    expect(chosen([open, promised], [], week(13))).toBe(promised)
    expect(chosen([open], [], week(14))).toBe(open)
  })
})

describe('hours', () => {
  test.each<[PromptSettings['hours'], string, QuietReason | null]>([
    [[], '20T06:00', null],
    [[], '20T05:59', 'hours'],
    [[], '20T20:59', null],
    [[], '20T21:00', 'hours'],
    [['any'], '20T02:00', null],
    [['work'], '20T07:00', null],
    [['work'], '20T06:59', 'hours'],
    [['work'], '20T17:00', 'hours'],
    [['work'], '21T09:00', 'hours'],
    [['evenings'], '20T16:00', null],
    [['evenings'], '20T15:59', 'hours'],
    [['evenings'], '20T21:00', 'hours'],
    [['weekends'], '21T09:00', null],
    [['weekends'], '20T09:00', 'hours'],
    [['work', 'weekends'], '21T09:00', null],
  ])('%j at %s UTC: %s', (hours, time, reason) => {
    const late = { ...settings({ hours }), watchingSince: instant(now - 200 * day) }
    expect(late.hours).toEqual(hours)
    expect(at(hours, time)).toBe(reason)
  })
})

describe('caps', () => {
  test('one in a session, shown or quiet', () => {
    expect(quietBy([moment(5 * hour, { session: visit })])).toBe('session')
    expect(quietBy([moment(5 * hour, { session: visit, heldBack: true })])).toBe('session')
    expect(quietBy([moment(5 * hour)])).toBeNull()
    expect(quietBy([moment(5 * hour, { session: null })], { session: null })).toBeNull()
  })

  test('90 minutes between two, not a millisecond less', () => {
    expect(quietBy([moment(90 * minute)])).toBeNull()
    expect(quietBy([moment(90 * minute - 1)])).toBe('gap')
    expect(quietBy([moment(-hour)])).toBe('gap')
  })

  test('two in a day, over all sites together', () => {
    const two = [moment(5 * hour), moment(3 * hour, { site: 'x' })]
    expect(quietBy(two.slice(1))).toBeNull()
    expect(quietBy(two)).toBe('day')
    expect(quietBy(two, { settings: settings({ perDay: 3 }) })).toBeNull()
    expect(quietBy(two, { day: '2026-11-23' })).toBeNull()
  })

  test('eight in seven days', () => {
    const eight = Array.from({ length: 8 }, (_, index) => moment((index + 1) * 20 * hour))
    expect(quietBy(eight)).toBe('week')
    expect(quietBy(eight.slice(1))).toBeNull()
    expect(quietBy([...eight.slice(1), moment(7 * day)])).toBeNull()
  })

  test('half as many, and twice as far apart, where a harm guard tripped', () => {
    const one = [moment(3 * hour)]
    expect(quietBy(one, { isHalved: true })).toBe('day')
    expect(quietBy([moment(2 * hour + 20 * minute)], { isHalved: true })).toBe('gap')
    expect(quietBy([moment(25 * hour)], { isHalved: true })).toBeNull()
  })
})

describe('a no is heard', () => {
  test('"Fewer like this" rests a family for seven days', () => {
    expect(rests([answered(7 * day - 1, 'fewer', followUp)])).toBe(true)
    expect(rests([answered(7 * day, 'fewer', followUp)])).toBe(false)
    expect(rests([answered(7 * day - 1, 'fewer'), moment(2 * day)])).toBe(false)
  })

  test('so do two refusals in a row, and nothing less', () => {
    const two = [answered(9 * day, 'close', followUp), answered(3 * day, 'not-now', followUp)]
    const others = [moment(day)]
    expect(rests([...two, ...others])).toBe(true)
    expect(rests([...two.slice(1), ...others])).toBe(false)
    expect(rests([...two, answered(2 * day, 'show-how', followUp), ...others])).toBe(false)
    expect(rests([...two, answered(2 * day, 'unseen', followUp), ...others])).toBe(true)
  })

  test('three refusals in a day end it', () => {
    const today = instant(now).slice(0, 10)
    const three = [answered(hour, 'close'), answered(2 * hour, 'not-now'), answered(0, 'fewer')]
    expect(isRefusedToday(three, today)).toBe(true)
    expect(isRefusedToday(three.slice(1), today)).toBe(false)
    expect(isRefusedToday([...three.slice(1), answered(0, 'unseen')], today)).toBe(false)
    expect(isRefusedToday([...three.slice(1), answered(day, 'close')], today)).toBe(false)
  })

  test('after five in a row it is asked what is wished, at most every fourteen days', () => {
    const five = Array.from({ length: 5 }, (_, index) => answered((index + 1) * hour, 'close'))
    expect(asks(five)).toBe(true)
    expect(asks(five.slice(1))).toBe(false)
    expect(asks([...five.slice(1), answered(0, 'show-how')])).toBe(false)
    expect(asks([...five, answered(0, 'unseen')])).toBe(true)
    expect(asks(five, { askedAt: instant(now - 14 * day) })).toBe(true)
    expect(asks(five, { askedAt: instant(now - 14 * day + 1) })).toBe(false)
    expect(asks(five, { keepsAsItIs: true })).toBe(false)
  })

  test('what is shown twenty times and hardly ever taken up retires', () => {
    expect(retires(shows(0))).toBe(true)
    expect(retires(shows(1))).toBe(false)
    expect(retires(shows(0, 19))).toBe(false)
    expect(retires(shows(0), { broughtBack: ['follow-up'] })).toBe(false)
  })

  test('what has retired is shown no more', () => {
    const retired = [{ family: 'follow-up' as const, isTold: true }]
    expect(chosen([open], [], { settings: settings({ retired }) })).toBeNull()
    const others = settings({ retired: [{ family: 'reply', isTold: true }] })
    expect(chosen([open], [], { settings: others })).toBe(open)
  })
})

describe('rotation', () => {
  test('the family longest unused comes first', () => {
    const two = [moment(9 * day, { family: 'promise' }), moment(5 * day, { family: 'follow-up' })]
    const moments = [...two, moment(2 * day)]
    expect(chosen([open, promised, answering], moments)).toBe(promised)
    expect(chosen([open, answering], moments)).toBe(open)
  })

  test('no family comes twice in a row, unless it alone has something to say for a week', () => {
    expect(chosen([open], last(7 * day - 1))).toBeNull()
    expect(chosen([open], last(7 * day))).toBe(open)
    expect(chosen([open, promised], last(day))).toBe(promised)
  })

  test('within a family, what was not shown yet comes first', () => {
    const other = suggestion({ key: 'b' })
    const moments = [moment(9 * day, { suggestion: other.id }), moment(8 * day)]
    const third = suggestion({ key: 'c' })
    expect(chosen([open, other, third], moments)).toBe(third)
  })

  test('the first prompt of a family says that it is new', () => {
    expect(decidedAfter([moment(8 * day)])).toMatchObject({ isNewKind: true })
    const quiet = moment(9 * day, { family: 'follow-up', heldBack: true })
    expect(decidedAfter([quiet, moment(8 * day)])).toMatchObject({ isNewKind: true })
    expect(decidedAfter([{ ...quiet, heldBack: false }, moment(8 * day)])).toMatchObject({
      isNewKind: false,
    })
  })
})

describe('quiet moments', () => {
  test('are four in ten, with the probability kept', () => {
    expect(decide(0.399)).toMatchObject({ show: open, heldBack: true, probability: 0.4 })
    expect(decide(0.4)).toMatchObject({ show: open, heldBack: false, probability: 0.4 })
  })

  test('are none where the person wants none', () => {
    const none = { settings: settings({ quietMoments: false }) }
    expect(decide(0, none)).toMatchObject({ heldBack: false, probability: 0 })
  })

  test('begin after the first prompt, which tells of them', () => {
    expect(decide(0, {}, [])).toMatchObject({ heldBack: false, probability: 0 })
  })

  test('come by chance that follows from the seed and the instant alone', () => {
    const draw = drawFrom('seed')
    const times = Array.from({ length: 10_000 }, (_, index) => now + index * 137_000)
    const quiet = times.filter((time) => draw('held back', time) < policy.heldBack)
    expect(quiet.length / times.length).toBeGreaterThan(0.385)
    expect(quiet.length / times.length).toBeLessThan(0.415)
    expect(times.map((time) => drawFrom('seed')('held back', time))).toEqual(
      times.map((time) => draw('held back', time)),
    )
    expect(drawFrom('other')('held back', now)).not.toBe(draw('held back', now))
  })
})
