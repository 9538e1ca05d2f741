import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Moment } from '../../lib/domain/moment.ts'
import { decidePrompt, policy, type PromptContext } from '../../lib/domain/nudge.ts'
import type { Answer } from '../../lib/domain/suggestion.ts'
import { clockAt, day, hour, idAt, minute, now, otherVisit, suggestion, visit } from './build.ts'

const open = suggestion()
const today = instant(now).slice(0, 10)

const context = (fields: Partial<PromptContext> = {}): PromptContext => ({
  clock: clockAt(now),
  site: 'linkedin',
  session: visit,
  day: today,
  place: 'page',
  typing: false,
  ...fields,
})

const moment = (ago: number, fields: Partial<Moment> = {}): Moment => ({
  id: idAt(now - ago),
  at: instant(now - ago),
  day: instant(now - ago).slice(0, 10),
  site: 'linkedin',
  session: otherVisit,
  suggestion: open.id,
  family: 'follow-up',
  place: 'page',
  answer: null,
  answeredAt: null,
  ...fields,
})

const fewer = (ago: number, said: Answer = 'fewer'): Moment =>
  moment(8 * day, { answer: said, answeredAt: instant(now - ago) })

const isPrompted = (moments: Moment[], fields: Partial<PromptContext> = {}): boolean =>
  decidePrompt([open], moments, context(fields)) !== null

describe('a prompt by itself', () => {
  test('comes where a note after an invite is open, in page and toolbar alike', () => {
    expect(isPrompted([])).toBe(true)
    expect(isPrompted([], { place: 'toolbar' })).toBe(true)
  })

  test('never comes while typing, nor before the person has said where', () => {
    expect(isPrompted([], { typing: true })).toBe(false)
    expect(isPrompted([], { place: null })).toBe(false)
  })

  test.each([
    ['another family', { family: 'reply' as const }],
    ['another site', { site: 'x' }],
    ['a closed suggestion', { state: 'done' as const }],
    ['one whose time is over', { until: instant(now - 1) }],
    ['one that rests', { restsUntil: instant(now + 1) }],
  ])('never comes for %s', (_, fields) => {
    expect(decidePrompt([suggestion(fields)], [], context())).toBeNull()
  })

  test('never comes on a page of another account', () => {
    const mine = suggestion({ account: 'me' })
    expect(decidePrompt([mine], [], context({ account: 'work' }))).toBeNull()
    expect(decidePrompt([mine], [], context())).toBe(mine)
  })

  test('comes again when its rest is over', () => {
    const rested = suggestion({ restsUntil: instant(now) })
    expect(decidePrompt([rested], [], context())).toBe(rested)
  })

  test('comes once a session', () => {
    expect(isPrompted([moment(5 * hour, { session: visit })])).toBe(false)
    expect(isPrompted([moment(5 * hour)])).toBe(true)
    expect(isPrompted([moment(5 * hour, { session: null })], { session: null })).toBe(true)
  })

  test('comes twice a day, over all sites together', () => {
    const two = [moment(5 * hour), moment(3 * hour, { site: 'x' })]
    expect(isPrompted(two.slice(1))).toBe(true)
    expect(isPrompted(two)).toBe(false)
    expect(isPrompted(two, { day: '2026-11-23' })).toBe(true)
  })

  test('comes 90 minutes after the last one, not a millisecond earlier', () => {
    expect(isPrompted([moment(90 * minute)])).toBe(true)
    expect(isPrompted([moment(90 * minute - 1)])).toBe(false)
    expect(isPrompted([moment(-hour)])).toBe(false)
  })

  test('rests a family for seven days after "Fewer like this"', () => {
    expect(isPrompted([fewer(7 * day - 1)])).toBe(false)
    expect(isPrompted([fewer(7 * day)])).toBe(true)
    expect(isPrompted([fewer(day, 'close')])).toBe(true)
  })

  test('picks what was shown least, then what has been open longest', () => {
    const older = suggestion({ key: 'b', openedAt: instant(now - day) })
    expect(decidePrompt([open, older], [], context())).toBe(older)
    const seen = moment(2 * day, { suggestion: older.id })
    expect(decidePrompt([open, older], [seen], context())).toBe(open)
  })
})

test('caps and gaps hold for any stream of moments', () => {
  const steps = fc.record({
    wait: fc.integer({ min: 0, max: 6 * 60 }),
    session: fc.integer({ min: 0, max: 3 }),
    typing: fc.boolean(),
    said: fc.constantFrom<Answer | null>(null, 'fewer', 'close', 'unseen'),
  })
  const one = suggestion({ openedAt: instant(now), until: instant(now + 365 * day) })
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), (stream) => {
      const shown: Moment[] = []
      let time = now
      for (const { wait, session, typing, said } of stream) {
        time += wait * minute
        const at = { session: `${session}`, day: instant(time).slice(0, 10) }
        const chosen = decidePrompt([one], shown, context({ clock: clockAt(time), typing, ...at }))
        if (!chosen) continue
        expect(typing).toBe(false)
        shown.push(moment(now - time, { ...at, answer: said, answeredAt: instant(time) }))
      }
      const gaps = shown.map((m, i) => Date.parse(m.at) - Date.parse(shown[i - 1]?.at ?? '1970'))
      expect(gaps.every((gap) => gap >= 90 * minute)).toBe(true)
      const days = Map.groupBy(shown, (m) => m.day)
      expect([...days.values()].every((list) => list.length <= 2)).toBe(true)
      expect(new Set(shown.map((m) => m.session)).size).toBe(shown.length)
      const afterFewer = shown.filter((_, i) => shown[i - 1]?.answer === 'fewer')
      const rests = afterFewer.map(
        (m) => Date.parse(m.at) - Date.parse(shown[shown.indexOf(m) - 1]?.at ?? ''),
      )
      expect(rests.every((rest) => rest >= policy.fewerRest)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
