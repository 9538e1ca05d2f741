import { describe, expect, test } from 'vitest'
import { dayFacts, exchangesOf, wasActive } from '../../lib/domain/day-facts.ts'
import {
  accept,
  amara,
  answer,
  entry,
  hour,
  li,
  message,
  noor,
  promise,
  reading,
  tomasz,
  undo,
} from './build.ts'

test('three plain numbers: own words, people, promises due', () => {
  const reply = answer(hour, amara)
  const entries = [
    reply,
    message(2 * hour, amara),
    accept(3 * hour, tomasz),
    reading(4 * hour, noor, 3),
  ]
  const promises = [
    promise(hour, { due: '2026-11-21' }),
    promise(hour, { due: '2026-11-22' }),
    promise(hour, { due: '2026-11-23' }),
    promise(hour, { due: '2026-11-22', state: 'kept' }),
  ]
  const facts = { ownWords: 2, people: 2, promisesDue: 2 }
  expect(dayFacts(entries, promises, '2026-11-22')).toEqual(facts)
  const undone = [...entries, undo(0, reply)]
  expect(dayFacts(undone, [], '2026-11-22')).toEqual({ ownWords: 1, people: 2, promisesDue: 0 })
})

test('looking makes a day active; nothing, or what was taken back, does not', () => {
  expect(wasActive([reading(hour, amara, 1)])).toBe(true)
  expect(wasActive([])).toBe(false)
  const like = entry(hour)
  expect(wasActive([like, undo(0, like)])).toBe(false)
})

describe('exchanges to pick from', () => {
  test('the deeper come first, of equal ones the newest, and five at most', () => {
    const help = message(9 * hour, noor, { act: 'help', rung: 'collaborate' })
    const older = message(8 * hour, amara)
    const newer = answer(7 * hour, li)
    const likes = [1, 2, 3, 4].map((ago) => entry(ago * hour))
    const picked = exchangesOf([...likes, older, newer, help])
    expect(picked).toEqual([help, newer, older, likes[0], likes[1]])
  })

  test('several of one sort with one person are one line; looking is none, an answer opened is', () => {
    const [last, first] = [message(hour, amara), message(2 * hour, amara)]
    const read = entry(hour, { type: 'Read', rung: 'observe', person: amara })
    expect(exchangesOf([first, last, reading(hour, noor, 4), read])).toEqual([last, read])
  })
})
