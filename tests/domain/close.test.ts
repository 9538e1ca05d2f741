import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { close } from '../../lib/domain/close.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import {
  amara,
  answer,
  day,
  entry,
  hour,
  li,
  message,
  now,
  post,
  second,
  suggestion,
  tomasz,
} from './build.ts'

/** Acts come after the suggestion: `later(x)` is x milliseconds after it opened. */
const later = (ms: number): number => -ms
const open = suggestion()
const named = (name: string | null): Entry => message(later(hour), { url: null, name })
const closes = (act: Entry, one: Suggestion = open): boolean => close([act], [one]).length > 0

describe('a note after an invite', () => {
  test('five words to the person close it, with the act as proof', () => {
    const act = message(later(hour), amara, { words: '5-19' })
    expect(close([act], [open])).toEqual([
      { ...open, state: 'done', closedAt: act.at, closedBy: act.id },
    ])
  })

  test('a new conversation that shows a name alone closes it by that name, and by no other', () => {
    expect(closes(named(amara.name))).toBe(true)
    expect(closes(named(tomasz.name))).toBe(false)
    expect(closes(named(null))).toBe(false)
  })

  test('the first of two acts is the proof, in whatever order they come', () => {
    const [first, next] = [message(later(hour), amara), message(later(day), amara)]
    expect(close([next, first], [open])[0]?.closedBy).toBe(first.id)
  })

  test.each([
    ['a public answer', answer(later(hour), amara)],
    ['a message to several, the person among them', message(later(hour), li, { others: [amara] })],
    ['an unknown number of words', message(later(hour), amara, { words: null })],
    ['the last second of day 14', message(later(14 * day), amara)],
  ])('%s closes it', (_, act) => {
    expect(closes(act)).toBe(true)
  })

  test.each([
    ['four words', message(later(hour), amara, { words: '1-4' })],
    ['another person', message(later(hour), tomasz)],
    ['day 15', message(later(14 * day + second), amara)],
    ['another site', message(later(hour), amara, { site: 'x' })],
    ['words from before it opened', message(hour, amara)],
    ['words of the very moment it opened', message(0, amara)],
    ['an archive telling of before', message(hour, amara, { source: 'archive' })],
    ['an archive telling of after', message(later(day), amara, { source: 'archive' })],
    ['a like', entry(later(hour), { person: amara })],
    [
      'a post of the person quoted, to nobody',
      message(later(hour), amara, { object: { type: 'Note', url: post, inReplyTo: null } }),
    ],
    ['a correction', message(later(hour), amara, { corrects: open.id })],
  ])('%s does not', (_, act) => {
    expect(closes(act)).toBe(false)
  })

  test('words from another account do not close it, from an unknown one they do', () => {
    const mine = suggestion({ account: 'me' })
    expect(closes(message(later(hour), amara, { account: 'work' }), mine)).toBe(false)
    expect(closes(message(later(hour), amara), mine)).toBe(true)
  })

  test('a suggestion for several is done when one of them got words', () => {
    expect(closes(message(later(hour), li), suggestion({ people: [amara, li] }))).toBe(true)
  })
})

describe('a reply', () => {
  const object = { type: 'Note', url: post, inReplyTo: null }
  const until = instant(now + 7 * day)
  const reply = suggestion({ family: 'reply', object, until })
  const elsewhere = { object: { type: 'Note', url: null, inReplyTo: 'https://x.com/i/status/9' } }

  test.each([
    ['words under the same item', answer(later(hour), null), true],
    ['words to the person elsewhere', answer(later(hour), amara, elsewhere), true],
    ['a message to the person', message(later(hour), amara), true],
    ['four words under the same item', answer(later(hour), null, { words: '1-4' }), false],
    ['words to another person elsewhere', answer(later(hour), tomasz, elsewhere), false],
    ['words on day 8', answer(later(7 * day + second), amara), false],
  ])('%s: %#', (_, act, isDone) => {
    expect(closes(act, reply)).toBe(isDone)
  })

  test('after a week of light touches any five own words are the step, four are not', () => {
    const fact = {
      kind: 'touched-only' as const,
      count: 5,
      at: instant(now),
      of: null,
      records: [],
      tag: null,
      entries: [],
    }
    const week = suggestion({ family: 'reply', people: [], facts: [fact], until })
    expect(closes(message(later(hour), null), week)).toBe(true)
    expect(closes(message(later(hour), null, { words: '1-4' }), week)).toBe(false)
    expect(closes(entry(later(hour)), week)).toBe(false)
  })
})

const act = (ms: number, fields: Partial<Entry>): Entry =>
  entry(later(ms), { rung: 'lead', ...fields })

describe('mentoring and circles', () => {
  const deepen = suggestion({ family: 'deepen', until: instant(now + 45 * day) })
  const lead = suggestion({ family: 'lead', until: instant(now + 21 * day) })
  const group = { type: 'Create', object: { type: 'Group', url: null, inReplyTo: null } } as const

  test.each([
    ['mentoring the person', act(45 * day, { act: 'mentor', person: amara }), deepen, true],
    ['mentoring someone else', act(day, { act: 'mentor', person: tomasz }), deepen, false],
    [
      'mentoring on day 46',
      act(45 * day + second, { act: 'mentor', person: amara }),
      deepen,
      false,
    ],
    ['helping the person', act(day, { act: 'help', person: amara }), deepen, false],
    ['hosting', act(21 * day, { act: 'host' }), lead, true],
    ['a new group', act(day, group), lead, true],
    ['joining a group', act(day, { ...group, type: 'Join' }), lead, false],
    ['hosting on day 22', act(21 * day + second, { act: 'host' }), lead, false],
  ])('%s: %#', (_, one, step, isDone) => {
    expect(closes(one, step)).toBe(isDone)
  })
})
