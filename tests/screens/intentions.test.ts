import { expect, test } from 'vitest'
import type { Intention } from '../../lib/domain/intention.ts'
import { intentionActs, intentionsModel } from '../../lib/screens/intentions.ts'
import { fakeOutside } from './outside.ts'

const moment = { now: Date.parse('2026-11-22T12:00:00Z'), zone: 'Europe/Berlin', dayStart: 3 }
const intention = (text: string, part: Partial<Intention> = {}): Intention => ({
  id: `id of ${text}`,
  text,
  topics: [],
  from: '2026-11-02T00:30:00.000Z',
  until: null,
  ...part,
})

test('days are the person’s own: what begins at half past one in the night began the day before', () => {
  expect(intentionsModel([intention('a')], moment)).toMatchObject({
    inForce: [{ text: 'a', from: '2026-11-01', lastDay: null }],
    today: '2026-11-22',
    mayBegin: true,
  })
})

test('the last day is the one that was given, else that of the end', () => {
  const given = { until: '2026-12-01T02:00:00.000Z', lastDay: '2026-11-30' }
  const ended = { until: '2026-11-20T09:00:00.000Z' }
  const model = intentionsModel([intention('given', given), intention('ended', ended)], moment)
  expect(model.inForce).toMatchObject([{ text: 'given', lastDay: '2026-11-30' }])
  expect(model.former).toMatchObject([{ text: 'ended', lastDay: '2026-11-20' }])
})

test('with three in force no other can be begun; one taken up again is no former one', () => {
  const three = ['a', 'b', 'c'].map((text) => intention(text))
  const before = intention('a', { id: 'before', until: '2026-11-10T09:00:00.000Z' })
  const model = intentionsModel([...three, before], moment)
  expect(model.mayBegin).toBe(false)
  expect(model.former).toEqual([])
})

test('a refusal of the worker comes through, and so does that it could not be reached', async () => {
  const outside = fakeOutside()
  const { beginIntention } = intentionActs(outside)
  const wanted = { text: ' a ', topics: [], lastDay: null }
  expect(await beginIntention(wanted)).toBe('begun')
  expect(outside.sent).toEqual([{ type: 'begin-intention', ...wanted, text: 'a' }])
  outside.reply = 'three-in-force'
  expect(await beginIntention(wanted)).toBe('three-in-force')
  outside.reachable = false
  expect(await beginIntention(wanted)).toBe('failed')
})
