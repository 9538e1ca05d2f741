import { describe, expect, test } from 'vitest'
import {
  begin,
  end,
  endOfDay,
  formerIntentions,
  intentionAt,
  intentionOf,
  intentionsAt,
  timeIsOver,
  type Intention,
} from '../../lib/domain/intention.ts'

const intention = (text: string, from: string, until: string | null): Intention => ({
  id: '019abc00-0000-7000-8000-000000000009',
  text,
  topics: [],
  from: `2026-11-${from}T00:00:00.000Z`,
  until: until && `2026-11-${until}T00:00:00.000Z`,
})
const all = [intention('new', '20', null), intention('old', '01', '20')]

test.each([
  ['before any', '2026-10-31T00:00:00.000Z', null],
  ['while the first holds', '2026-11-19T23:59:59.999Z', 'old'],
  ['as the next begins', '2026-11-20T00:00:00.000Z', 'new'],
])('%s', (_, at, text) => {
  expect(intentionAt(all, at)?.text ?? null).toBe(text)
})

test('of two in force the newer counts', () => {
  const both = [intention('newer', '10', null), intention('older', '05', null)]
  expect(intentionAt(both, '2026-11-22T00:00:00.000Z')?.text).toBe('newer')
})

const at = (date: string, time = '00:00:00'): string => `2026-11-${date}T${time}.000Z`
const three = ['a', 'b', 'c'].map((text, index) => intention(text, `0${index + 1}`, null))

test('up to three are in force together, the newest first', () => {
  expect(intentionsAt(three, at('22')).map(({ text }) => text)).toEqual(['c', 'b', 'a'])
  expect(intentionsAt(three, at('02')).map(({ text }) => text)).toEqual(['b', 'a'])
})

describe('an act', () => {
  const mentor = { ...intention('find a mentor', '01', null), topics: ['#Mentoring'] }
  const peers = { ...intention('be useful', '02', null), topics: ['python', 'testing'] }
  const wider = intention('look around', '03', null)
  const meant = [mentor, peers, wider]
  test.each([
    ['serves the intention that has one of its tags for a topic', ['mentoring'], 'find a mentor'],
    ['serves the newer of two that do', ['mentoring', 'Python'], 'be useful'],
    ['serves the newest where no topic is among its tags', ['rust'], 'look around'],
    ['serves the newest where it has no tags', [], 'look around'],
  ])('%s', (_, tags, text) => {
    expect(intentionOf(meant, { at: at('22'), tags })?.text).toBe(text)
  })

  test('serves none that had not begun or was over', () => {
    const over = end(peers, at('10'))
    expect(intentionOf([over, mentor], { at: at('22'), tags: ['python'] })?.text).toBe(mentor.text)
    expect(intentionOf([mentor], { at: '2026-10-31T00:00:00.000Z', tags: [] })).toBeNull()
  })
})

describe('beginning one', () => {
  test('keeps its topics once each, without sign and case', () => {
    const begun = { ...intention('new', '22', null), topics: [' #Python', 'python', '', 'TDD'] }
    expect(begin([], begun)).toEqual({ put: [{ ...begun, topics: ['python', 'tdd'] }] })
  })

  test('is refused where three are in force, and possible again once one of them ended', () => {
    const fourth = intention('d', '22', null)
    expect(begin(three, fourth)).toEqual({ refused: 'three-in-force' })
    const [first, ...rest] = three
    expect(begin([end(first!, at('22')), ...rest], fourth)).toEqual({ put: [fourth] })
  })

  test('with the words of one in force changes nothing', () => {
    expect(begin(three, intention('b', '22', null))).toEqual({ put: [] })
  })

  test('is refused where its last day is over', () => {
    expect(begin([], intention('late', '22', '22'))).toEqual({ refused: 'over-already' })
  })
})

test('an intention ended by hand is over at that instant, and has no last day any more', () => {
  const given = { ...intention('a', '01', '30'), lastDay: '2026-11-29' }
  expect(end(given, at('22'))).toEqual(intention('a', '01', '22'))
  const over = { ...intention('b', '01', '10'), lastDay: '2026-11-09' }
  expect(end(over, at('22'))).toBe(over)
})

test('former ones are told from the one that ended last', () => {
  const some = [intention('first', '01', '05'), intention('last', '02', '20'), ...three]
  expect(formerIntentions(some, at('22')).map(({ text }) => text)).toEqual(['last', 'first'])
  expect(formerIntentions(some, at('10')).map(({ text }) => text)).toEqual(['first'])
})

describe('that its time is over', () => {
  const over = { ...intention('for a while', '01', '20'), lastDay: '2026-11-19' }
  test('is said once the last day is gone', () => {
    expect(timeIsOver([over], at('20'))).toBe(over)
    expect(timeIsOver([over], at('19', '23:59:59'))).toBeNull()
  })

  test('is not said of one that the person ended, nor after another was begun', () => {
    expect(timeIsOver([end(over, at('15'))], at('22'))).toBeNull()
    expect(timeIsOver([over, intention('another', '20', null)], at('22'))).toBeNull()
    expect(timeIsOver([over, intention('beside it', '05', null)], at('22'))).toBe(over)
  })
})

test.each([
  ['at midnight', 0, '2026-11-22T23:00:00.000Z'],
  ['at the hour the next begins, for people who work late', 3, '2026-11-23T02:00:00.000Z'],
])('a day is over %s', (_, dayStart, over) => {
  expect(endOfDay('2026-11-22', 'Europe/Berlin', dayStart)).toBe(over)
})
