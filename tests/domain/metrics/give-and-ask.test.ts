import { describe, expect, test } from 'vitest'
import { giveAndAsk, helpedWhenAsked } from '../../../lib/domain/metrics/give-and-ask.ts'
import { lately } from '../../../lib/domain/metrics/period.ts'
import { amara, day, li, message, note, now, someone } from '../build.ts'
import { times } from './build.ts'

const help = (ago: number, who = amara) => message(ago, who, { act: 'help', rung: 'collaborate' })
const ask = (ago: number) => message(ago, amara, { act: 'ask', rung: 'collaborate' })

test('helps and questions are counted in the period', () => {
  const acts = [help(day), help(90 * day), help(90 * day + 1), ask(day), message(day, amara)]
  expect(giveAndAsk(acts, lately(90 * day, now))).toEqual({ gives: 2, asks: 1 })
})

describe('who asked was helped', () => {
  const asked = note(20 * day, { sort: 'asked', person: amara })

  test.each([
    ['since', help(19 * day), 1],
    ['14 days later', help(6 * day), 1],
    ['later than that', help(6 * day - 1), 0],
    ['before', help(20 * day + 1), 0],
    ['with others', message(19 * day, li, { act: 'help', others: [amara] }), 1],
    ['not: somebody else was', help(19 * day, li), 0],
    ['not: they were only written to', message(19 * day, amara), 0],
  ])('%s', (_, act, n) => {
    expect(helpedWhenAsked([asked], [act], now)).toMatchObject({ n, of: 1 })
  })

  test.each([
    ['of another sort', note(20 * day, { sort: 'helped', person: amara })],
    ['of nobody', note(20 * day, { sort: 'asked' })],
    ['of less than 14 days ago', note(14 * day - 1, { sort: 'asked', person: amara })],
  ])('leaves out a note %s', (_, one) => {
    expect(helpedWhenAsked([one], [help(day)], now).of).toBe(0)
  })

  test('is a share from ten on', () => {
    const people = times(10, (index) => someone(`p${index}`, null))
    const notes = people.map((person) => note(20 * day, { sort: 'asked', person }))
    const helps = people.slice(0, 4).map((person) => help(18 * day, person))
    expect(helpedWhenAsked(notes, helps, now)).toMatchObject({ n: 4, of: 10, share: 0.4 })
  })
})
